import { isStopOpen } from "#shared/cases/is-case-open.ts";
import { addDays, type CalendarDate } from "../dates/calendar-date.ts";
import { workingDayFrom } from "../letters/working-day.ts";
import type { ReasonEntry } from "../settings/settings.ts";
import type { NextAfterCall } from "./call-outcomes.ts";
import { chasePositions } from "./chase-position.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import { effectiveCalls } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { isDisputeOpen } from "./dispute-state.ts";
import { planStatus } from "./plan-status.ts";
import type { Call, CallOutcome } from "./rows.ts";

/** The shipped reasons for paying late that are answered each in its own way. */
export const CAUSES = [
  "cash",
  "dispute",
  "forgot",
  "not-received",
  "admin",
  "their-customer",
  "insolvency",
] as const satisfies readonly string[];

export type CauseId = (typeof CAUSES)[number];

/** What is opened to act on a cause. */
export type CauseAct = "plan" | "dispute" | "statement" | "stop-supply" | "call";

/** How one cause of late payment is answered: the words now, the next step and when, and what follows if it does not help. */
export type CauseAnswer = {
  /** How to speak, and what to ask for, while they are on the telephone. */
  readonly say: string;
  readonly nextStep: string;
  /** Days until the next step; it falls on a working day. */
  readonly afterDays: number;
  readonly act: CauseAct;
  /** What comes next if the step brings nothing. */
  readonly otherwise: string;
  /** How to speak once what it asks for is there: the plan, the dispute, the stop. */
  readonly sayOnceActed?: string;
};

const ANSWERS: Readonly<Record<CauseId, CauseAnswer>> = {
  cash: {
    say: "Stay calm and exact: ask what they can pay today, and agree dated instalments for the rest. No new work on credit until it is agreed.",
    nextStep: "Propose a payment plan",
    afterDays: 1,
    act: "plan",
    otherwise: "No plan within a week: letters go on, and supply stops.",
    sayOnceActed: "There is a plan: ask for the instalment that is due and not for the whole, and thank them for each.",
  },
  dispute: {
    say: "Ask what exactly is wrong, with which invoice and with how much of it. Thank them; the rest is still due. Raise it as a dispute, so that only that part waits.",
    nextStep: "Get what is wrong in writing",
    afterDays: 2,
    act: "dispute",
    otherwise: "Nothing in writing: the whole invoice is chased as before.",
    sayOnceActed: "What they dispute waits for your answer. Ask for whatever else is due.",
  },
  forgot: {
    say: "Keep it friendly: name the amount and the bank details, and ask for a day this week. No fees, no threats.",
    nextStep: "See whether the money has come",
    afterDays: 3,
    act: "statement",
    otherwise: "Forgotten twice is a habit: offer a statement each month.",
  },
  "not-received": {
    say: "Send copies while you speak, and ask who enters invoices and where they are to go from now on. The due day stays as it is.",
    nextStep: "Ask whether the copies are entered",
    afterDays: 2,
    act: "statement",
    otherwise: "Copies sent and still not found: the next letter goes with its proof of posting.",
  },
  admin: {
    say: "Ask who approves it, on which day they pay, and what is still missing, an order number perhaps. Note the name.",
    nextStep: "Ring the person who approves",
    afterDays: 2,
    act: "call",
    otherwise: "Their pay day passes: ring the person above, then the next letter.",
  },
  "their-customer": {
    say: "Friendly and firm: your invoice is due whether or not their own customer has paid. Ask for a part now and a dated promise for the rest.",
    nextStep: "Ask for a part and a dated promise",
    afterDays: 3,
    act: "plan",
    otherwise: "No date: letters go on as if nothing had been said.",
    sayOnceActed: "There is a plan: their own customer does not matter to it. Ask for the instalment that is due.",
  },
  insolvency: {
    say: "Do not wait: promise nothing, ask who acts for them, and give no more on credit. Goods that are still yours under your terms, ask for them back.",
    nextStep: "Stop supply and look in the insolvency register",
    afterDays: 1,
    act: "stop-supply",
    otherwise: "Insolvent: send in your claim to the office holder; your own letters end.",
    sayOnceActed: "Supply is stopped. Promise nothing, ask who acts for them, and look in the insolvency register.",
  },
};

/** The shipped cause a reason is answered like: itself, or what was chosen for an own one; null where nothing was. */
export function causeOf(reasonId: string, reasons: readonly ReasonEntry[]): CauseId | null {
  const isShipped = CAUSES.some((id) => id === reasonId);
  const like = isShipped ? reasonId : reasons.find(({ id }) => id === reasonId)?.answeredLike;
  return CAUSES.find((id) => id === like) ?? null;
}

/** How a reason for paying late is answered; null for none, and for own ones that are like none of the shipped. */
export function causeAnswer(reasonId: string, reasons: readonly ReasonEntry[]): CauseAnswer | null {
  const cause = causeOf(reasonId, reasons);
  return cause && ANSWERS[cause];
}

/** How a customer's cause is answered on a day: other words, and no threat of what follows, once it is acted on. */
export function causeAnswerNow(
  file: CustomerFile,
  reasonId: string,
  asAt: CalendarDate,
  reasons: readonly ReasonEntry[],
): (CauseAnswer & { readonly isActedOn: boolean }) | null {
  const answer = causeAnswer(reasonId, reasons);
  if (!answer) return null;
  if (answer.sayOnceActed === undefined || !isActedOn(file, answer.act, asAt)) return { ...answer, isActedOn: false };
  return { ...answer, say: answer.sayOnceActed, otherwise: "", isActedOn: true };
}

/** Whether what a cause asks for is there already: a plan, a dispute, a stop. */
function isActedOn(file: CustomerFile, act: CauseAct, asAt: CalendarDate): boolean {
  switch (act) {
    case "plan":
      return file.plans.some((plan) => {
        if (plan.on > asAt) return false;
        const { standing, isRunning } = planStatus(plan, file.ledger, asAt);
        return isRunning || standing === "proposed";
      });
    case "dispute":
      return file.disputes.some((row) => isDisputeOpen(row, asAt));
    case "stop-supply":
      return file.cases.some((row) => isStopOpen(row, asAt));
    default:
      return false;
  }
}

/** Outcomes that say by themselves what follows: a promise is watched, a dispute is answered, a plan is proposed. */
const OWN_NEXT: ReadonlySet<CallOutcome> = new Set<CallOutcome>(["promise", "dispute", "plan-wanted", "paid-already"]);

/** The next step a cause asks for after a call, on a working day; null where the outcome itself says what follows. */
export function causeNext(
  outcome: CallOutcome,
  reasonId: string,
  on: CalendarDate,
  rules: Pick<ChasingRules, "weekendDays" | "holidays" | "lateReasons">,
): NextAfterCall | null {
  const cause = causeOf(reasonId, rules.lateReasons);
  if (cause === null || (OWN_NEXT.has(outcome) && cause !== "insolvency")) return null;
  const answer = ANSWERS[cause];
  return { nextOn: workingDayFrom(addDays(on, answer.afterDays), rules), nextStep: answer.nextStep };
}

/** Why a customer does not pay, as last said. */
export type CurrentCause = {
  readonly reasonId: string;
  readonly on: CalendarDate;
  /** The call it was said in; null when an open dispute says it. */
  readonly call: Call | null;
};

/** Why what is overdue is not paid: the cause noted last since it fell due, else an open dispute; null when not known. */
export function currentCause(file: CustomerFile, asAt: CalendarDate): CurrentCause | null {
  const oldest = chasePositions(file, asAt).find(({ item }) => item.daysLate > 0 && !item.entry.retention);
  if (!oldest) return null;
  const call = effectiveCalls(file.calls, asAt).findLast((row) => row.reasonId !== "" && row.on >= oldest.item.dueOn);
  const dispute = file.disputes.findLast((row) => isDisputeOpen(row, asAt));
  if (call && (!dispute || call.on >= dispute.on)) return { reasonId: call.reasonId, on: call.on, call };
  return dispute ? { reasonId: "dispute", on: dispute.on, call: null } : null;
}
