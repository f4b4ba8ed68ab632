import { LEAST_PAY_BY_DAYS, type PolicyFault } from "./policy-faults.ts";

/** A fault of a policy in one sentence: what is wrong and what to do. */
export function describePolicyFault({ kind, field }: PolicyFault): string {
  switch (kind) {
    case "no-name":
      return "Give the policy a name.";
    case "name-taken":
      return "Another policy has this name already. Choose another one.";
    case "level-no-name":
      return "Give this step a name, such as “Second reminder”.";
    case "same-name":
      return "Another step has this name. Give each its own.";
    case "same-id":
      return "This step stands here twice. Remove one of them.";
    case "no-letter":
      return "Choose the letter this step sends.";
    case "bad-number":
      return field === "days" ? "Whole days between -999 and 999." : "Whole days between 0 and 999.";
    case "first-after-previous":
      return "The first letter has none before it. Count from the due date.";
    case "goes-back":
      return "This is not later than the step before it. Use more days, or move it up.";
    case "same-day-as-previous":
      return "At least one day after the letter before it has arrived.";
    case "courtesy-not-before-due":
      return "A courtesy note goes before the due date. Choose “before the due date”.";
    case "before-due-not-courtesy":
      return "Only a courtesy note may go before the due date.";
    case "courtesy-after-others":
      return "A courtesy note comes first. Move it up.";
    case "too-little-time":
      return `Give at least ${LEAST_PAY_BY_DAYS["letter-before-action"]} days before action, ${LEAST_PAY_BY_DAYS["letter-of-claim"]} for a letter of claim.`;
    case "negative-amount":
      return "A charge cannot be below zero.";
  }
}
