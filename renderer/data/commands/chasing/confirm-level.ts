import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { levelConfirmationKey } from "#shared/chasing/level-confirmation.ts";
import { letterLevels } from "#shared/chasing/levels-reached.ts";
import type { Task } from "#shared/chasing/rows.ts";
import { succeed } from "#shared/result/result.ts";

/** Confirms which level of a changed policy a customer's letters so far stand for; empty: none, it begins again. */
export const confirmLevel = command<{
  readonly customerId: string;
  readonly policyId: string;
  readonly levelId: string;
}>({
  name: "confirm-level",
  decide: (context, { customerId, policyId, levelId }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const policy = rules.policies.get(policyId);
    const level = policy && letterLevels(policy).find((row) => row.id === levelId);
    if (!policy || (levelId !== "" && !level))
      return gone("This level is no longer in the policy. Choose another one.");
    const task: Task = {
      id: context.newId(),
      customerId,
      on: context.today,
      kind: "decision",
      itemKey: levelConfirmationKey(policyId),
      text: levelId,
      until: null,
      ownerId: context.userId,
      doneOn: context.today,
      doneNote: "",
      recordedAt: context.nowAt,
      recordedBy: context.userId,
    };
    return succeed({
      changes: [putRow(context.book, "tasks", task)],
      subject: { table: "tasks", key: task.id },
      summary: `${file.customer.name} is at ${level?.name ?? "no level yet"} of “${policy.name}”`,
      output: null,
    });
  },
});
