import { unzipSync, zipSync } from "fflate";
import readme from "#assets/help/open-export.md?raw";
import { type DuebookDatabase, SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { type Backup, type BackupError, DEFAULT_LIMITS } from "#shared/backup/format.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { companyLists } from "#shared/exports/company-lists.ts";
import { openExportFiles, readOpenExport } from "#shared/exports/open-export.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { companyOf } from "./company-of.ts";
import type { BackupParts, PackError, PackedBackup } from "./packing.ts";
import { readTables } from "./read-store-state.ts";

/** The whole company in open formats as one zip; counts only after it was read back to the same counts and sums. */
export async function packOpenExport(
  database: DuebookDatabase,
  { label, journal, journalHead, files }: Omit<BackupParts, "encryption">,
): Promise<Result<PackedBackup, PackError>> {
  const { tables, head } = await readTables(database);
  if (head.hash !== journalHead.hash) return fail({ kind: "moved-on" });
  const about = { kind: "backup", ...label, ...head, schema: SCHEMA_VERSION, company: companyOf(tables) } as const;
  const entries = journal.flatMap((line) => {
    const entry = parseLine(line);
    return entry.ok ? [entry.value] : [];
  });
  const lists = companyLists(tables, entries, day(label.createdAt.slice(0, 10)));
  const bytes = zipSync(Object.fromEntries(openExportFiles({ about, tables, files, lists, readme })), { level: 6 });
  const read = readZippedExport(bytes);
  return read.ok ? succeed({ bytes, header: read.value.header }) : fail({ kind: "not-verified", error: read.error });
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Reads an export's zip within the limits of a backup: sizes are looked at before a byte is unpacked. */
export function readZippedExport(bytes: Uint8Array): Result<Backup, BackupError> {
  let unpacked = 0;
  let entries = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        entries += 1;
        return unpacked <= DEFAULT_LIMITS.unpackedBytes && entries <= DEFAULT_LIMITS.sections;
      },
    });
    if (unpacked > DEFAULT_LIMITS.unpackedBytes || entries > DEFAULT_LIMITS.sections)
      return fail({ kind: "too-large", limitBytes: DEFAULT_LIMITS.unpackedBytes });
    return readOpenExport(new Map(Object.entries(files)), SCHEMA_VERSION);
  } catch {
    return fail({ kind: "damaged", where: "zip" });
  }
}
