import { strFromU8, strToU8 } from "fflate";
import type { Backup, BackupAbout, BackupError, LedgerTotals } from "../backup/format.ts";
import { ledgerTotals } from "../backup/ledger-totals.ts";
import { isRow } from "../backup/read-backup.ts";
import { sha256Hex } from "../journal/seal.ts";
import { countRows, emptyTableSet, type TableSet } from "../journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "../journal/tables.ts";
import { fail, type Result, succeed } from "../result/result.ts";

/** Files of an export by their path inside the zip. */
export type ExportFiles = ReadonlyMap<string, Uint8Array>;

type Manifest = {
  readonly format: "duebook-open-export";
  readonly version: 1;
  readonly about: BackupAbout;
  readonly counts: Readonly<Record<string, number>>;
  readonly totals: readonly LedgerTotals[];
  /** SHA-256 of every file of `data` and `lists`. */
  readonly sha256: Readonly<Record<string, string>>;
};

export type OpenExportInput = {
  readonly about: BackupAbout;
  readonly tables: TableSet;
  /** Kept files by their SHA-256. */
  readonly files: ExportFiles;
  /** CSV by file name. */
  readonly lists: ReadonlyMap<string, string>;
  readonly readme: string;
};

const MANIFEST = "manifest.json";
const VERSION = 1;

/** Everything of a company in open formats, as it goes into the zip; described in assets/help/open-export.md. */
export function openExportFiles({ about, tables, files, lists, readme }: OpenExportInput): ExportFiles {
  const out = new Map<string, Uint8Array>([["README.md", strToU8(readme)]]);
  for (const [name, text] of lists) out.set(`lists/${name}`, strToU8(text));
  for (const name of TABLE_NAMES) out.set(dataPath(name), strToU8(rowsJson(tables[name].values())));
  const sha256 = Object.fromEntries([...out].map(([path, bytes]) => [path, sha256Hex(bytes)]));
  const manifest: Manifest = {
    format: "duebook-open-export",
    version: VERSION,
    about,
    counts: countRows(tables),
    totals: ledgerTotals(tables.ledgers.values()),
    sha256,
  };
  out.set(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const [digest, bytes] of files) out.set(`files/${digest}`, bytes);
  return out;
}

function dataPath(name: TableName): string {
  return `data/${name}.json`;
}

/** One row a line, so that the file can be read with a text editor too. */
function rowsJson(rows: Iterable<unknown>): string {
  return `[\n${[...rows].map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** Reads an export back completely: every digest, count and sum has to be as the manifest says, or nothing is taken. */
export function readOpenExport(files: ExportFiles, schema: number): Result<Backup, BackupError> {
  const manifest = parse(files.get(MANIFEST)) as Partial<Manifest> | null;
  if (manifest?.format !== "duebook-open-export") return fail({ kind: "not-a-backup" });
  if (typeof manifest.version !== "number" || manifest.version > VERSION)
    return fail({ kind: "newer-format", version: Number(manifest.version) });
  const { about, counts, totals, sha256 } = manifest;
  if (!isAbout(about) || !isRecord(counts) || !Array.isArray(totals) || !isRecord(sha256))
    return fail({ kind: "damaged", where: MANIFEST });
  if (about.schema > schema) return fail({ kind: "newer-schema", schema: about.schema });
  const tables = emptyTableSet();
  for (const name of TABLE_NAMES) {
    const path = dataPath(name);
    const bytes = files.get(path);
    // A table that an earlier version did not have is empty.
    if (!bytes && !(path in sha256)) continue;
    if (!bytes || sha256Hex(bytes) !== sha256[path] || !takeRows(tables, name, parse(bytes)))
      return fail({ kind: "damaged", where: path });
  }
  const found = countRows(tables);
  const wrong = TABLE_NAMES.find((name) => found[name] !== ((counts as Record<string, number>)[name] ?? 0));
  if (wrong) return fail({ kind: "damaged", where: dataPath(wrong) });
  if (JSON.stringify(ledgerTotals(tables.ledgers.values())) !== JSON.stringify(totals))
    return fail({ kind: "damaged", where: "totals" });
  const kept = keptFiles(files);
  if (!kept) return fail({ kind: "damaged", where: "files" });
  const header = { format: "duebook-backup", version: 1, about, counts: found, totals, sections: [] } as const;
  return succeed({ header, tables, journal: [], files: kept });
}

function takeRows(tables: TableSet, name: TableName, rows: unknown): boolean {
  if (!Array.isArray(rows)) return false;
  const table = tables[name] as Map<string, TableRows[TableName]>;
  for (const row of rows) {
    if (!isRow(name, row)) return false;
    const key = keyOf(name, row as never);
    if (table.has(key)) return false;
    table.set(key, row as TableRows[TableName]);
  }
  return true;
}

/** A kept file is named by its content; one that is not was changed. */
function keptFiles(files: ExportFiles): ReadonlyMap<string, Uint8Array> | null {
  const kept = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const digest = /^files\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (!digest) continue;
    if (sha256Hex(bytes) !== digest) return null;
    kept.set(digest, bytes);
  }
  return kept;
}

function parse(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return null;
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAbout(value: unknown): value is BackupAbout {
  const about = value as Partial<BackupAbout> | null;
  return (
    isRecord(value) &&
    typeof about?.createdAt === "string" &&
    Number.isSafeInteger(about.schema) &&
    Number.isSafeInteger(about.seq) &&
    typeof about.hash === "string" &&
    typeof about.company === "string"
  );
}
