import { fail, type Result, succeed } from "../result/result.ts";
import type { Change } from "./change.ts";
import { packSteps, unpackRows } from "./compression.ts";
import type { JournalBody } from "./entry.ts";
import { sha256Hex } from "./seal.ts";
import { TABLE_NAMES } from "./tables.ts";

/** A large change that lies beside the journal as a file named by its SHA-256. */
export type ChangeAttachment = { readonly sha256: string; readonly bytes: Uint8Array };

export type AttachmentError =
  | { readonly kind: "attachment-differs"; readonly sha256: string }
  | { readonly kind: "attachment-unreadable"; readonly sha256: string; readonly detail: string }
  | { readonly kind: "attachment-count"; readonly sha256: string; readonly expected: number; readonly found: number };

/** A line of the journal stays short enough to read and to flush at once. */
const ATTACH_FROM_CHARACTERS = 256 * 1024;

/** Far above the largest import there is (100,000 invoices are about 100 MB), far below what ends a program. */
const LIMIT_BYTES = 1_500_000_000;

export type PreparedBody = { readonly body: JournalBody; readonly attachment: ChangeAttachment | null };

/** The body of an entry; large changes go into an attachment which the caller must store before it writes the line. */
export function bodyOf(summary: string, changes: readonly Change[], schema: number): PreparedBody {
  const steps = bodySteps(summary, changes, schema);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same piece by piece: packing a large import takes seconds. Yields the changes packed so far. */
export function* bodySteps(
  summary: string,
  changes: readonly Change[],
  schema: number,
): Generator<number, PreparedBody> {
  if (!isLarge(changes)) return { body: { kind: "changes", schema, summary, changes }, attachment: null };
  const { bytes } = yield* packSteps(changes);
  const sha256 = sha256Hex(bytes);
  return { body: { kind: "attached", schema, summary, sha256, count: changes.length }, attachment: { sha256, bytes } };
}

/** The changes in an attachment, after its digest and their number were compared with what the entry says. */
export function readAttachment(
  body: Extract<JournalBody, { readonly kind: "attached" }>,
  bytes: Uint8Array,
): Result<readonly Change[], AttachmentError> {
  const { sha256, count } = body;
  if (sha256Hex(bytes) !== sha256) return fail({ kind: "attachment-differs", sha256 });
  const changes: Change[] = [];
  const unpacked = unpackRows(bytes, LIMIT_BYTES, (row) => {
    if (!isChange(row)) throw new TypeError("holds something that is not a change");
    changes.push(row);
  });
  if (!unpacked.ok) return fail({ kind: "attachment-unreadable", sha256, detail: unpacked.error.kind });
  if (changes.length !== count) {
    return fail({ kind: "attachment-count", sha256, expected: count, found: changes.length });
  }
  return succeed(changes);
}

/** Whether a value has the outer shape of a change: the chain vouches for what is inside. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null) return false;
  const change = value as Partial<Record<string, unknown>>;
  if (typeof change.key !== "string") return false;
  if (change.op === "ledger") return isDelta(change.before) && isDelta(change.after);
  return change.op === "row" && change.table !== "ledgers" && isTable(change.table) && "after" in change;
}

function isLarge(changes: readonly Change[]): boolean {
  let characters = 0;
  for (const change of changes) {
    characters += JSON.stringify(change).length;
    if (characters >= ATTACH_FROM_CHARACTERS) return true;
  }
  return false;
}

function isTable(value: unknown): boolean {
  return (TABLE_NAMES as readonly unknown[]).includes(value);
}

function isDelta(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const delta = value as Partial<Record<string, unknown>>;
  return Array.isArray(delta.entries) && Array.isArray(delta.allocations);
}
