import { join, normalize } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeFileName as safeSavedName } from "#electron/services/safe-file-name.ts";
import { sheetsCsv } from "#renderer/features/reports/report-output.ts";
import { bundleCsvs } from "#shared/evidence/bundle-csv.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { delimitedRows } from "#shared/imports/delimited-rows.ts";
import { csvRow } from "#shared/imports/safe-cell.ts";
import { runs } from "#tests/support/runs.ts";
import { sourceOf } from "#tests/unit/evidence/bundle-source.ts";

/** How spreadsheets tell a formula: by its first sign, full-width forms too, behind blanks that they drop. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20|]/;
const NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,6})?$/;
const isFormula = (cell: string) => FORMULA.test(cell) && !NUMBER.test(cell);

const start = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "\r=",
  "\n=",
  " =",
  "＝",
  "＋",
  "－",
  "＠",
  "|",
  "\u200b=",
  "\ufeff=",
  '"=',
  "x",
);
const nasty = fc
  .tuple(
    start,
    fc.oneof(fc.constantFrom('cmd|"/C calc"!A0', "1+1", 'HYPERLINK("x")', ",2"), fc.string({ maxLength: 12 })),
  )
  .map((parts) => parts.join(""));

const folderSigns = fc.constantFrom(
  "/",
  "\\",
  "..",
  ":",
  "\u0000",
  "\u202e",
  "\u2066",
  "\n",
  ".",
  " ",
  "~",
  "%2e",
  "|",
  "*",
  "?",
  "<",
  '"',
);
const stems = fc.constantFrom("CON", "nul", "Aux", "prn", "COM1", "lpt9", "CON.tar", "invoice", "", "株式会社", "café");
const endings = fc.constantFrom("", ".pdf", ".csv", ".", "..", ".exe ", ".lnk");
const nastyName = fc
  .tuple(
    fc.array(folderSigns, { maxLength: 4 }),
    stems,
    fc.array(folderSigns, { maxLength: 3 }),
    fc.string({ maxLength: 8 }),
    endings,
  )
  .map(([before, stem, between, text, ending]) => `${before.join("")}${stem}${between.join("")}${text}${ending}`);

/** What is wrong with a name as one file in a folder, on any system. */
function nameFaults(name: string): readonly string[] {
  const faults: string[] = [];
  if (name === "" || name.length > 200) faults.push("length");
  if (/[/\\:*?"<>|]/.test(name) || /\p{Cc}|\p{Cf}/u.test(name)) faults.push("sign");
  if (/^[\s.]|[\s.]$/.test(name)) faults.push("edge");
  if (/^(con|prn|aux|nul|com[0-9]|lpt[0-9])\s*(\.|$)/i.test(name)) faults.push("reserved");
  if (normalize(join("/folder", name)) !== `/folder/${name}`) faults.push("elsewhere");
  return faults;
}

describe("P12: exports are safe", () => {
  const options = { numRuns: runs(500) };

  test("no cell of any list is a formula", () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 5 }), (cells) => {
        const text = sheetsCsv([{ name: cells[0] ?? "", head: cells, rows: [cells] }]).slice(1);
        expect(formulas(text)).toEqual([]);
      }),
      options,
    );
  });

  test("nor of the lists of an evidence bundle, whatever the customer wrote", () => {
    fc.assert(
      fc.property(nasty, nasty, (words, reference) => {
        const source = sourceOf();
        const entries = source.file.ledger.entries.map((entry) => ({ ...entry, description: words, reference }));
        const file = { ...source.file, ledger: { ...source.file.ledger, entries } };
        const lines = [{ on: source.asAt, what: words, target: "E1", notedOn: null }];
        for (const { text } of bundleCsvs({ ...source, file }, lines, [])) expect(formulas(text.slice(1))).toEqual([]);
      }),
      options,
    );
  });

  test.each([
    ["in a bundle", safeFileName],
    ["in a save dialog", (name: string) => safeSavedName(name, "file")],
  ] as const)("no name %s is reserved, hides its ending or leaves its folder", (_where, safe) => {
    fc.assert(
      fc.property(nastyName, (name) => {
        expect([safe(name), nameFaults(safe(name))]).toEqual([safe(name), []]);
      }),
      options,
    );
  });

  test("the checkers find what was not made safe", () => {
    expect(formulas("=1+1,2\r\n")).toEqual(["=1+1"]);
    expect(formulas(`${csvRow(["=1+1", "-5"])}\r\n`)).toEqual([]);
    for (const name of ["../x", "nul.pdf", "a\u202efdp", "x.", "a/b"]) expect(nameFaults(name)).not.toEqual([]);
    expect(nameFaults("invoice 7.pdf")).toEqual([]);
  });
});

function formulas(csv: string): readonly string[] {
  return delimitedRows(csv.replaceAll("\r\n", "\n"), ",").flatMap(({ cells }) => cells.filter(isFormula));
}
