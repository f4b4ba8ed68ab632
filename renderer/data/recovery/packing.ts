import { migrateTables } from "#renderer/data/migrations/migrate-tables.ts";
import { type DuebookDatabase, SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { type EncryptionOptions, encryptBackup } from "#shared/backup/encrypt-backup.ts";
import type { Backup, BackupError, BackupHeader } from "#shared/backup/format.ts";
import { openBackup } from "#shared/backup/read-backup.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import { countRows, totalRows } from "#shared/journal/table-set.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { companyOf } from "./company-of.ts";
import { isZip, packOpenExport, readZippedExport } from "./pack-open-export.ts";
import { readTables } from "./read-store-state.ts";
import { webCipher } from "./web-cipher.ts";

/** What the maker of a file says about it. */
export type PackLabel = { readonly createdAt: string; readonly reason: string; readonly appVersion: string };

export type PackedSnapshot = { readonly bytes: Uint8Array; readonly head: ChainHead; readonly records: number };

export type BackupParts = {
  readonly label: PackLabel;
  /** Lines of the journal from the first on, and the entry the last of them is. */
  readonly journal: readonly string[];
  readonly journalHead: ChainHead;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly encryption: EncryptionOptions | null;
};

export type PackedBackup = { readonly bytes: Uint8Array; readonly header: BackupHeader };

export type PackError =
  /** The store was written while the parts were collected: collect again. */
  | { readonly kind: "moved-on" }
  /** What was written does not read back as it was meant. */
  | { readonly kind: "not-verified"; readonly error: BackupError };

/** The heavy work of snapshots and backups; done in a worker by the program, in place by tests. */
export type Packing = {
  readonly snapshot: (label: PackLabel) => Promise<PackedSnapshot>;
  readonly backup: (parts: BackupParts) => Promise<Result<PackedBackup, PackError>>;
  /** Everything in open formats, as a zip. */
  readonly openExport: (parts: Omit<BackupParts, "encryption">) => Promise<Result<PackedBackup, PackError>>;
  /** Reads a backup or an open export of any schema up to ours and brings its rows to ours. */
  readonly read: (bytes: Uint8Array, password?: string) => Promise<Result<Backup, BackupError>>;
};

/** Packs what `open` gives, on the thread that calls. */
export function createPacking(open: () => Promise<DuebookDatabase>): Packing {
  return {
    snapshot: async (label) => {
      const { tables, head } = await readTables(await open());
      const about = { ...label, ...head, schema: SCHEMA_VERSION, company: companyOf(tables) };
      const bytes = writeBackup({ kind: "snapshot", ...about }, { tables });
      return { bytes, head, records: totalRows(countRows(tables)) };
    },
    backup: async (parts) => packBackup(await open(), parts),
    openExport: async (parts) => packOpenExport(await open(), parts),
    read: async (bytes, password) => {
      const options = { schema: SCHEMA_VERSION, password };
      const read = isZip(bytes) ? readZippedExport(bytes) : await openBackup(bytes, options, webCipher);
      if (!read.ok) return read;
      const { tables, header } = read.value;
      const state = migrateTables({ tables, schema: header.about.schema }, SCHEMA_VERSION);
      return succeed({ ...read.value, tables: state.tables });
    },
  };
}

/** A backup counts only after it was read back, decrypted where it was encrypted, and every sum compared. */
async function packBackup(
  database: DuebookDatabase,
  { label, journal, journalHead, files, encryption }: BackupParts,
): Promise<Result<PackedBackup, PackError>> {
  const { tables, head } = await readTables(database);
  if (head.hash !== journalHead.hash) return fail({ kind: "moved-on" });
  const about = { ...label, ...head, schema: SCHEMA_VERSION, company: companyOf(tables) };
  const plain = writeBackup({ kind: "backup", ...about }, { tables, journal, files });
  const bytes = encryption ? await encryptBackup(plain, encryption, webCipher) : plain;
  const read = await openBackup(bytes, { schema: SCHEMA_VERSION, password: encryption?.password }, webCipher);
  return read.ok ? succeed({ bytes, header: read.value.header }) : fail({ kind: "not-verified", error: read.error });
}
