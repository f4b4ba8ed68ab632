import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimitedRows } from "#shared/imports/delimited-rows.ts";
import { csvRow, safeCell, unsafeCell } from "#shared/imports/safe-cell.ts";

const DANGEROUS = /^['\s\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

describe("cells of our own exports", () => {
  it.each([
    "=1+1",
    "+44 20",
    "-cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\u200b=1",
    "|x",
  ])("%j begins no formula", (text) => expect(safeCell(text)).toBe(`'${text}`));

  it.each(["-12.00", "1240.50", "-5", "Acme = fine", "a@b.example", "", "O'Brien"])("%j stays as it is", (text) =>
    expect(safeCell(text)).toBe(text),
  );

  it("no cell of any row is a formula, and every row reads back", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＠", "'", "x"), fc.string({ maxLength: 8 }))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = delimitedRows(`${csvRow(cells)}\n`.replaceAll("\r\n", "\n"), ",");
        for (const text of row?.cells ?? []) {
          const isNumber = /^[-+]?\d{1,15}(?:[.,]\d{1,6})?$/.test(text);
          expect(isNumber || text.startsWith("'") || !DANGEROUS.test(text)).toBe(true);
        }
        for (const text of cells)
          expect(unsafeCell(safeCell(text))).toBe(safeCell(text) === text ? unsafeCell(text) : text);
      }),
      { numRuns: 500 },
    );
  });
});
