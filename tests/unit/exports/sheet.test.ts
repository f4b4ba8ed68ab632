import fc from "fast-check";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { writeSheet } from "#renderer/data/write-sheet.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { type ExportSheet, listSheet, sheetCsv } from "#shared/exports/sheet.ts";
import { delimitedRows } from "#shared/imports/delimited-rows.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { runs } from "#tests/support/runs.ts";

const gbp = currency("GBP");
const row = { name: "Hollins", minor: minor(-1240_05), on: day("2026-03-01"), days: 12 };
const sheet = listSheet(
  "Customers 2026-03-01",
  [
    { header: "Customer", sortBy: (each: typeof row) => each.name },
    { header: "Due", sortBy: (each: typeof row) => each.on },
    { header: "Balance", exports: (each: typeof row) => ({ minor: each.minor, currency: gbp }) },
    { header: "Days", sortBy: (each: typeof row) => each.days },
    { header: "Ageing" },
  ],
  [row],
);

describe("a list as a sheet", () => {
  it("has what a column exports or sorts by, and the currency of its amounts", () => {
    expect(sheet.head).toEqual(["Customer", "Due", "Currency", "Balance", "Days"]);
    expect(sheet.rows).toEqual([["Hollins", { on: row.on }, "GBP", { minor: row.minor, currency: gbp }, 12]]);
  });

  it("as CSV has plain amounts and ISO days", () => {
    expect(sheetCsv(sheet)).toBe("\uFEFFCustomer,Due,Currency,Balance,Days\r\nHollins,2026-03-01,GBP,-1240.05,12\r\n");
  });

  it("as a workbook has numbers and days a spreadsheet can count with", async () => {
    const [read] = await readXlsxFile((await writeSheet(sheet)).slice().buffer);
    expect(read?.data[1]).toEqual(["Hollins", new Date("2026-03-01T00:00:00.000Z"), "GBP", -1240.05, 12]);
  });

  it("has no cell that runs as a formula, whatever the names are", () => {
    const sign = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", " =", "");
    const hostile = fc.tuple(sign, fc.string({ maxLength: 12 })).map(([first, rest]) => first + rest);
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
        const list: ExportSheet = { name: "x", head: cells, rows: [cells] };
        for (const { cells: read } of delimitedRows(sheetCsv(list).slice(1), ","))
          for (const cell of read)
            if (/^[\s\u200b\ufeff]*[=+\-@＝＋－＠|\t\r\n]/.test(cell) && !/^[-+]?\d{1,15}(?:[.,]\d{1,6})?$/.test(cell))
              throw new Error(`${JSON.stringify(cell)} runs`);
      }),
      { numRuns: runs(500) },
    );
  });
});
