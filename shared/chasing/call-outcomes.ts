import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { causeNext } from "./cause-answers.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import type { CallInput } from "./record-call.ts";
import type { CallOutcome } from "./rows.ts";
import { words } from "./words.ts";

/** The outcomes in the order of their keys 1 to 9. */
export const CALL_OUTCOMES = [
  { id: "promise", label: "Promise" },
  { id: "dispute", label: "Dispute" },
  { id: "no-answer", label: "No answer" },
  { id: "left-message", label: "Left message" },
  { id: "plan-wanted", label: "Plan wanted" },
  { id: "refuses", label: "Refuses" },
  { id: "wrong-number", label: "Wrong number" },
  { id: "paid-already", label: "Paid already" },
  { id: "other", label: "Other" },
] as const satisfies readonly { readonly id: CallOutcome; readonly label: string }[];

export function outcomeLabel(outcome: CallOutcome): string {
  return CALL_OUTCOMES.find((row) => row.id === outcome)?.label ?? outcome;
}

export type NextAfterCall = { readonly nextOn: CalendarDate | null; readonly nextStep: string };

/**
 * What usually follows an outcome: the day to come back to it, on a working day, and what to do then. Where the outcome
 * leaves it open, the cause of the delay says it: cash trouble is answered otherwise than a lost invoice.
 */
export function usualNext(
  outcome: CallOutcome,
  on: CalendarDate,
  rules: ChasingRules,
  reasonId: string = "",
): NextAfterCall {
  const byCause = causeNext(outcome, reasonId, on, rules);
  if (byCause) return byCause;
  const after = (count: number) => workingDayFrom(addDays(on, Math.max(1, count)), rules);
  switch (outcome) {
    case "no-answer":
    case "left-message":
      return { nextOn: after(rules.chasing.callAgainDays), nextStep: "" };
    case "plan-wanted":
      return { nextOn: after(1), nextStep: "Propose a payment plan" };
    case "wrong-number":
      return { nextOn: after(1), nextStep: "Find the right number" };
    case "paid-already":
      return { nextOn: after(rules.clearingDays), nextStep: "Check the bank for their payment" };
    default:
      return { nextOn: null, nextStep: "" };
  }
}

/** What will happen once the call is saved, in one sentence; empty while something is missing. */
export function describeAfterCall(
  input: Pick<CallInput, "outcome" | "nextOn" | "nextStep" | "promise" | "dispute">,
  item: { readonly currency: Currency; readonly number: string; readonly leftMinor: number } | null,
  rules: ChasingRules,
): string {
  const say = words(rules.locale);
  const back = input.nextOn ? say.day(input.nextOn) : "";
  switch (input.outcome) {
    case "promise":
      return describePromise(input.promise, rules);
    case "dispute":
      return describeDispute(input.dispute, item, rules);
    case "no-answer":
      return back ? `This comes back on ${back} for another try.` : "This comes back tomorrow for another try.";
    case "left-message":
      return back ? `If nobody calls back, this comes up again on ${back}.` : "This comes up again tomorrow.";
    case "plan-wanted":
      return `${back ? `A reminder to propose the plan comes up on ${back}. ` : ""}Letters go on until a plan is accepted.`;
    case "refuses":
      return `Nothing is held back: the next letter goes when it is due${back ? `, and this comes back on ${back}${toDo(input.nextStep)}` : ""}.`;
    case "wrong-number":
      return back ? `This comes back on ${back}. Letters go on as planned.` : "Letters go on as planned.";
    case "paid-already":
      return back
        ? `Letters for the ticked invoices wait until ${back}, while you check the bank.`
        : "Letters go on as planned.";
    case "other":
      return back ? `This comes back on ${back}${toDo(input.nextStep)}.` : "Nothing further is planned from this call.";
  }
}

function toDo(nextStep: string): string {
  const step = nextStep.trim().replace(/[.]$/, "");
  return step === "" ? "" : `: ${step.charAt(0).toLowerCase()}${step.slice(1)}`;
}

function describePromise(promise: CallInput["promise"], rules: ChasingRules): string {
  const first = promise && [...promise.parts].sort((one, other) => (one.byOn < other.byOn ? -1 : 1))[0];
  if (!promise || !first) return "";
  const say = words(rules.locale);
  const back = workingDayFrom(addDays(first.byOn, promise.clearingDays + 1), rules);
  const what =
    promise.parts.length > 1 ? `${say.money(first.amountMinor, promise.currency)} does not arrive` : "nothing arrives";
  const until = promise.clearingDays > 0 ? ` (and ${promise.clearingDays} clearing days)` : "";
  return `If ${what} by ${say.day(first.byOn)}${until}, this comes back on ${say.day(back)} as a broken promise.`;
}

function describeDispute(
  dispute: CallInput["dispute"],
  item: { readonly currency: Currency; readonly number: string; readonly leftMinor: number } | null,
  rules: ChasingRules,
): string {
  if (!dispute || !item || (dispute.amountMinor !== null && dispute.amountMinor <= 0)) return "";
  const say = words(rules.locale);
  const heldMinor = minor(Math.min(item.leftMinor, dispute.amountMinor ?? item.leftMinor));
  const restMinor = minor(item.leftMinor - heldMinor);
  const rest = restMinor > 0 ? `; the other ${say.exact(restMinor, item.currency)} is still chased` : "";
  const answer = dispute.answerByOn ? ` Your answer is due ${say.day(dispute.answerByOn)}.` : "";
  return `${say.exact(heldMinor, item.currency)} of ${item.number || "the invoice"} is held back${rest}.${answer}`;
}

/** The total of a promise's parts, in minor units. */
export function promisedTotal(promise: NonNullable<CallInput["promise"]>) {
  return sumMinor(promise.parts, (part) => part.amountMinor);
}
