import type { BookHead } from "#renderer/book/book.ts";
import type { HostFailure } from "#shared/host/host.ts";
import { bodyOf } from "#shared/journal/attachment.ts";
import { type Change, invertChange } from "#shared/journal/change.ts";
import type { JournalBody, JournalEntry } from "#shared/journal/entry.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import type { TableName } from "#shared/journal/tables.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { type DuebookDatabase, SCHEMA_VERSION } from "./schema.ts";
import type { Store } from "./store.ts";
import { tablesOf, writeChanges } from "./write-changes.ts";

export type CommitInput = {
  readonly command: string;
  readonly user: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly salt: string;
  readonly subject: JournalEntry["subject"];
  readonly summary: string;
  readonly changes: readonly Change[];
};

export type CommitError =
  /** Another window wrote first; the books have to be brought up to date and the decision made again. */
  | { readonly kind: "stale" }
  | { readonly kind: "not-saved"; readonly cause: HostFailure }
  /** The host did not answer: the change waits in the outbox and is sent at the next start. */
  | { readonly kind: "unconfirmed"; readonly cause: HostFailure };

/**
 * Writes one change: store and outbox in one strict transaction, then the journal, flushed by the host, then the books
 * in memory. Only a success may be shown as saved. A refused journal line takes the store back to what it was.
 */
export async function commitChanges(store: Store, input: CommitInput): Promise<Result<BookHead, CommitError>> {
  const head = store.book.reader().head;
  const body = await makeBody(store, input);
  if (!body.ok) return body;
  const entry = seal(input, head, body.value);
  const line = JSON.stringify(entry);
  if (!(await writeStore(store, input.changes, head, entry, line))) return fail({ kind: "stale" });
  const appended = await store.host.journal.append({
    line,
    seq: entry.seq,
    prev: entry.prev,
    hash: entry.hash,
    counts: { customers: store.book.reader().all("customers").length },
    schema: SCHEMA_VERSION,
  });
  if (!appended.ok) return settleRefusal(store, input.changes, head, entry, appended.error);
  return finish(store, input.changes, entry);
}

async function makeBody(store: Store, input: CommitInput): Promise<Result<JournalBody, CommitError>> {
  const { body, attachment } = bodyOf(input.summary, input.changes, SCHEMA_VERSION);
  if (!attachment) return succeed(body);
  const kept = await store.host.files.put({ bytes: attachment.bytes });
  return kept.ok ? succeed(body) : fail({ kind: "not-saved", cause: kept.error });
}

function seal(input: CommitInput, head: BookHead, body: JournalBody): JournalEntry {
  const { at, offset, user, command, subject, salt } = input;
  return sealEntry({ v: 1, seq: head.seq + 1, at, offset, user, command, subject, prev: head.hash, salt, body });
}

async function writeStore(
  { database, book }: Store,
  changes: readonly Change[],
  head: BookHead,
  entry: JournalEntry,
  line: string,
): Promise<boolean> {
  return database.transaction("rw!", scope(database, changes), async () => {
    const stored = await database.meta.get("head");
    if (stored?.key === "head" && stored.hash !== head.hash) return false;
    await writeChanges(database, book.reader(), changes);
    await database.outbox.put({ seq: entry.seq, prev: entry.prev, hash: entry.hash, line });
    await database.meta.put({ key: "head", seq: entry.seq, hash: entry.hash });
    return true;
  });
}

/** The journal may hold the line although the answer was lost: its head decides. */
async function settleRefusal(
  store: Store,
  changes: readonly Change[],
  head: BookHead,
  entry: JournalEntry,
  cause: HostFailure,
): Promise<Result<BookHead, CommitError>> {
  const seen = await store.host.journal.head();
  if (!seen.ok) return fail({ kind: "unconfirmed", cause });
  if (seen.value.hash === entry.hash) return finish(store, changes, entry);
  await takeBack(store, changes, head, entry.seq);
  return cause.kind === "stale" ? fail({ kind: "stale" }) : fail({ kind: "not-saved", cause });
}

async function takeBack({ database, book }: Store, changes: readonly Change[], head: BookHead, seq: number) {
  await database.transaction("rw!", scope(database, changes), async () => {
    await writeChanges(database, book.reader(), [...changes].reverse().map(invertChange), "back");
    await database.outbox.delete(seq);
    await database.meta.put({ key: "head", ...head });
  });
}

async function finish(store: Store, changes: readonly Change[], entry: JournalEntry): Promise<Result<BookHead, never>> {
  const head = { seq: entry.seq, hash: entry.hash };
  store.book.apply(changes, head);
  await store.database.outbox.delete(entry.seq);
  store.announce();
  return succeed(head);
}

function scope(database: DuebookDatabase, changes: readonly Change[]) {
  const names: readonly TableName[] = tablesOf(changes);
  return [...names.map((name) => database[name]), database.outbox, database.meta];
}
