import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findReferences } from "#shared/ledger/find-references.ts";

const NUMBERS = ["INV-4398", "INV-4452", "2024/0017", "00123", "A7", "RE 2026-11"];

describe("numbers named in a bank text", () => {
  test.each([
    ["HOLLINS BRAY INV-4398", [["INV-4398", "INV-4398"]]],
    [
      "inv4398 and inv 4452",
      [
        ["INV-4398", "inv4398"],
        ["INV-4452", "inv 4452"],
      ],
    ],
    ["Bank transfer HOLLINS BRAY 4398", [["INV-4398", "4398"]]],
    ["payment 2024/0017", [["2024/0017", "2024/0017"]]],
    ["your 2024.0017", [["2024/0017", "2024.0017"]]],
    ["invoice 00123", [["00123", "00123"]]],
    ["RE2026-11", [["RE 2026-11", "RE2026-11"]]],
    ["", []],
    ["thank you", []],
  ])("%j", (text, expected) => {
    expect(findReferences(text, NUMBERS).map(({ number, found }) => [number, found])).toEqual(expected);
  });

  test.each([
    ["a longer number that begins the same", "INV-43981"],
    ["digits inside a longer run", "14398 43980"],
    ["too few digits to tell", "A7 17 11 123"],
  ])("%s is no match", (_, text) => {
    expect(findReferences(text, NUMBERS).filter(({ number }) => number !== "A7")).toEqual([]);
  });

  test("closing digits that two invoices share name neither", () => {
    expect(findReferences("4398", ["INV-4398", "CN-4398"])).toEqual([]);
    expect(findReferences("cn 4398", ["INV-4398", "CN-4398"])).toEqual([{ number: "CN-4398", found: "cn 4398" }]);
  });

  test("a number that is found is in the text, whatever the text and the numbers", () => {
    const words = fc.stringMatching(/^[A-Z0-9 /.()[\]*+?\\-]{0,20}$/);
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (text, numbers) => {
        for (const { number, found } of findReferences(text, numbers)) {
          expect(numbers).toContain(number);
          expect(text).toContain(found);
        }
      }),
    );
  });
});
