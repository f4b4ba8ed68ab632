import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { type StepPlanInput, stepPlan } from "#renderer/data/commands/chasing/step-plan.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { PaymentPlan } from "#shared/chasing/rows.ts";

export type PlanEnd = Extract<StepPlanInput["state"], "declined" | "defaulted" | "cancelled" | "completed">;

const ENDS: Readonly<Record<PlanEnd, { readonly title: string; readonly means: string; readonly save: string }>> = {
  declined: {
    title: "declined",
    means: "They did not agree. Nothing changes: chasing has gone on meanwhile.",
    save: "Declined",
  },
  defaulted: {
    title: "defaulted",
    means:
      "The plan ends. Every invoice stands as if there had been no plan, less what was paid: its own due date, interest as if never frozen, and the next letter after the last one sent.",
    save: "End the plan",
  },
  cancelled: {
    title: "cancelled",
    means: "The plan ends without blame. What was paid stays paid; the rest is due as the invoices fell due.",
    save: "Cancel the plan",
  },
  completed: { title: "completed", means: "Everything of the plan has been paid.", save: "Completed" },
};

/** Ends a plan, saying what is kept and what stands again. */
export function EndPlan({
  plan,
  end,
  onClose,
}: {
  readonly plan: PaymentPlan;
  readonly end: PlanEnd;
  readonly onClose: () => void;
}) {
  const on = useToday();
  const write = useWrite();
  const [note, setNote] = useState("");
  const words = ENDS[end];
  const save = async () => {
    const input = { planId: plan.id, state: end, on, how: "", fileId: "", note };
    return write(stepPlan, input);
  };
  return (
    <FormDialog title={`Plan ${plan.number} ${words.title}`} onClose={onClose} onSave={save} saveLabel={words.save}>
      <p>{words.means}</p>
      <TextField label="Note" value={note} onChange={setNote} data-autofocus />
    </FormDialog>
  );
}
