import type { TableName } from "../journal/tables.ts";
import { TABLE_NAMES } from "../journal/tables.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type {
  BackupAbout,
  BackupError,
  BackupHeader,
  BackupLimits,
  EncryptedHeader,
  LedgerTotals,
  SectionHeader,
} from "./format.ts";

type Loose = Readonly<Record<string, unknown>>;

const HASH = /^[0-9a-f]{64}$/;
const SECTION = /^(tables\/[A-Za-z]+|journal|files\/[0-9a-f]{64})$/;
const damaged: Result<never, BackupError> = fail({ kind: "damaged", where: "header" });

/** Checks the shape and the sizes a plain file's header claims, before anything is unpacked. */
export function parseHeader(
  value: unknown,
  limits: BackupLimits,
  knownSchema: number,
): Result<BackupHeader, BackupError> {
  if (!isObject(value) || value.format !== "duebook-backup") return damaged;
  if (value.version !== 1) return newer(value.version);
  const { about, counts, totals, sections } = value;
  if (!isAbout(about)) return damaged;
  if (about.schema > knownSchema) return fail({ kind: "newer-schema", schema: about.schema });
  if (!isCounts(counts)) return damaged;
  if (!Array.isArray(totals) || !totals.every(isTotals)) return damaged;
  if (!Array.isArray(sections) || sections.length > limits.sections || !sections.every(isSection)) return damaged;
  const unpacked = sections.reduce((sum, section) => sum + section.unpackedBytes, 0);
  if (unpacked > limits.unpackedBytes) return fail({ kind: "too-large", limitBytes: limits.unpackedBytes });
  return succeed({ format: "duebook-backup", version: 1, about, counts, totals, sections });
}

/** Checks an encrypted file's outer header; its claims about work are bounded so that a file cannot stop the program. */
export function parseEncryptedHeader(value: unknown, limits: BackupLimits): Result<EncryptedHeader, BackupError> {
  if (!isObject(value) || value.format !== "duebook-encrypted") return damaged;
  if (value.version !== 1) return newer(value.version);
  const { cipher, kdf, rounds, salt, chunkBytes } = value;
  if (cipher !== "AES-256-GCM" || kdf !== "PBKDF2-SHA-256") return damaged;
  if (!isCount(rounds) || rounds < 1 || rounds > limits.rounds) return damaged;
  if (typeof salt !== "string" || !/^[0-9a-f]{32}$/.test(salt)) return damaged;
  if (!isCount(chunkBytes) || chunkBytes < 16 || chunkBytes > 64 * 1024 * 1024) return damaged;
  return succeed({ format: "duebook-encrypted", version: 1, cipher, kdf, rounds, salt, chunkBytes });
}

function newer(version: unknown): Result<never, BackupError> {
  return isCount(version) && version > 1 ? fail({ kind: "newer-format", version }) : damaged;
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAbout(value: unknown): value is BackupAbout {
  return (
    isObject(value) &&
    (value.kind === "snapshot" || value.kind === "backup") &&
    ["createdAt", "reason", "appVersion", "company"].every((name) => typeof value[name] === "string") &&
    isCount(value.schema) &&
    value.schema > 0 &&
    isCount(value.seq) &&
    typeof value.hash === "string" &&
    HASH.test(value.hash)
  );
}

/** A file of an older schema may lack tables; one it names that we do not know makes it newer than we are. */
function isCounts(value: unknown): value is Readonly<Record<TableName, number>> {
  return (
    isObject(value) &&
    Object.entries(value).every(([name, count]) => (TABLE_NAMES as readonly string[]).includes(name) && isCount(count))
  );
}

function isTotals(value: unknown): value is LedgerTotals {
  return (
    isObject(value) &&
    typeof value.currency === "string" &&
    [value.debits, value.credits, value.debitMinor, value.creditMinor].every(isCount)
  );
}

function isSection(value: unknown): value is SectionHeader {
  return (
    isObject(value) &&
    typeof value.name === "string" &&
    SECTION.test(value.name) &&
    [value.bytes, value.unpackedBytes, value.rows].every(isCount) &&
    typeof value.sha256 === "string" &&
    HASH.test(value.sha256)
  );
}
