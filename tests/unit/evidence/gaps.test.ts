import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { evidenceGaps } from "#shared/evidence/gaps.ts";
import { makeCall } from "#tests/support/rows.ts";
import { hollins } from "#tests/unit/chasing/chase-file.ts";
import { letter, sourceOf, step, storedFile } from "./bundle-source.ts";

const kinds = (source: Parameters<typeof evidenceGaps>[0]) => evidenceGaps(source).map((gap) => gap.kind);

describe("gaps a lawyer will ask about", () => {
  test.each([
    ["a tracking number proves posting", [step("posted", { tracking: "RM1" })], false, false],
    ["a kept certificate proves posting", [step("posted", { fileId: "proof" })], false, false],
    ["a posting day alone is no proof", [step("posted")], true, false],
    ["printed and never posted is named as such", [step("printed")], false, true],
    ["an e-mail needs no posting", [step("emailed")], false, false],
    ["a void letter is not asked about", [step("posted"), step("void")], false, false],
  ] as const)("%s", (_, steps, noProof, neverPosted) => {
    const found = kinds(sourceOf({ letters: [letter("L-0001", steps)] }));
    expect(found.includes("no-proof-of-posting")).toBe(noProof);
    expect(found.includes("never-posted")).toBe(neverPosted);
  });

  test("an invoice copy counts by its whole number, and only what is open is asked about", () => {
    const gaps = (name: string) =>
      evidenceGaps(sourceOf({}, { files: [storedFile("copy", { name })] }))
        .filter((gap) => gap.kind === "no-invoice-copy")
        .map((gap) => gap.title);
    expect(gaps("invoice 1002.pdf")).toEqual([]);
    expect(gaps("invoice 10021.pdf")).toEqual(["No copy of 1002"]);
  });

  test("terms are on file with a contract, or with the file of the agreement", () => {
    expect(kinds(sourceOf())).toContain("terms-not-on-file");
    expect(kinds(sourceOf({}, { files: [storedFile("c", { kind: "contract" })] }))).not.toContain("terms-not-on-file");
    const agreed = { agreedOn: day("2026-01-01"), how: "e-mail", contractRate: "", fileId: "a" };
    const source = sourceOf({ customer: hollins({ agreement: agreed }) });
    expect(kinds(source)).not.toContain("terms-not-on-file");
    expect(kinds(source)).not.toContain("terms-not-agreed");
  });

  test.each([
    ["2026-01-06", false],
    ["2026-01-07", false],
    ["2026-01-08", true],
  ])("a call of 6 January written down on %s is late: %s", (enteredOn, late) => {
    const call = { ...makeCall("c", "customer-1", "said"), enteredOn: day(enteredOn) };
    expect(kinds(sourceOf({ calls: [call] })).includes("noted-late")).toBe(late);
  });

  test("a call without words is a gap, a private one is not shown", () => {
    const call = { ...makeCall("c", "customer-1", ""), enteredOn: day("2026-01-06") };
    expect(kinds(sourceOf({ calls: [call] }))).toContain("call-without-words");
    expect(kinds(sourceOf({ calls: [{ ...call, isPrivate: true }] }))).not.toContain("call-without-words");
  });
});
