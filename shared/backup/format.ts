import type { TableCounts, TableSet } from "../journal/table-set.ts";

/**
 * The file format of snapshots and backups, version 1. Described for people in assets/help/backup-format.md; what is
 * written once must stay readable by every later version.
 *
 *   plain file      magic, header length (u32, little-endian), header (JSON), sections, SHA-256 of all before
 *   encrypted file  magic, header length, header (JSON), sealed chunks of a plain file, SHA-256 of all before
 */
export const PLAIN_MAGIC = Uint8Array.from([0x89, 0x44, 0x42, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a]);
export const ENCRYPTED_MAGIC = Uint8Array.from([0x89, 0x44, 0x42, 0x45, 0x0d, 0x0a, 0x1a, 0x0a]);
export const DIGEST_BYTES = 32;
export const LENGTH_BYTES = 4;

/** What a backup says about itself before anything of it is used. */
export type BackupAbout = {
  /** `snapshot`: tables only, files and journal lie beside it. `backup`: everything. */
  readonly kind: "snapshot" | "backup";
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly reason: string;
  readonly appVersion: string;
  /** Schema of the rows inside. */
  readonly schema: number;
  /** Where the journal stood. */
  readonly seq: number;
  readonly hash: string;
  readonly company: string;
};

/** Sums of all ledger entries in one currency, in minor units: shown and compared before a restore. */
export type LedgerTotals = {
  readonly currency: string;
  readonly debits: number;
  readonly credits: number;
  readonly debitMinor: number;
  readonly creditMinor: number;
};

export type SectionHeader = {
  /** `tables/<name>`, `journal` or `files/<sha256>`. */
  readonly name: string;
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly sha256: string;
};

export type BackupHeader = {
  readonly format: "duebook-backup";
  readonly version: 1;
  readonly about: BackupAbout;
  readonly counts: TableCounts;
  readonly totals: readonly LedgerTotals[];
  readonly sections: readonly SectionHeader[];
};

export type EncryptedHeader = {
  readonly format: "duebook-encrypted";
  readonly version: 1;
  readonly cipher: "AES-256-GCM";
  readonly kdf: "PBKDF2-SHA-256";
  readonly rounds: number;
  /** 32 hex digits, fresh for every file. */
  readonly salt: string;
  readonly chunkBytes: number;
};

/** A backup that was read and found whole. */
export type Backup = {
  readonly header: BackupHeader;
  readonly tables: TableSet;
  /** Lines of the journal, oldest first; empty in a snapshot. */
  readonly journal: readonly string[];
  /** Kept files by their SHA-256; empty in a snapshot. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type BackupLimits = {
  readonly fileBytes: number;
  readonly headerBytes: number;
  /** Everything unpacked, together. */
  readonly unpackedBytes: number;
  readonly sections: number;
  readonly rounds: number;
};

export const DEFAULT_LIMITS: BackupLimits = {
  fileBytes: 2_000_000_000,
  headerBytes: 64_000_000,
  unpackedBytes: 4_000_000_000,
  sections: 200_000,
  rounds: 20_000_000,
};

export type BackupError =
  | { readonly kind: "not-a-backup" }
  /** Written by a later Duebook, in a format this one does not know. */
  | { readonly kind: "newer-format"; readonly version: number }
  /** The rows inside belong to a later schema. */
  | { readonly kind: "newer-schema"; readonly schema: number }
  | { readonly kind: "too-large"; readonly limitBytes: number }
  | { readonly kind: "password-needed" }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "damaged"; readonly where: string };
