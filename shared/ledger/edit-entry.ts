import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { checkDue, isNumberTaken } from "./add-invoice.ts";
import { findEntry } from "./find-entry.ts";
import type { CustomerLedger, Instalment, LedgerEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";

export type EntryEdit = {
  readonly entryId: string;
  readonly number?: string;
  readonly description?: string;
  readonly reference?: string;
  readonly note?: string;
  /** Due days typed wrongly, put right from the start; those moved by agreement are `agreeDueDay`. Debits only. */
  readonly due?: { readonly dueOn: CalendarDate; readonly instalments: readonly Instalment[] };
};

/**
 * Changes what moves no figure of the balance: number, texts, a due day typed wrongly. Amount, day and currency are changed
 * by reversing and entering again. Errors: `unknown-entry`, `number-missing`, `number-taken`, `wrong-kind`,
 * `due-before-issue`, `instalments-differ`.
 */
export function editEntry(ledger: CustomerLedger, edit: EntryEdit): Result<LedgerRows, LedgerError> {
  const found = findEntry(ledger, edit.entryId);
  if (!found.ok) return found;
  const entry = found.value;
  const number = edit.number?.trim() ?? entry.number;
  const checked = checkNumber(ledger, entry, number);
  if (!checked.ok) return checked;
  const edited = {
    ...entry,
    number,
    description: edit.description ?? entry.description,
    reference: edit.reference ?? entry.reference,
    note: edit.note ?? entry.note,
  };
  if (edit.due === undefined) return succeed({ entries: [edited], allocations: [] });
  if (edited.side === "credit") return fail({ kind: "wrong-kind", found: edited.kind, wanted: "debit", number });
  const due = checkDue(edit.due, edited);
  return due.ok ? succeed({ entries: [{ ...edited, ...due.value }], allocations: [] }) : due;
}

function checkNumber(ledger: CustomerLedger, entry: LedgerEntry, number: string): Result<null, LedgerError> {
  if (number === entry.number) return succeed(null);
  if (entry.kind !== "invoice" && entry.kind !== "credit-note") return succeed(null);
  if (number === "") return fail({ kind: "number-missing" });
  return isNumberTaken(ledger, number, entry.kind) ? fail({ kind: "number-taken", number }) : succeed(null);
}
