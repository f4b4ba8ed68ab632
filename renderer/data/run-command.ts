import { v7 as uuidv7 } from "uuid";
import { readClock } from "#renderer/state/clock.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Change } from "#shared/journal/change.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { catchUp } from "./catch-up.ts";
import type { Command, CommandFailure, Decision } from "./command.ts";
import { type CommitError, commitChanges } from "./commit.ts";
import { makeSalt } from "./make-salt.ts";
import type { Store } from "./store.ts";

export type Actor = { readonly userId: string; readonly today: CalendarDate };

/** What was written, kept for an undo. */
export type Written<Output> = {
  readonly seq: number;
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly output: Output;
};

const TRIES = 5;

/** Decides and writes one command. Made again on fresh books when another window was quicker. */
export async function runCommand<Input, Output>(
  store: Store,
  command: Command<Input, Output>,
  input: Input,
  actor: Actor,
): Promise<Result<Written<Output>, CommandFailure>> {
  return store.lock(async () => {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const clock = readClock();
      const decided = command.decide(
        { book: store.book.reader(), today: actor.today, nowAt: clock.at, userId: actor.userId, newId: uuidv7 },
        input,
      );
      if (!decided.ok) return decided;
      if (decided.value.changes.length === 0) return succeed(nothingWritten(store, decided.value));
      const { subject, summary, changes, output } = decided.value;
      const user = actor.userId;
      const written = await commitChanges(store, {
        command: command.name,
        user,
        ...clock,
        salt: makeSalt(),
        subject,
        summary,
        changes,
      });
      if (written.ok) return succeed({ seq: written.value.seq, summary, changes, output });
      if (written.error.kind !== "stale") return fail({ ...wordsFor(written.error), isUnwritten: true });
      if ((await catchUp(store)) !== "current") break;
    }
    return fail({
      kind: "stale",
      message: "Another Duebook window has changed the books. Reload this window, then try again.",
      isUnwritten: true,
    });
  });
}

function nothingWritten<Output>(store: Store, decision: Decision<Output>): Written<Output> {
  return { seq: store.book.reader().head.seq, summary: decision.summary, changes: [], output: decision.output };
}

function wordsFor(error: Exclude<CommitError, { readonly kind: "stale" }>): CommandFailure {
  if (error.kind === "unconfirmed") {
    return {
      kind: error.kind,
      message:
        "Not saved yet: the part of Duebook that keeps your data does not answer. Start Duebook again; the change is kept and will be saved then.",
    };
  }
  if (error.cause.kind === "disk-full") {
    return {
      kind: "disk-full",
      message: "Not saved: the disk is full. Free some space, then do this again. Nothing was changed.",
    };
  }
  return { kind: "not-saved", message: `Not saved, nothing was changed. Try again. (${error.cause.detail})` };
}
