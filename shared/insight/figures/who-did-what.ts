import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

export type Deed = "calls" | "promises" | "letters" | "payments" | "disputesSettled" | "plans" | "notes";

/** How much of each kind of work a user did. */
export type WorkDone = { readonly userId: string; readonly counts: { readonly [Kind in Deed]: number } };

const NOTHING: WorkDone["counts"] = {
  calls: 0,
  promises: 0,
  letters: 0,
  payments: 0,
  disputesSettled: 0,
  plans: 0,
  notes: 0,
};

/** Who did what from a day until another (not included), busiest first. Letters count when they go, not when prepared. */
export function whoDidWhat(
  files: Iterable<CustomerFile>,
  from: CalendarDate,
  until: CalendarDate,
): readonly WorkDone[] {
  const counts = new Map<string, { -readonly [Kind in Deed]: number }>();
  const add = (userId: string, kind: Deed, on: CalendarDate) => {
    if (on < from || on >= until || userId === "") return;
    const own = counts.get(userId) ?? { ...NOTHING };
    counts.set(userId, own);
    own[kind]++;
  };
  for (const file of files) {
    for (const call of file.calls) if (call.amendsId === "") add(call.recordedBy, "calls", call.on);
    for (const promise of file.promises) add(promise.recordedBy, "promises", promise.on);
    for (const note of file.notes) if (note.amendsId === "") add(note.recordedBy, "notes", note.on);
    for (const letter of file.letters) {
      for (const step of letter.steps) {
        if (step.state === "posted" || step.state === "emailed") add(step.by, "letters", step.on);
      }
    }
    for (const dispute of file.disputes) {
      for (const step of dispute.steps) if (step.kind === "resolved") add(step.by, "disputesSettled", step.on);
    }
    for (const plan of file.plans) {
      for (const step of plan.steps) if (step.state === "accepted") add(step.by, "plans", step.on);
    }
    for (const entry of file.ledger.entries) if (entry.kind === "receipt") add(entry.recordedBy, "payments", entry.on);
  }
  return [...counts]
    .map(([userId, own]) => ({ userId, counts: own }))
    .sort((first, second) => total(second) - total(first) || (first.userId < second.userId ? -1 : 1));
}

function total({ counts }: WorkDone): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
