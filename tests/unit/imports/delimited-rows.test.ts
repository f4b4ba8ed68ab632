import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DelimitedText, type Delimiter, delimitedRows } from "#shared/imports/delimited-rows.ts";
import { detectDelimiter } from "#shared/imports/detect-delimiter.ts";

const cellsOf = (text: string, delimiter: Delimiter = ",") => delimitedRows(text, delimiter).map((row) => row.cells);

describe("delimited rows", () => {
  it.each([
    [
      "plain rows",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "Windows line ends",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "old Macintosh line ends",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a delimiter inside quotes", '"Smith, J",5', [["Smith, J", "5"]]],
    ["doubled quotes", '"5"" pipe",1', [['5" pipe', "1"]]],
    [
      "a line end inside quotes",
      '"1 High St\nLeeds",7\nx,y',
      [
        ["1 High St\nLeeds", "7"],
        ["x", "y"],
      ],
    ],
    ["a short row keeps its cells", "a,b,c\n1\n2,3", [["a", "b", "c"], ["1"], ["2", "3"]]],
    [
      "a long row keeps its cells",
      "a,b\n1,2,3,4",
      [
        ["a", "b"],
        ["1", "2", "3", "4"],
      ],
    ],
    ["a quote in mid-cell is a character", '5" pipe,1', [['5" pipe', "1"]]],
    [
      "a quote never closed takes no other row",
      '"open,1\nnext,2',
      [
        ['"open', "1"],
        ["next", "2"],
      ],
    ],
    ["words after a closing quote stay", '"Best" Ltd,1', [['"Best" Ltd', "1"]]],
    ["an empty last cell", 'a,"b",', [["a", "b", ""]]],
    [
      "rows of nothing are left out",
      "a,b\n,\n\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("%s", (_, text, expected) => expect(cellsOf(text)).toEqual(expected));

  it("gives the line of the file on which each row begins", () => {
    const lines = delimitedRows('a,b\n"two\nlines",1\n\nx,y', ",").map((row) => row.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it("gives each column's different cells once, as they are read one by one", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "7", ",", '"', "\n", " ", "é", "\u00a0"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 })), (rows) => {
        const read = new DelimitedText(rows.map((row) => row.join(",")).join("\n"), ",");
        const column = read.column(1);
        const texts = [...column.codes].map((code) => column.texts[code]);
        expect(texts).toEqual(texts.map((_, row) => read.cell(row, 1).trim()));
        expect(new Set(column.texts).size).toBe(column.texts.length);
      }),
      { numRuns: 300 },
    );
  });

  it("reads back whatever was written with quotes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "7", ",", '"', "\n", " ", "é"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(cellsOf(written)).toEqual(rows.filter((row) => row.some((value) => value.trim() !== "")));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["one line of delimiters", ",".repeat(200_000)],
    ["nothing but quotes", '"'.repeat(200_000)],
    ["quotes never closed on every line", 'x"y\n'.repeat(60_000)],
    ["opening quotes and no delimiter", '"\n'.repeat(100_000)],
    ["pairs of quotes", ',""'.repeat(100_000)],
    ["an opening quote before pairs", `"${',""""'.repeat(100_000)}`],
    ["a quote then a cell of a million characters", `"${"x".repeat(1_000_000)}\n1,2`],
  ])("is quick with %s", (_, text) => {
    const started = performance.now();
    delimitedRows(text, ",");
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("delimiter", () => {
  it.each([
    [",", "Date,Name,Amount\n01/02/2026,Acme,1\n"],
    [";", "Datum;Name;Betrag\n01.02.2026;Acme;1,50\n02.02.2026;Acme;2,50\n"],
    ["\t", "Date\tName\tAmount\n01/02/2026\tAcme, Ltd\t1,000.00\n"],
    ["|", "Date|Name\n1|Acme\n"],
    [",", "Bell & Sons\nAged debtors\n\nNum,Customer,Open\n1,Acme,5\n2,Bolt,6\n"],
  ])("%j is found", (delimiter, text) => expect(detectDelimiter(text).delimiter).toBe(delimiter));
});
