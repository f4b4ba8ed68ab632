import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { amendCall as decideAmendment } from "#shared/chasing/amend-call.ts";
import type { CallFields } from "#shared/chasing/record-call.ts";
import { succeed } from "#shared/result/result.ts";

/** Corrects a call; the first entry stays readable. */
export const amendCall = command<{
  readonly customerId: string;
  readonly callId: string;
  readonly fields: CallFields;
}>({
  name: "amend-call",
  decide: (context, { customerId, callId, fields }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const decided = decideAmendment(file, callId, fields, context);
    if (!decided.ok) return refused(decided.error, file.customer.currency, rules);
    const { call, cancelled } = decided.value;
    return succeed({
      changes: [putRow(context.book, "calls", call), ...cancelled.map((row) => putRow(context.book, "promises", row))],
      subject: { table: "calls", key: call.id },
      summary: `Call with ${file.customer.name} corrected`,
      output: null,
    });
  },
});
