import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { promiseState } from "#shared/chasing/promise-state.ts";
import { closePromise } from "#shared/chasing/promise-steps.ts";
import { succeed } from "#shared/result/result.ts";

/** Cancels an open promise: it was noted by mistake, or taken back. */
export const cancelPromise = command<{ readonly promiseId: string; readonly note: string }>({
  name: "cancel-promise",
  decide: (context, { promiseId, note }) => {
    const promise = context.book.get("promises", promiseId);
    if (!promise) return gone("This promise is no longer there. Open the customer again.");
    const scene = chasingScene(context, promise.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const state = promiseState(promise, file, context.today)?.state ?? "open";
    const closed = closePromise(promise, state, { kind: "cancelled", on: context.today, note });
    if (!closed.ok) return refused(closed.error, promise.currency, rules);
    return succeed({
      changes: [putRow(context.book, "promises", closed.value)],
      subject: { table: "promises", key: promiseId },
      summary: `Promise from ${file.customer.name} cancelled`,
      output: null,
    });
  },
});
