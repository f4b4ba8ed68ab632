import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { isNumberTaken } from "./add-invoice.ts";
import { type AddedCredit, addCredit } from "./add-receipt.ts";
import type { AllocationChoice } from "./allocate-payment.ts";
import { findDebit } from "./find-entry.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { CreditEntry, CustomerLedger } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import type { EntryTexts } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type CreditNoteInput = EntryTexts & {
  readonly number: string;
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** The invoice it corrects; empty for a credit on account. */
  readonly invoiceId: string;
  /** Whether the price was wrong from the start, or this is goodwill that counts from its own day. */
  readonly corrects: CreditEntry["corrects"];
  /** For one without an invoice; a linked one always goes to its invoice first. */
  readonly allocate?: AllocationChoice;
};

/**
 * A credit note. Linked, it lowers its invoice as far as that is still open, and the rest stays on account (rule 17).
 * Errors: `not-above-zero`, `in-the-future`, `number-missing`, `number-taken`, `unknown-entry`, `wrong-kind`,
 * `wrong-currency`.
 */
export function addCreditNote(
  ledger: CustomerLedger,
  input: CreditNoteInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  const number = input.number.trim();
  if (number === "") return fail({ kind: "number-missing" });
  if (isNumberTaken(ledger, number, "credit-note")) return fail({ kind: "number-taken", number });
  const allocate = linkedAllocation(ledger, input);
  if (!allocate.ok) return allocate;
  return addCredit(
    ledger,
    { ...input, kind: "credit-note", linkedId: input.invoiceId, allocate: allocate.value },
    writer,
  );
}

function linkedAllocation(
  ledger: CustomerLedger,
  { invoiceId, amountMinor, currency, on, allocate }: CreditNoteInput,
): Result<AllocationChoice, LedgerError> {
  if (invoiceId === "") return succeed(allocate ?? { how: "on-account" });
  const invoice = findDebit(ledger, invoiceId);
  if (!invoice.ok) return invoice;
  const { number } = invoice.value;
  if (invoice.value.currency !== currency)
    return fail({ kind: "wrong-currency", found: invoice.value.currency, wanted: currency, number });
  const free = freeAmounts(ledger)(invoice.value, laterDay(on, invoice.value.on));
  const partMinor = minMinor(free, amountMinor);
  if (partMinor <= 0) return succeed({ how: "on-account" });
  const parts = [{ debitId: invoiceId, amountMinor: partMinor }];
  return succeed({ how: "by-hand", parts, reason: "credit-note-link" });
}
