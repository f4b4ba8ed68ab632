import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addressReturned } from "#shared/letters/address-returned.ts";
import type { Letter, LetterState } from "#shared/letters/rows.ts";

const here = { lines: ["14 Lime Kiln Road"], postcode: "BS1 5AD", town: "Bristol", country: "GB" };
const there = { ...here, lines: ["2 Quay Street"] };
const letter = (number: string, address: typeof here, ...steps: readonly (readonly [LetterState, string])[]) =>
  ({
    number,
    recipient: { name: "", company: "", email: "", address },
    steps: steps.map(([state, on]) => ({ state, on: day(on) })),
  }) as unknown as Letter;

describe("an address from which post came back", () => {
  const back = letter("L-0001", here, ["posted", "2026-11-02"], ["returned", "2026-11-09"]);

  test.each<[string, readonly Letter[], typeof here, string, string | null]>([
    ["a letter that came back flags it", [back], here, "2026-11-20", "L-0001"],
    ["not before the day it came back", [back], here, "2026-11-05", null],
    ["a new address is not flagged", [back], there, "2026-11-20", null],
    [
      "posted again and not back: the flag is gone",
      [back, letter("L-0002", here, ["posted", "2026-11-12"])],
      here,
      "2026-11-20",
      null,
    ],
    ["capitals make no other address", [back], { ...here, town: "BRISTOL" }, "2026-11-20", "L-0001"],
    [
      "a letter that has not gone says nothing",
      [letter("L-0003", here, ["printed", "2026-11-12"])],
      here,
      "2026-11-20",
      null,
    ],
  ])("%s", (_, letters, address, asAt, expected) => {
    expect(addressReturned(letters, address, day(asAt))?.letter.number ?? null).toBe(expected);
  });
});
