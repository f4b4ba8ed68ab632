import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Recorded } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";

/** Who writes, when, and where new ids come from: what a decision needs from the outside and may not ask for itself. */
export type Writer = {
  readonly today: CalendarDate;
  /** ISO 8601 UTC. */
  readonly nowAt: string;
  readonly userId: string;
  readonly newId: () => string;
};

export function recordedBy(writer: Writer): Recorded {
  return { recordedAt: writer.nowAt, recordedBy: writer.userId };
}

/** Money that moved has moved by today; a later day is a typing mistake. */
export function checkNotFuture(on: CalendarDate, writer: Writer): Result<null, LedgerError> {
  return on > writer.today ? fail({ kind: "in-the-future", on, today: writer.today }) : succeed(null);
}
