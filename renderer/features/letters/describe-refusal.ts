import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { DraftRefusal } from "./draft-letter.ts";

/** Why there is no letter to write, and what to do. */
export function describeRefusal(refusal: DraftRefusal, currency: Currency, locale: string): string {
  const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, currency, { locale });
  switch (refusal.kind) {
    case "nothing-overdue":
      return "Nothing is overdue, so there is nothing to remind of. A statement can still be sent.";
    case "nothing-demanded":
      return `All that is overdue is in dispute (${money(refusal.disputedMinor)}) or on hold (${money(refusal.heldMinor)}).`;
    case "covered-by-money-held":
      return `We hold ${money(refusal.creditMinor)} of theirs, which covers the ${money(refusal.demandedMinor)}. Allocate it to the invoices.`;
    case "no-address":
      return "The customer has no postal address. Add it, then write the letter.";
    case "no-customer":
      return "This customer is not in the books any more.";
    case "no-wording":
      return `There are no words for this letter in ${refusal.language}. Write them in Settings, Wording.`;
    case "nothing-on-account":
      return "There is nothing on this account yet.";
  }
}
