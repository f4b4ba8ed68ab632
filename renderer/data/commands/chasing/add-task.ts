import { putRow } from "#renderer/data/changes.ts";
import { chasingScene } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import type { Task } from "#shared/chasing/rows.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type TaskInput = Pick<Task, "customerId" | "on" | "text" | "ownerId">;

/** Adds an own follow-up for a customer on a day; answers its id. */
export const addTask = command<TaskInput, string>({
  name: "add-task",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, say } = scene.value;
    const text = input.text.trim();
    if (text === "") return fail({ kind: "empty", field: "text", message: "Say what is to be done." });
    const task: Task = {
      ...input,
      text,
      id: context.newId(),
      kind: "follow-up",
      itemKey: "",
      until: null,
      doneOn: null,
      doneNote: "",
      recordedAt: context.nowAt,
      recordedBy: context.userId,
    };
    return succeed({
      changes: [putRow(context.book, "tasks", task)],
      subject: { table: "tasks", key: task.id },
      summary: `Follow-up for ${file.customer.name} on ${say.day(task.on)}: ${text}`,
      output: task.id,
    });
  },
});
