import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { liftHold as decideLift } from "#shared/chasing/hold-steps.ts";
import { holdName } from "#shared/chasing/words.ts";
import { succeed } from "#shared/result/result.ts";

/** Lifts a hold from today on: chasing resumes at the level it had reached. */
export const liftHold = command<{ readonly holdId: string; readonly note: string }>({
  name: "lift-hold",
  decide: (context, { holdId, note }) => {
    const hold = context.book.get("holds", holdId);
    if (!hold) return gone("This hold is no longer there. Open the customer again.");
    const scene = chasingScene(context, hold.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const lifted = decideLift(hold, context.today, note.trim());
    if (!lifted.ok) return refused(lifted.error, file.customer.currency, rules);
    return succeed({
      changes: [putRow(context.book, "holds", lifted.value)],
      subject: { table: "holds", key: holdId },
      summary: `Lifted: ${holdName({ kind: hold.kind, number: "" })}, ${file.customer.name}`,
      output: null,
    });
  },
});
