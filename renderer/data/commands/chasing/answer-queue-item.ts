import { putRow } from "#renderer/data/changes.ts";
import { chasingScene } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import type { Task } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type AnswerQueueItemInput = {
  readonly customerId: string;
  readonly itemKey: string;
  /** What the row said, so that the history can be read. */
  readonly what: string;
  readonly answer:
    | { readonly kind: "done"; readonly note: string }
    | { readonly kind: "later"; readonly until: CalendarDate; readonly reason: string };
};

/** Marks a row of the work list as done, or puts it off to a later day with a reason. */
export const answerQueueItem = command<AnswerQueueItemInput>({
  name: "answer-queue-item",
  decide: (context, { customerId, itemKey, what, answer }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, say } = scene.value;
    const { today: on, book, userId, nowAt } = context;
    if (answer.kind === "later" && answer.until <= on) {
      return fail({ kind: "not-later", field: "until", message: "Choose a day after today." });
    }
    if (answer.kind === "later" && answer.reason.trim() === "") {
      return fail({ kind: "reason-missing", field: "reason", message: "Say why it can wait." });
    }
    const ownTask = itemKey.startsWith("task:") ? book.get("tasks", itemKey.slice("task:".length)) : undefined;
    if (ownTask && answer.kind === "done") {
      return succeed({
        changes: [putRow(book, "tasks", { ...ownTask, doneOn: on, doneNote: answer.note })],
        subject: { table: "tasks", key: ownTask.id },
        summary: `Done: ${file.customer.name}, ${what}`,
        output: null,
      });
    }
    const task: Task = {
      id: context.newId(),
      customerId,
      on,
      kind: answer.kind === "done" ? "done" : "snooze",
      itemKey,
      text: answer.kind === "done" ? answer.note : answer.reason.trim(),
      until: answer.kind === "done" ? null : answer.until,
      ownerId: userId,
      doneOn: null,
      doneNote: "",
      recordedAt: nowAt,
      recordedBy: userId,
    };
    const verb = answer.kind === "done" ? "Done" : `Later, ${say.day(answer.until)}`;
    return succeed({
      changes: [putRow(book, "tasks", task)],
      subject: { table: "tasks", key: task.id },
      summary: `${verb}: ${file.customer.name}, ${what}`,
      output: null,
    });
  },
});
