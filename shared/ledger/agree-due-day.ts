import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { checkDue } from "./add-invoice.ts";
import { findDebit } from "./find-entry.ts";
import type { CustomerLedger, DueChange, Instalment, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { checkNotFuture, recordedBy, type Writer } from "./writer.ts";

export type DueAgreement = {
  readonly entryId: string;
  readonly agreedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Empty for one due day; else they add up to the entry's amount and replace `dueOn`. */
  readonly instalments: readonly Instalment[];
  readonly note: string;
};

/**
 * Moves the due day by agreement with the customer: from `agreedOn` the new terms count, days before it are aged as they
 * were. Errors: `unknown-entry`, `wrong-kind`, `before-entry`, `in-the-future`, `due-before-issue`, `instalments-differ`.
 */
export function agreeDueDay(
  ledger: CustomerLedger,
  input: DueAgreement,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const found = findDebit(ledger, input.entryId);
  if (!found.ok) return found;
  const entry = found.value;
  const earliest = entry.dueChanges?.at(-1)?.agreedOn ?? entry.on;
  if (input.agreedOn < earliest) return fail({ kind: "before-entry", on: input.agreedOn, entryOn: earliest });
  const future = checkNotFuture(input.agreedOn, writer);
  if (!future.ok) return future;
  const terms = checkDue(input, entry);
  if (!terms.ok) return terms;
  const change: DueChange = {
    agreedOn: input.agreedOn,
    wasDueOn: entry.dueOn,
    wasInstalments: entry.instalments,
    note: input.note,
    ...recordedBy(writer),
  };
  const dueChanges = [...(entry.dueChanges ?? []), change];
  return succeed({ entries: [{ ...entry, ...terms.value, dueChanges }], allocations: [] });
}
