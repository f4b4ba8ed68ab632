import { fail, type Result, succeed } from "../result/result.ts";
import { type AttachmentError, readAttachment } from "./attachment.ts";
import type { JournalBody, JournalEntry } from "./entry.ts";
import { applyChange, type TableSet } from "./table-set.ts";

export type ReplayError =
  | AttachmentError
  /** The entry's content was erased and no later snapshot stands in for it. */
  | { readonly kind: "erased"; readonly seq: number }
  | { readonly kind: "file-missing"; readonly seq: number; readonly sha256: string }
  | { readonly kind: "snapshot-unreadable"; readonly seq: number; readonly sha256: string; readonly detail: string };

/** What replay needs from outside: kept files by their SHA-256, and the reader of a snapshot file. */
export type ReplaySources = {
  /** Null when there is no such file. */
  readonly file: (sha256: string) => Promise<Uint8Array | null>;
  readonly snapshot: (bytes: Uint8Array) => Result<TableSet, { readonly kind: string }>;
};

/**
 * Carries one entry out on `tables` and returns the tables that follow: the same ones, changed in place, or those of the
 * snapshot the entry names. On an error `tables` are as they were.
 */
export async function replayEntry(
  tables: TableSet,
  entry: JournalEntry,
  sources: ReplaySources,
): Promise<Result<TableSet, ReplayError>> {
  const { body, seq } = entry;
  if (!body) return fail({ kind: "erased", seq });
  if (body.kind === "changes") {
    for (const change of body.changes) applyChange(tables, change);
    return succeed(tables);
  }
  const bytes = await sources.file(body.sha256);
  if (!bytes) return fail({ kind: "file-missing", seq, sha256: body.sha256 });
  return body.kind === "attached"
    ? replayAttachment(tables, body, bytes)
    : replaySnapshot(seq, body.sha256, sources.snapshot(bytes));
}

/** Index of the entry replay may begin with: the last that replaced the whole store, else the first. */
export function replayStart(entries: readonly JournalEntry[]): number {
  return Math.max(
    0,
    entries.findLastIndex((entry) => entry.body?.kind === "snapshot"),
  );
}

function replayAttachment(
  tables: TableSet,
  body: Extract<JournalBody, { readonly kind: "attached" }>,
  bytes: Uint8Array,
): Result<TableSet, ReplayError> {
  const changes = readAttachment(body, bytes);
  if (!changes.ok) return changes;
  for (const change of changes.value) applyChange(tables, change);
  return succeed(tables);
}

function replaySnapshot(
  seq: number,
  sha256: string,
  read: Result<TableSet, { readonly kind: string }>,
): Result<TableSet, ReplayError> {
  return read.ok ? read : fail({ kind: "snapshot-unreadable", seq, sha256, detail: read.error.kind });
}
