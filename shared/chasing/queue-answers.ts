import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerFile } from "./customer-file.ts";

const TALK = /^(broken|promise-due|instalment|instalment-due|call|follow-up|first-call|courtesy):/;

/** Whether a row of the work list was marked done or put off, and that still holds on a day. */
export function answerTo(file: CustomerFile, key: string, asAt: CalendarDate): "done" | "later" | null {
  for (const task of file.tasks) {
    if (task.itemKey !== key || task.on > asAt || (task.kind !== "done" && task.kind !== "snooze")) continue;
    if (task.until === null || task.until > asAt) return task.kind === "done" ? "done" : "later";
  }
  return null;
}

/** Whether something to telephone about was marked done today: then the customer is left alone for the day. */
export function isTalkDone(file: CustomerFile, asAt: CalendarDate): boolean {
  return file.tasks.some((task) => task.kind === "done" && task.on === asAt && TALK.test(task.itemKey));
}
