import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepDispute as decideStep } from "#shared/chasing/dispute-steps.ts";
import type { Dispute, DisputeStepKind } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { succeed } from "#shared/result/result.ts";

export type StepDisputeInput = {
  readonly disputeId: string;
  readonly kind: DisputeStepKind;
  readonly on: CalendarDate;
  readonly note: string;
  /** What may be changed with a step: our words, the day for the answer, who looks into it, documents. */
  readonly changed: Partial<Pick<Dispute, "ourWords" | "answerByOn" | "ownerId" | "fileIds">>;
};

const STEP_WORDS: Readonly<Record<DisputeStepKind, string>> = {
  opened: "opened",
  acknowledged: "acknowledged",
  evidence: "evidence added",
  answered: "answered",
  "waiting-on-them": "waits on them",
  "waiting-on-us": "waits on us",
  escalated: "taken further",
  resolved: "settled",
  reopened: "opened again",
};

/** Adds a dated step to a dispute: acknowledged, evidence, answered, waits on them, reopened. */
export const stepDispute = command<StepDisputeInput>({
  name: "step-dispute",
  decide: (context, { disputeId, kind, on, note, changed }) => {
    const dispute = context.book.get("disputes", disputeId);
    if (!dispute) return gone("This dispute is no longer there. Go back to the list.");
    const scene = chasingScene(context, dispute.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const step = { on, kind, note: note.trim(), by: context.userId, at: context.nowAt };
    const decided = decideStep(dispute, step, context.today);
    if (!decided.ok) return refused(decided.error, file.customer.currency, rules);
    return succeed({
      changes: [putRow(context.book, "disputes", { ...decided.value, ...changed })],
      subject: { table: "disputes", key: disputeId },
      summary: `Dispute ${dispute.number}, ${file.customer.name}: ${STEP_WORDS[kind]}`,
      output: null,
    });
  },
});
