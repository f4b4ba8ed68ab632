import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, numberFor, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { outcomeLabel } from "#shared/chasing/call-outcomes.ts";
import { type CallInput, recordCall as decideCall } from "#shared/chasing/record-call.ts";
import { succeed } from "#shared/result/result.ts";

export type RecordCallInput = {
  readonly customerId: string;
  readonly call: CallInput;
  /** The own follow-up that this call answers; empty for none. */
  readonly taskId: string;
};

/** Writes down a call with what follows from it; answers the ids of the rows it made. */
export const recordCall = command<
  RecordCallInput,
  { readonly callId: string; readonly promiseId: string; readonly disputeId: string }
>({
  name: "record-call",
  decide: (context, { customerId, call: input, taskId }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const { book } = context;
    const decided = decideCall(file, input, numberFor(context, "disputes", "D"), context);
    if (!decided.ok) return refused(decided.error, input.promise?.currency ?? file.customer.currency, rules);
    const { call, promise, superseded, dispute, holds } = decided.value;
    const task = taskId === "" ? undefined : book.get("tasks", taskId);
    const changes = [
      putRow(book, "calls", call),
      ...(promise ? [putRow(book, "promises", promise)] : []),
      ...superseded.map((row) => putRow(book, "promises", row)),
      ...(dispute ? [putRow(book, "disputes", dispute)] : []),
      ...holds.map((row) => putRow(book, "holds", row)),
      ...(task ? [putRow(book, "tasks", { ...task, doneOn: context.today, doneNote: "Called" })] : []),
    ];
    return succeed({
      changes,
      subject: { table: "calls", key: call.id },
      summary: `Call with ${file.customer.name}: ${outcomeLabel(call.outcome).toLowerCase()}`,
      output: { callId: call.id, promiseId: promise?.id ?? "", disputeId: dispute?.id ?? "" },
    });
  },
});
