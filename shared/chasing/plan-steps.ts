import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { planStatus } from "./plan-status.ts";
import type { PaymentPlan, PlanState, PlanStep } from "./rows.ts";

export type PlanStepFault =
  | { readonly kind: "not-from-here"; readonly from: PlanState; readonly to: PlanState }
  | { readonly kind: "before-last-step"; readonly lastOn: CalendarDate }
  | { readonly kind: "how-missing" }
  | { readonly kind: "nothing-missed" }
  | { readonly kind: "not-paid-yet" }
  | { readonly kind: "in-the-future" };

/** Which state may follow which (rule 27). */
export const PLAN_MOVES: Readonly<Record<PlanState, readonly PlanState[]>> = {
  proposed: ["accepted", "declined", "cancelled"],
  accepted: ["completed", "defaulted", "cancelled", "renegotiated"],
  declined: [],
  completed: [],
  defaulted: [],
  cancelled: [],
  renegotiated: [],
};

/**
 * Takes a plan to its next state. A default needs a missed instalment, completion needs the money, an acceptance says how
 * it was given.
 */
export function stepPlan(
  plan: PaymentPlan,
  step: PlanStep,
  ledger: CustomerLedger,
  today: CalendarDate,
): Result<PaymentPlan, PlanStepFault> {
  const last = plan.steps.at(-1);
  const from = last?.state ?? "proposed";
  if (!PLAN_MOVES[from].includes(step.state)) return fail({ kind: "not-from-here", from, to: step.state });
  if (step.on > today) return fail({ kind: "in-the-future" });
  const lastOn = last?.on ?? plan.on;
  if (step.on < lastOn) return fail({ kind: "before-last-step", lastOn });
  if (step.state === "accepted" && step.how.trim() === "") return fail({ kind: "how-missing" });
  const status = planStatus(plan, ledger, step.on);
  if (step.state === "defaulted" && status.missedMinor === 0) return fail({ kind: "nothing-missed" });
  if (step.state === "completed" && status.leftMinor > 0) return fail({ kind: "not-paid-yet" });
  return succeed({ ...plan, steps: [...plan.steps, step] });
}
