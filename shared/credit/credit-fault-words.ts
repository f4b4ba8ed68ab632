import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { CreditFault } from "./make-credit-record.ts";

/** What a refused credit record means for the user, and which field to mend. */
export function creditFaultWords(
  fault: CreditFault,
  money: (amountMinor: Minor, currency: Currency) => string,
): { readonly message: string; readonly field: string } {
  switch (fault.kind) {
    case "in-the-future":
      return { field: "on", message: "That day is still to come. Enter the day it was checked or decided." };
    case "amount-missing":
      return { field: "amountMinor", message: "Enter an amount." };
    case "amount-below-zero":
      return { field: "amountMinor", message: "Enter an amount of nought or more." };
    case "not-higher":
      return {
        field: "amountMinor",
        message: `The agreed limit is ${money(fault.agreedMinor, fault.currency)}. A temporary limit must be higher; to lower it, set a new limit.`,
      };
    case "no-agreed-limit":
      return { field: "amountMinor", message: "There is no agreed limit to raise. Set a limit first." };
    case "expiry-missing":
      return { field: "expiresOn", message: "A temporary limit needs a last day." };
    case "already-over":
      return { field: "expiresOn", message: "That last day is already past. Enter today or a later day." };
    case "review-not-ahead":
      return { field: "nextReviewOn", message: "The next review must be after today." };
    case "no-approver":
      return { field: "approvedBy", message: "Say who approved the limit." };
    case "nothing-said":
      return { field: "text", message: "Write down what happened, in a few words." };
  }
}
