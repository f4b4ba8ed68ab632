import type { CalendarDate } from "../dates/calendar-date.ts";
import { dueDay, type PaymentTerms } from "../dates/payment-terms.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { isReversed } from "./is-reversed.ts";
import type { CustomerLedger, DebitEntry, Instalment, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { type EntryTexts, makeDebit } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type InvoiceInput = EntryTexts & {
  readonly number: string;
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** Null: worked out from `terms`. Not needed beside instalments. */
  readonly dueOn: CalendarDate | null;
  readonly terms: PaymentTerms;
  /** Empty for one due day. */
  readonly instalments?: readonly Instalment[];
  /** An invoice for retention money, due when it is released. */
  readonly retention?: boolean;
};

export type AddedInvoice = LedgerRows & { readonly invoice: DebitEntry };

/**
 * A new invoice. A number may be used again only after its invoice was reversed. Errors: `not-above-zero`,
 * `number-missing`, `number-taken`, `due-date-missing`, `due-before-issue`, `instalments-differ`.
 */
export function addInvoice(
  ledger: CustomerLedger,
  input: InvoiceInput,
  writer: Writer,
): Result<AddedInvoice, LedgerError> {
  const number = input.number.trim();
  if (number === "") return fail({ kind: "number-missing" });
  if (isNumberTaken(ledger, number, "invoice")) return fail({ kind: "number-taken", number });
  if (input.amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const due = dueTerms(input);
  if (!due.ok) return due;
  const invoice = makeDebit({ ...input, ...due.value, kind: "invoice", linkedId: "" }, writer);
  return succeed({ entries: [invoice], allocations: [], invoice });
}

/** Whether a document of the kind stands in the ledger under the number; a reversed one no longer counts. */
export function isNumberTaken(ledger: CustomerLedger, number: string, kind: "invoice" | "credit-note"): boolean {
  return ledger.entries.some(
    (entry) => entry.kind === kind && entry.number === number && !isReversed(ledger, entry.id),
  );
}

type DueTerms = Pick<DebitEntry, "dueOn" | "instalments">;

function dueTerms(input: InvoiceInput): Result<DueTerms, LedgerError> {
  const instalments = input.instalments ?? [];
  const dueOn = input.dueOn ?? dueDay(input.terms, input.on);
  if (dueOn === null && instalments.length === 0) return fail({ kind: "due-date-missing" });
  return checkDue({ dueOn: dueOn ?? input.on, instalments }, input);
}

/**
 * Due days that fit a document: none before it, and instalments, put in order, that add up to its amount; then it is due
 * in full with the last. Errors: `due-before-issue`, `not-above-zero`, `instalments-differ`.
 */
export function checkDue(
  { dueOn, instalments }: DueTerms,
  { on, amountMinor, currency }: Pick<DebitEntry, "on" | "amountMinor" | "currency">,
): Result<DueTerms, LedgerError> {
  const days = instalments.length > 0 ? instalments.map((part) => part.dueOn) : [dueOn];
  const early = days.find((dueDay) => dueDay < on);
  if (early !== undefined) return fail({ kind: "due-before-issue", dueOn: early, on });
  if (instalments.length === 0) return succeed({ dueOn, instalments });
  if (instalments.some((part) => part.amountMinor <= 0)) return fail({ kind: "not-above-zero" });
  const totalMinor = sumMinor(instalments, (part) => part.amountMinor);
  if (totalMinor !== amountMinor) return fail({ kind: "instalments-differ", totalMinor, amountMinor, currency });
  const sorted = instalments.toSorted((first, second) => (first.dueOn < second.dueOn ? -1 : 1));
  return succeed({ dueOn: (sorted.at(-1) as Instalment).dueOn, instalments: sorted });
}
