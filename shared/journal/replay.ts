import { fail, type Result, succeed } from "../result/result.ts";
import { type AttachmentError, readAttachment } from "./attachment.ts";
import type { Change } from "./change.ts";
import type { JournalBody, JournalEntry } from "./entry.ts";
import { sha256Hex } from "./seal.ts";
import { applyChange, type TableSet } from "./table-set.ts";

export type ReplayError =
  | AttachmentError
  /** The entry's content was erased and no later snapshot stands in for it. */
  | { readonly kind: "erased"; readonly seq: number }
  | { readonly kind: "file-missing"; readonly seq: number; readonly sha256: string }
  | { readonly kind: "snapshot-unreadable"; readonly seq: number; readonly sha256: string; readonly detail: string };

/** Tables as they stand after some entry, and the schema of their rows. */
export type ReplayState = { readonly tables: TableSet; readonly schema: number };

/** What replay needs from outside. */
export type ReplaySources = {
  /** A kept file by its SHA-256; null when there is none. */
  readonly file: (sha256: string) => Promise<Uint8Array | null>;
  /** Reads a snapshot file. */
  readonly snapshot: (bytes: Uint8Array) => Result<ReplayState, { readonly kind: string }>;
  /** Brings the rows to a later schema. */
  readonly migrate: (state: ReplayState, toSchema: number) => ReplayState;
};

/**
 * Carries one entry out and returns the state that follows: the same tables changed in place, or those of the snapshot
 * the entry names. Rows written under a later schema than the tables' bring the tables there first. On an error the
 * tables are as they were.
 */
export async function replayEntry(
  state: ReplayState,
  entry: JournalEntry,
  sources: ReplaySources,
): Promise<Result<ReplayState, ReplayError>> {
  const { body, seq } = entry;
  if (!body) return fail({ kind: "erased", seq });
  if (body.kind === "changes") return succeed(carryOut(state, body, body.changes, sources));
  const { sha256 } = body;
  const bytes = await sources.file(sha256);
  if (!bytes) return fail({ kind: "file-missing", seq, sha256 });
  if (body.kind === "snapshot") {
    if (sha256Hex(bytes) !== sha256) return fail({ kind: "snapshot-unreadable", seq, sha256, detail: "differs" });
    const read = sources.snapshot(bytes);
    return read.ok ? read : fail({ kind: "snapshot-unreadable", seq, sha256, detail: read.error.kind });
  }
  const changes = readAttachment(body, bytes);
  return changes.ok ? succeed(carryOut(state, body, changes.value, sources)) : changes;
}

function carryOut(
  state: ReplayState,
  { schema }: JournalBody,
  changes: readonly Change[],
  { migrate }: ReplaySources,
): ReplayState {
  const ready = schema > state.schema ? migrate(state, schema) : state;
  for (const change of changes) applyChange(ready.tables, change);
  return ready;
}
