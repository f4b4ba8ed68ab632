import { fail, type Result, succeed } from "../result/result.ts";
import { isChange } from "./attachment.ts";
import type { JournalBody, JournalEntry } from "./entry.ts";
import { TABLE_NAMES } from "./tables.ts";

export type LineError = { readonly kind: "unreadable-line" };

const HASH = /^[0-9a-f]{64}$/;

/** Reads one line of the journal. Only its shape is checked here; `verifyEntry` checks what it says. */
export function parseLine(line: string): Result<JournalEntry, LineError> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail({ kind: "unreadable-line" });
  }
  return isEntry(value) ? succeed(value) : fail({ kind: "unreadable-line" });
}

/** The line an entry is stored as, without its line feed. */
export function lineOf(entry: JournalEntry): string {
  return JSON.stringify(entry);
}

type Loose = Partial<Record<string, unknown>>;

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Loose;
  return (
    entry.v === 1 &&
    Number.isSafeInteger(entry.seq) &&
    (entry.seq as number) > 0 &&
    Number.isInteger(entry.offset) &&
    ["at", "user", "command", "salt"].every((name) => typeof entry[name] === "string") &&
    ["commitment", "prev", "hash"].every(
      (name) => typeof entry[name] === "string" && HASH.test(entry[name] as string),
    ) &&
    isSubject(entry.subject) &&
    (entry.body === null || isBody(entry.body))
  );
}

function isSubject(value: unknown): value is JournalEntry["subject"] {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  const subject = value as Loose;
  return (TABLE_NAMES as readonly unknown[]).includes(subject.table) && typeof subject.key === "string";
}

function isBody(value: unknown): value is JournalBody {
  if (typeof value !== "object" || value === null) return false;
  const body = value as Loose;
  if (typeof body.summary !== "string" || !Number.isSafeInteger(body.schema)) return false;
  if (body.kind === "changes") return Array.isArray(body.changes) && body.changes.every(isChange);
  if (body.kind !== "attached" && body.kind !== "snapshot") return false;
  return (
    typeof body.sha256 === "string" &&
    HASH.test(body.sha256) &&
    Number.isSafeInteger(body.count) &&
    (body.count as number) >= 0
  );
}
