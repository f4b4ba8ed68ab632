import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepPlan as decideStep } from "#shared/chasing/plan-steps.ts";
import type { PlanState } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { succeed } from "#shared/result/result.ts";

export type StepPlanInput = {
  readonly planId: string;
  readonly state: Exclude<PlanState, "proposed" | "renegotiated">;
  readonly on: CalendarDate;
  /** How an acceptance was given: signed copy, e-mail, on the telephone. */
  readonly how: string;
  /** The signed copy, as a kept file; empty for none. */
  readonly fileId: string;
  readonly note: string;
};

/** Records what became of a plan: accepted, declined, completed, defaulted, cancelled. */
export const stepPlan = command<StepPlanInput>({
  name: "step-plan",
  decide: (context, { planId, state, on, how, fileId, note }) => {
    const plan = context.book.get("plans", planId);
    if (!plan) return gone("This plan is no longer there. Go back to the list of plans.");
    const scene = chasingScene(context, plan.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const step = { on, state, note: note.trim(), how: how.trim(), fileId, by: context.userId, at: context.nowAt };
    const decided = decideStep(plan, step, file.ledger, context.today);
    if (!decided.ok) return refused(decided.error, plan.currency, rules);
    return succeed({
      changes: [putRow(context.book, "plans", decided.value)],
      subject: { table: "plans", key: planId },
      summary: `Payment plan ${plan.number}, ${file.customer.name}: ${state}`,
      output: null,
    });
  },
});
