import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Letter, LetterState, LetterStep } from "./rows.ts";

export type LetterStepError =
  | { readonly kind: "not-possible"; readonly from: LetterState; readonly to: LetterState }
  | { readonly kind: "before-the-letter"; readonly on: CalendarDate }
  | { readonly kind: "in-the-future"; readonly on: CalendarDate }
  | { readonly kind: "reason-missing" };

/** From which state what may follow. Withdrawn and void are the end: the number stays used (rule 30). */
const NEXT: Readonly<Record<LetterState, readonly LetterState[]>> = {
  prepared: ["printed", "posted", "emailed", "failed", "withdrawn", "void"],
  printed: ["printed", "posted", "emailed", "failed", "withdrawn", "void"],
  posted: ["returned", "emailed", "failed", "void"],
  emailed: ["failed", "posted", "void"],
  failed: ["printed", "posted", "emailed", "failed", "withdrawn", "void"],
  returned: ["printed", "posted", "emailed", "void"],
  withdrawn: [],
  void: [],
};

const NEEDS_REASON = new Set<LetterState>(["void", "withdrawn"]);

const TO_GO = new Set<LetterState>(["prepared", "printed", "failed"]);

/** The state a letter is in: that of its last step. */
export function letterState(letter: Pick<Letter, "steps">): LetterState {
  return letter.steps.at(-1)?.state ?? "prepared";
}

/** Whether it still has to go: prepared, printed, or an e-mail that failed. */
export function isToGo(letter: Pick<Letter, "steps">): boolean {
  return TO_GO.has(letterState(letter));
}

/**
 * Whether nothing in the books shows that it can have gone: it was never printed, nor ever went this way before. A copy
 * that was saved leaves no step.
 */
export function isNeverPrinted(letter: Pick<Letter, "steps">, going: "posted" | "emailed"): boolean {
  return !letter.steps.some(({ state }) => state === "printed" || state === going);
}

export function canBecome(letter: Pick<Letter, "steps">, state: LetterState): boolean {
  return NEXT[letterState(letter)].includes(state);
}

/** Adds what happened to a letter. A step is never before the letter's own day and never in the future. */
export function addLetterStep(letter: Letter, step: LetterStep, today: CalendarDate): Result<Letter, LetterStepError> {
  const from = letterState(letter);
  if (!NEXT[from].includes(step.state)) return fail({ kind: "not-possible", from, to: step.state });
  if (step.on < letter.on) return fail({ kind: "before-the-letter", on: letter.on });
  if (step.on > today) return fail({ kind: "in-the-future", on: step.on });
  if (NEEDS_REASON.has(step.state) && step.note.trim() === "") return fail({ kind: "reason-missing" });
  return succeed({ ...letter, steps: [...letter.steps, step] });
}

/** Words for a refused step. */
export function describeStepError(error: LetterStepError): string {
  switch (error.kind) {
    case "not-possible":
      return `A letter that is ${error.from} cannot become ${error.to}.`;
    case "before-the-letter":
      return "That day is before the letter was written. Choose a later one.";
    case "in-the-future":
      return "That day has not come yet. Choose today or an earlier day.";
    case "reason-missing":
      return "Say why, so that the record explains itself.";
  }
}
