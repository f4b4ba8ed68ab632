import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextCodes } from "#shared/imports/text-codes.ts";
import { runs } from "#tests/support/runs.ts";

describe("different texts of a column", () => {
  it("are numbered in the order in which they are first met, whole texts only", () => {
    const known = new TextCodes("abcab,ab");
    const parts = [
      [0, 2],
      [3, 5],
      [0, 3],
      [6, 8],
      [5, 5],
      [1, 1],
    ] as const;
    expect(parts.map(([from, to]) => known.codeOf(from, to))).toEqual([0, 0, 1, 0, 2, 2]);
    expect(known.texts).toEqual(["ab", "abc", ""]);
  });

  it("stay apart and findable however many there are", () => {
    const known = new TextCodes();
    const number = (index: number) => known.codeOfText(`INV-${index}`);
    for (let index = 0; index < 20_000; index += 1) if (number(index) !== index) expect(number(index)).toBe(index);
    for (let index = 0; index < 20_000; index += 1) if (number(index) !== index) expect(number(index)).toBe(index);
    expect(known.texts).toHaveLength(20_000);
  });

  it("are told apart as a map of texts would", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "0", "é", "😀"), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text), fc.string(), (texts, before) => {
        const known = new TextCodes(before + texts.join("."));
        let from = before.length;
        const codes = texts.map((each, index) => {
          const to = from + each.length;
          const code = index % 2 === 0 ? known.codeOf(from, to) : known.codeOfText(each);
          from = to + 1;
          return code;
        });
        const distinct = [...new Set(texts)];
        expect(known.texts).toEqual(distinct);
        expect(codes).toEqual(texts.map((each) => distinct.indexOf(each)));
      }),
      { numRuns: runs(200) },
    );
  });
});
