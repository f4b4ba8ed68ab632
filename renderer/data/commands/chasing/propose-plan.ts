import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, numberFor, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { buildPlan, type PlanDraft } from "#shared/chasing/build-plan.ts";
import { planBasis } from "#shared/chasing/plan-basis.ts";
import { stepPlan } from "#shared/chasing/plan-steps.ts";
import type { PaymentPlan } from "#shared/chasing/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { succeed } from "#shared/result/result.ts";

export type ProposePlanInput = {
  readonly customerId: string;
  readonly currency: Currency;
  /** Empty: every overdue invoice of the currency. */
  readonly invoiceIds: readonly string[];
  readonly draft: Omit<PlanDraft, "totalMinor">;
  readonly graceDays: number;
  readonly interest: PaymentPlan["interest"];
  readonly stopsLetters: boolean;
  readonly affordability: string;
  /** The running plan that this one takes the place of; empty for none. */
  readonly replacesId: string;
};

/** Proposes a payment plan over what is overdue and not disputed; answers its id. The plan it replaces ends today. */
export const proposePlan = command<ProposePlanInput, string>({
  name: "propose-plan",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, rules, say } = scene.value;
    const { book, today, userId, nowAt } = context;
    const choice = {
      ...(input.invoiceIds.length > 0 ? { invoiceIds: input.invoiceIds } : {}),
      ...(input.replacesId === "" ? {} : { replacesId: input.replacesId }),
    };
    const { totalMinor, invoiceIds } = planBasis(file, input.currency, today, choice);
    const built = buildPlan({ ...input.draft, totalMinor }, today, rules);
    if (!built.ok) return refused(built.error, input.currency, rules);
    const replaced = replacedPlan();
    if (replaced && !replaced.ok) return replaced;
    const plan: PaymentPlan = {
      id: context.newId(),
      number: numberFor(context, "plans", "P"),
      customerId: input.customerId,
      on: today,
      invoiceIds,
      currency: input.currency,
      totalMinor,
      instalments: built.value,
      depositMinor: input.draft.depositMinor,
      frequency: input.draft.frequency,
      graceDays: input.graceDays,
      interest: input.interest,
      stopsLetters: input.stopsLetters,
      affordability: input.affordability.trim(),
      replacesId: input.replacesId,
      steps: [{ on: today, state: "proposed", note: "", how: "", fileId: "", by: userId, at: nowAt }],
      recordedAt: nowAt,
      recordedBy: userId,
    };
    return succeed({
      changes: [putRow(book, "plans", plan), ...(replaced ? [putRow(book, "plans", replaced.value)] : [])],
      subject: { table: "plans", key: plan.id },
      summary: `Payment plan ${plan.number} over ${say.exact(totalMinor, plan.currency)} for ${file.customer.name}`,
      output: plan.id,
    });

    function replacedPlan() {
      if (input.replacesId === "") return null;
      const old = book.get("plans", input.replacesId);
      if (!old) return gone("The plan to be replaced is no longer there. Go back to the list of plans.");
      const step = { on: today, state: "renegotiated", note: "", how: "", fileId: "", by: userId, at: nowAt } as const;
      const ended = stepPlan(old, step, file.ledger, today);
      return ended.ok ? ended : refused(ended.error, old.currency, rules);
    }
  },
});
