import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addLetterStep, canBecome, letterState } from "#shared/letters/letter-steps.ts";
import type { Letter, LetterState, LetterStep } from "#shared/letters/rows.ts";
import { refusal, unwrap } from "#tests/support/ledger-dsl.ts";

const today = day("2026-03-25");
const step = (state: LetterState, on = "2026-03-20", note = "because"): LetterStep => ({
  on: day(on),
  state,
  note,
  service: "",
  tracking: "",
  fileId: "",
  by: "len",
  at: "2026-03-20T09:00:00.000Z",
});
const letter = (...states: LetterState[]) =>
  ({ on: day("2026-03-20"), steps: states.map((state) => step(state)) }) as unknown as Letter;

describe("what happens to a letter", () => {
  test.each([
    ["prepared", "posted"],
    ["printed", "posted"],
    ["posted", "returned"],
    ["returned", "posted"],
    ["failed", "emailed"],
    ["posted", "void"],
  ] as const)("%s may become %s", (from, to) => {
    expect(letterState(unwrap(addLetterStep(letter(from), step(to), today)))).toBe(to);
  });

  test.each([
    ["void", "posted"],
    ["withdrawn", "printed"],
    ["posted", "withdrawn"],
    ["posted", "printed"],
  ] as const)("%s never becomes %s", (from, to) => {
    expect(canBecome(letter(from), to)).toBe(false);
    expect(refusal(addLetterStep(letter(from), step(to), today))).toBe("not-possible");
  });

  test("a step is never before the letter, never in the future, and a void one says why", () => {
    expect(refusal(addLetterStep(letter("printed"), step("posted", "2026-03-19"), today))).toBe("before-the-letter");
    expect(refusal(addLetterStep(letter("printed"), step("posted", "2026-03-26"), today))).toBe("in-the-future");
    expect(refusal(addLetterStep(letter("printed"), step("void", "2026-03-21", " "), today))).toBe("reason-missing");
  });
});
