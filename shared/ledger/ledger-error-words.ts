import type { CalendarDate } from "../dates/calendar-date.ts";
import { formatDay } from "../dates/format-day.ts";
import type { Currency } from "../money/currency.ts";
import { formatMoney } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";
import type { LedgerError, LedgerErrorKind } from "./ledger-error.ts";

/** A refusal for a person: what is wrong and what to do. `field` names the input at fault, where there is one. */
export type LedgerRefusal = { readonly kind: LedgerErrorKind; readonly message: string; readonly field?: string };

/** Puts a ledger error into a plain sentence, with amounts and days as the locale writes them. */
export function ledgerRefusal(error: LedgerError, locale: string): LedgerRefusal {
  const field = FIELDS[error.kind];
  const message = ledgerErrorWords(error, locale);
  return field === undefined ? { kind: error.kind, message } : { kind: error.kind, message, field };
}

const FIELDS: { readonly [Kind in LedgerErrorKind]?: string } = {
  "not-above-zero": "amountMinor",
  "in-the-future": "on",
  "number-missing": "number",
  "number-taken": "number",
  "due-date-missing": "dueOn",
  "due-before-issue": "dueOn",
  "instalments-differ": "instalments",
  "over-allocated": "amountMinor",
  "more-than-payment": "amountMinor",
  "more-than-held": "amountMinor",
  "more-than-written-off": "amountMinor",
  "above-limit": "amountMinor",
  "before-entry": "on",
  "reference-not-found": "reference",
};

/** The sentence alone. */
export function ledgerErrorWords(error: LedgerError, locale: string): string {
  const money = (amount: Minor, code: Currency) => formatMoney(amount, code, { locale });
  const on = (date: CalendarDate) => formatDay(date, "far", locale);
  switch (error.kind) {
    case "over-allocated":
      return `${the(error.number)} has only ${money(error.openMinor, error.currency)} left to set off. Lower the amount by ${money(error.byMinor, error.currency)}.`;
    case "more-than-payment":
      return `The parts come to ${money(error.byMinor, error.currency)} more than there is to set off. Lower one of them.`;
    case "more-than-held":
      return `Only ${money(error.heldMinor, error.currency)} is on account. Enter that amount or less.`;
    case "more-than-written-off":
      return `Only ${money(error.leftMinor, error.currency)} of the write-off has not been recovered yet. Enter that amount or less.`;
    case "above-limit":
      return `${money(error.leftMinor, error.currency)} is more than a rounding difference of up to ${money(error.limitMinor, error.currency)}. Use a discount, a write-off or a refund.`;
    case "instalments-differ":
      return `The instalments come to ${money(error.totalMinor, error.currency)}, the invoice to ${money(error.amountMinor, error.currency)}. Change one so that they agree.`;
    case "in-the-future":
      return `${on(error.on)} is after today, ${on(error.today)}. Enter the day it happened.`;
    case "due-before-issue":
      return `The due date ${on(error.dueOn)} is before ${on(error.on)}, the day of the document. Enter a later due date.`;
    case "before-entry":
      return `${on(error.on)} is before ${on(error.entryOn)}, the day of what it concerns. Enter that day or a later one.`;
    case "already-undone":
      return `This was undone on ${on(error.on)} already. There is nothing left to undo.`;
    default:
      return plainWords(error);
  }
}

type WithAmountOrDay =
  | "over-allocated"
  | "more-than-payment"
  | "more-than-held"
  | "more-than-written-off"
  | "above-limit"
  | "instalments-differ"
  | "in-the-future"
  | "due-before-issue"
  | "before-entry"
  | "already-undone";

function plainWords(error: Exclude<LedgerError, { readonly kind: WithAmountOrDay }>): string {
  switch (error.kind) {
    case "not-above-zero":
      return "Enter an amount above zero.";
    case "number-missing":
      return "Enter the number of the document.";
    case "number-taken":
      return `${error.number} is in this customer's ledger already. Check the number, or reverse the other one first.`;
    case "due-date-missing":
      return "The terms are by agreement. Enter the due date agreed for this invoice.";
    case "unknown-entry":
    case "unknown-allocation":
      return "This line is no longer in the ledger. Close the form and open the customer again.";
    case "wrong-kind":
      return `${the(error.number)} is a ${KIND_NAMES[error.found] ?? error.found}; this needs a ${KIND_NAMES[error.wanted] ?? error.wanted}. Choose another line.`;
    case "wrong-currency":
      return `${the(error.number)} is in ${error.found}, this is in ${error.wanted}. Two currencies are never set against each other.`;
    case "already-settled":
      return `${the(error.number)} has nothing left to set off. Choose another line, or leave the money on account.`;
    case "reference-not-found":
      return "No open invoice number was found in this text. Choose the invoices by hand, or oldest first.";
    case "nothing-to-set-off":
      return "There is nothing left here to set off.";
    case "is-a-reversal":
      return "A reversal is final. Enter the document or the payment again instead.";
    case "already-reversed":
      return `${the(error.number)} was reversed already.`;
    case "same-customer":
      return "Choose another customer: this is the one it belongs to already.";
    case "moved-with-a-partner":
      return `${the(error.number)} is one half of a transfer. Take the whole transfer back instead.`;
    case "depends-on-it":
      return `${DEPENDENTS[error.dependent] ?? "Something"} was made for ${theInside(error.number)}. Take that back first.`;
  }
}

const DEPENDENTS: Readonly<Record<string, string>> = {
  "credit-note": "A credit note",
  recovery: "A recovery",
  transfer: "A retention or transfer",
  rounding: "A rounding difference",
  "write-off": "A write-off",
  discount: "A discount",
};

const KIND_NAMES: Readonly<Record<string, string>> = {
  debit: "debt",
  credit: "payment or credit",
  "credit-note": "credit note",
  "write-off": "write-off",
  "opening-balance": "opening balance",
  "opening-credit": "opening credit",
};

function theInside(number: string): string {
  return number === "" ? "this line" : number;
}

function the(number: string): string {
  return number === "" ? "This line" : number;
}
