import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { promisedTotal } from "#shared/chasing/call-outcomes.ts";
import { makePromise, type NewPromise } from "#shared/chasing/record-call.ts";
import { succeed } from "#shared/result/result.ts";

/** Writes down a promise to pay that came without a call; answers its id. */
export const recordPromise = command<{ readonly customerId: string; readonly promise: NewPromise }, string>({
  name: "record-promise",
  decide: (context, { customerId, promise: input }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules, say } = scene.value;
    const decided = makePromise(file, input, context);
    if (!decided.ok) return refused(decided.error, input.currency, rules);
    const { promise, superseded } = decided.value;
    return succeed({
      changes: [promise, ...superseded].map((row) => putRow(context.book, "promises", row)),
      subject: { table: "promises", key: promise.id },
      summary: `Promise of ${say.exact(promisedTotal(promise), promise.currency)} from ${file.customer.name}`,
      output: promise.id,
    });
  },
});
