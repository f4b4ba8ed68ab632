import type { BookHead } from "#renderer/book/book.ts";
import type { HostFailure } from "#shared/host/host.ts";
import { bodySteps } from "#shared/journal/attachment.ts";
import type { Change } from "#shared/journal/change.ts";
import { GENESIS_HASH, type JournalBody, type JournalEntry } from "#shared/journal/entry.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { attemptWrite } from "./attempt-write.ts";
import { breathe } from "./recovery/progress.ts";
import { type OutboxLine, SCHEMA_VERSION } from "./schema.ts";
import type { Store } from "./store.ts";
import { countsAfter, planReturn, planWrites, type Writes, writeRows } from "./write-changes.ts";

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
  /** Nothing was changed. */
  | { readonly kind: "not-saved"; readonly cause: HostFailure }
  /** The change waits in the outbox: whether it counts is settled before the next change, or at the next start. */
  | { readonly kind: "unconfirmed"; readonly cause: HostFailure };

/** One change on its way: what it writes and the line that goes with it. */
type Pending = {
  readonly changes: readonly Change[];
  readonly writes: Writes;
  readonly before: BookHead;
  readonly line: OutboxLine;
};

/**
 * Writes one change: store and outbox in one strict transaction, then the journal, flushed by the host, then the books
 * in memory. Only a success may be shown as saved. A refused journal line takes the store back to what it was.
 */
export async function commitChanges(store: Store, input: CommitInput): Promise<Result<BookHead, CommitError>> {
  const body = await keepBody(store, input);
  if (!body.ok) return fail({ kind: "not-saved", cause: body.error });
  const pending = prepare(store, input, body.value);
  const written = await attemptWrite(() => writeStore(store, pending));
  if (!written.ok) return fail({ kind: "not-saved", cause: written.error });
  if (!written.value) return fail({ kind: "stale" });
  const appended = await store.host.journal.append({ ...pending.line, schema: SCHEMA_VERSION });
  return appended.ok ? finish(store, pending) : settleRefusal(store, pending, appended.error);
}

/** An attachment is stored and flushed before the line that names it: a line is never without its content. */
async function keepBody(store: Store, input: CommitInput): Promise<Result<JournalBody, HostFailure>> {
  const steps = bodySteps(input.summary, input.changes, SCHEMA_VERSION);
  let step = steps.next();
  while (!step.done) {
    await breathe();
    step = steps.next();
  }
  const { body, attachment } = step.value;
  if (!attachment) return succeed(body);
  const kept = await store.host.files.put({ bytes: attachment.bytes });
  return kept.ok ? succeed(body) : kept;
}

function prepare({ book }: Store, input: CommitInput, body: JournalBody): Pending {
  const { at, offset, user, command, subject, salt, changes } = input;
  const reader = book.reader();
  const before = reader.head;
  const entry = sealEntry({
    v: 1,
    seq: before.seq + 1,
    at,
    offset,
    user,
    command,
    subject,
    prev: before.hash,
    salt,
    body,
  });
  const writes = planWrites(reader, changes);
  const { seq, prev, hash } = entry;
  return {
    changes,
    writes,
    before,
    line: { seq, prev, hash, line: lineOf(entry), counts: countsAfter(reader, writes) },
  };
}

/** False when the store does not stand where the books do. A store without a head stands before the first entry. */
async function writeStore({ database }: Store, { writes, before, line }: Pending): Promise<boolean> {
  return database.transaction("rw!", scope(database, writes), async () => {
    const stored = await database.meta.get("head");
    if ((stored?.hash ?? GENESIS_HASH) !== before.hash) return false;
    await writeRows(database, writes);
    await database.outbox.put(line);
    await database.meta.put({ key: "head", seq: line.seq, hash: line.hash });
    return true;
  });
}

/** The journal may hold the line although the answer was lost: its head decides. */
async function settleRefusal(
  store: Store,
  pending: Pending,
  cause: HostFailure,
): Promise<Result<BookHead, CommitError>> {
  const seen = await store.host.journal.head();
  if (!seen.ok) return fail({ kind: "unconfirmed", cause });
  if (seen.value.hash === pending.line.hash) return finish(store, pending);
  const takenBack = await attemptWrite(() => takeBack(store, pending));
  if (!takenBack.ok) return fail({ kind: "unconfirmed", cause: takenBack.error });
  return cause.kind === "stale" ? fail({ kind: "stale" }) : fail({ kind: "not-saved", cause });
}

async function takeBack({ database, book }: Store, { writes, before, line }: Pending): Promise<void> {
  await database.transaction("rw!", scope(database, writes), async () => {
    await writeRows(database, planReturn(book.reader(), writes));
    await database.outbox.delete(line.seq);
    await database.meta.put({ key: "head", ...before });
  });
}

/** From here on the change is saved: an outbox that cannot be cleared is sent again and found to be there already. */
async function finish(store: Store, { changes, line }: Pending): Promise<Result<BookHead, never>> {
  const head = { seq: line.seq, hash: line.hash };
  store.book.apply(changes, head);
  await attemptWrite(() => store.database.outbox.delete(line.seq));
  store.announce();
  return succeed(head);
}

function scope(database: Store["database"], writes: Writes) {
  return [...[...writes.keys()].map((name) => database.table(name)), database.outbox, database.meta];
}
