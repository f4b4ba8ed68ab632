import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#renderer/features/imports/workers/read-workbook.ts";
import { unpackWorkbook } from "#renderer/features/imports/workers/unpack-workbook.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { ImportSession } from "#shared/imports/import-session.ts";
import { planImport } from "#shared/imports/plan-import.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { currency } from "#shared/money/currency.ts";
import { contextOf, openOf, TestBook } from "./support.ts";

const RUNS = Number(process.env.DUEBOOK_MUTATIONS ?? 200);
const TODAY = day("2026-06-30");
const gbp = currency("GBP");

/** A workbook by hand: `n` numbers, `d` day serials, text otherwise. */
function workbook(
  rows: readonly (readonly (string | number | { readonly serial: number })[])[],
  sheetXml?: string,
): Uint8Array {
  const cells = rows.map((row, at) => {
    const line = at + 1;
    const xml = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${line}`)).join("");
    return `<row r="${line}">${xml}</row>`;
  });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const pack = "http://schemas.openxmlformats.org/package/2006/relationships";
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Debtors" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${pack}"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml":
      sheetXml ?? `<worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function cellXml(cell: string | number | { readonly serial: number }, place: string): string {
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`;
  const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Changes the unpacked size that the archive's directory states for its first file (ZIP APPNOTE 4.3.12). */
function withStatedSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

const LIST = workbook([
  ["Customer", "Invoice No", "Invoice Date", "Amount", "Outstanding"],
  ["Acme & Co", "00017", { serial: 46035 }, 55.940000000000005, 55.94],
  ["Acme & Co", "00018", { serial: 46036 }, 1234.5, 1000],
  ["Bolt", 19, "2026-01-15", 1.125, 1.125],
]);

describe("Excel workbooks", () => {
  it("days, numbers and texts read as the sheet shows them", async () => {
    const read = await readWorkbook(LIST);
    expect(read.ok && read.value[0]?.rows.map((row) => row.cells)).toEqual([
      ["Customer", "Invoice No", "Invoice Date", "Amount", "Outstanding"],
      ["Acme & Co", "00017", "2026-01-13", "55.94", "55.94"],
      ["Acme & Co", "00018", "2026-01-14", "1234.5", "1000"],
      ["Bolt", "19", "2026-01-15", "1.1250", "1.1250"],
    ]);
  });

  it("are imported like any list", async () => {
    const session = new ImportSession(LIST, readWorkbook);
    const opened = await session.open({}, gbp);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value).toMatchObject({ sheets: ["Debtors"], text: null });
    const drafts = session.read(mappingOf(opened.value.inspection, gbp, TODAY), TODAY, () => {});
    const options = { listsAllOpen: false, updateCustomers: true };
    const plan = planImport(drafts, new TestBook(), options, contextOf(TODAY));
    expect(openOf(new TestBook().write(plan.changes), "Acme & Co")).toEqual([
      ["00017", 55_94],
      ["00018", 1000_00],
    ]);
    expect(openOf(new TestBook().write(plan.changes), "Bolt")).toEqual([["19", 1_13]]);
  });

  it("that unpack to far more than their size are refused before they are unpacked", () => {
    const bomb = withStatedSize(zipSync({ "xl/workbook.xml": new Uint8Array(1_000) }), 3_000_000_000);
    const started = performance.now();
    expect(unpackWorkbook(bomb)).toEqual({ ok: false, error: { kind: "unpacks-too-large" } });
    expect(performance.now() - started).toBeLessThan(100);
  });

  it("that state a small size and hold more never take more than they state", () => {
    const liar = withStatedSize(zipSync({ "xl/workbook.xml": new Uint8Array(20_000_000) }), 1_000);
    const unpacked = unpackWorkbook(liar);
    if (unpacked.ok) expect(unpacked.value.length).toBeLessThan(100_000);
  });

  it.each([
    [
      "a row far beyond the sheet's end",
      '<worksheet><sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      "cells at both far corners",
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
    ],
  ])("with %s are refused", (_, sheet) => {
    expect(unpackWorkbook(workbook([], sheet))).toEqual({ ok: false, error: { kind: "unpacks-too-large" } });
  });

  it("empty formatted cells out to the last column are no reason to refuse", async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>7</v></c><c r="XFD1" s="1"/></row></sheetData></worksheet>';
    const read = await readWorkbook(workbook([], sheet));
    expect(read.ok && read.value[0]?.rows).toEqual([{ line: 1, cells: ["7"] }]);
  });

  it.each([
    ["another archive", zipSync({ "a.txt": strToU8("x") }), { kind: "wrong-kind", what: "zip" }],
    ["half a workbook", LIST.slice(0, LIST.length / 2), { kind: "damaged-workbook" }],
  ])("%s is refused", async (_, bytes, error) => {
    expect(await readWorkbook(bytes)).toEqual({ ok: false, error });
  });

  it("damaged in any way never throw or hang", async () => {
    const places = fc.array(fc.tuple(fc.nat({ max: LIST.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(places, async (flips) => {
        const bytes = LIST.slice();
        for (const [at, by] of flips) bytes[at] = bytes[at]! ^ by;
        const started = performance.now();
        const opened = await new ImportSession(bytes, readWorkbook).open({}, gbp);
        expect(typeof opened.ok).toBe("boolean");
        expect(performance.now() - started).toBeLessThan(2_000);
      }),
      { numRuns: RUNS },
    );
  });
});
