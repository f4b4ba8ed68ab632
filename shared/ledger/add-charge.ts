import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { findEntry } from "./find-entry.ts";
import type { CustomerLedger, DebitEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { type EntryTexts, makeDebit } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type ChargeInput = EntryTexts & {
  readonly on: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** The invoice it is about; empty for none. */
  readonly linkedId?: string;
};

export type AddedCharge = LedgerRows & { readonly charge: DebitEntry };

/**
 * A charge that became part of the debt: interest agreed or awarded, a bank's fee for a returned cheque. A line of its own;
 * the invoice stays as issued (rule 22). Errors: `not-above-zero`, `due-before-issue`, `unknown-entry`.
 */
export function addCharge(
  ledger: CustomerLedger,
  input: ChargeInput,
  writer: Writer,
): Result<AddedCharge, LedgerError> {
  if (input.amountMinor <= 0) return fail({ kind: "not-above-zero" });
  if (input.dueOn < input.on) return fail({ kind: "due-before-issue", dueOn: input.dueOn, on: input.on });
  if (input.linkedId) {
    const linked = findEntry(ledger, input.linkedId);
    if (!linked.ok) return linked;
  }
  const charge = makeDebit({ ...input, kind: "charge" }, writer);
  return succeed({ entries: [charge], allocations: [], charge });
}
