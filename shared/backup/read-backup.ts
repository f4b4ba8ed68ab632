import { unpackRows } from "../journal/compression.ts";
import { sha256Hex } from "../journal/seal.ts";
import { countRows, emptyTableSet, type TableSet } from "../journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "../journal/tables.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { MakeCipher } from "./backup-cipher.ts";
import { decryptBackup } from "./encrypt-backup.ts";
import { openEnvelope, startsWith } from "./envelope.ts";
import {
  type Backup,
  type BackupError,
  type BackupHeader,
  type BackupLimits,
  DEFAULT_LIMITS,
  ENCRYPTED_MAGIC,
  PLAIN_MAGIC,
  type SectionHeader,
} from "./format.ts";
import { ledgerTotals } from "./ledger-totals.ts";
import { parseHeader } from "./parse-header.ts";

export type ReadOptions = {
  /** Highest schema this program knows. */
  readonly schema: number;
  readonly limits?: BackupLimits;
};

type Parts = { readonly tables: TableSet; journal: string[]; readonly files: Map<string, Uint8Array> };

/** Whether a file asks for a password before anything of it can be read. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return startsWith(bytes, ENCRYPTED_MAGIC);
}

/**
 * Reads a plain backup or snapshot completely and checks every digest, count and sum in it. Whatever is not exactly as it
 * was written comes back as an error; nothing is ever read in part. Rows are those of the schema the header names.
 */
export function readBackup(
  bytes: Uint8Array,
  { limits = DEFAULT_LIMITS, schema }: ReadOptions,
): Result<Backup, BackupError> {
  return isEncrypted(bytes) ? fail({ kind: "password-needed" }) : readPlain(bytes, limits, schema);
}

/** The same for a file that may be encrypted; a password that a plain file does not need is ignored. */
export async function openBackup(
  bytes: Uint8Array,
  options: ReadOptions & { readonly password?: string | undefined },
  makeCipher: MakeCipher,
): Promise<Result<Backup, BackupError>> {
  const { limits = DEFAULT_LIMITS, password, schema } = options;
  if (password === undefined || !isEncrypted(bytes)) return readBackup(bytes, options);
  const plain = await decryptBackup(bytes, password, limits, makeCipher);
  return plain.ok ? readPlain(plain.value, limits, schema) : plain;
}

function readPlain(bytes: Uint8Array, limits: BackupLimits, schema: number): Result<Backup, BackupError> {
  if (!startsWith(bytes, PLAIN_MAGIC)) return fail({ kind: "not-a-backup" });
  const envelope = openEnvelope(bytes, limits);
  if (!envelope.ok) return envelope;
  const header = parseHeader(envelope.value.header, limits, schema);
  if (!header.ok) return header;
  const parts: Parts = { tables: emptyTableSet(), journal: [], files: new Map() };
  const seen = new Set<string>();
  let from = 0;
  for (const section of header.value.sections) {
    const content = envelope.value.body.subarray(from, from + section.bytes);
    from += section.bytes;
    const isWhole =
      content.length === section.bytes && sha256Hex(content) === section.sha256 && !seen.has(section.name);
    if (!isWhole || !readSection(parts, section, content)) return fail({ kind: "damaged", where: section.name });
    seen.add(section.name);
  }
  if (from !== envelope.value.body.length) return fail({ kind: "damaged", where: "end" });
  const wrong = disagreement(header.value, parts.tables);
  return wrong ? fail({ kind: "damaged", where: wrong }) : succeed({ header: header.value, ...parts });
}

function readSection(parts: Parts, section: SectionHeader, content: Uint8Array): boolean {
  const [kind, name] = section.name.split("/") as [string, string | undefined];
  if (kind === "files") {
    if (name !== section.sha256) return false;
    parts.files.set(name, content);
    return true;
  }
  const take = kind === "journal" ? (row: unknown) => takeLine(parts.journal, row) : rowTaker(parts.tables, name);
  if (!take) return false;
  const unpacked = unpackRows(content, section.unpackedBytes, take);
  return unpacked.ok && unpacked.value.rows === section.rows;
}

function takeLine(lines: string[], row: unknown): void {
  if (typeof row !== "string") throw new TypeError("not a line");
  lines.push(row);
}

function rowTaker(tables: TableSet, name: string | undefined): ((row: unknown) => void) | null {
  const table = TABLE_NAMES.find((known) => known === name);
  if (!table) return null;
  const rows = tables[table] as Map<string, TableRows[TableName]>;
  return (row) => {
    if (!isRow(table, row)) throw new TypeError("not a row");
    const key = keyOf(table, row as never);
    if (rows.has(key)) throw new TypeError("a row twice");
    rows.set(key, row as TableRows[TableName]);
  };
}

/** Whether a value can be a row of a table at all. */
export function isRow(table: TableName, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const row = value as Readonly<Record<string, unknown>>;
  if (table !== "ledgers") return typeof row.id === "string";
  return typeof row.customerId === "string" && isEntries(row.entries) && Array.isArray(row.allocations);
}

function isEntries(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        typeof entry?.id === "string" &&
        typeof entry.currency === "string" &&
        (entry.side === "debit" || entry.side === "credit") &&
        Number.isSafeInteger(entry.amountMinor),
    )
  );
}

/** Where what was read differs from what the header says, or nothing. */
function disagreement(header: BackupHeader, tables: TableSet): string | null {
  const counts = countRows(tables);
  const table = TABLE_NAMES.find((name) => counts[name] !== (header.counts[name] ?? 0));
  if (table) return `tables/${table}`;
  const totals = JSON.stringify(ledgerTotals(tables.ledgers.values()));
  return totals === JSON.stringify(header.totals) ? null : "totals";
}
