import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { Result } from "../result/result.ts";
import { type AddedCredit, addCredit } from "./add-receipt.ts";
import type { AllocationChoice } from "./allocate-payment.ts";
import type { CustomerLedger } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import type { EntryTexts } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type ContraInput = EntryTexts & {
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly allocate: AllocationChoice;
};

/**
 * What we owe the customer as our supplier, set against what the customer owes us; the bill of theirs goes into
 * `reference`. Errors: those of `addReceipt`.
 */
export function addContra(
  ledger: CustomerLedger,
  input: ContraInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  return addCredit(ledger, { ...input, kind: "contra" }, writer);
}
