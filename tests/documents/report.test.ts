import { expect, test } from "vitest";
import type { ReportDocument } from "#renderer/documents/report-document.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { fontBytes } from "./sample-letters.ts";

const report: ReportDocument = {
  kind: "report",
  title: "Receivables at 17 Nov 2026",
  sender: "Harbour Joinery Ltd",
  locale: "en-GB",
  lines: ["Amounts in GBP, tax included."],
  sections: [
    { kind: "figures", title: "Figures", rows: [{ name: "DSO", value: "42 days", beside: "down from 52 days" }] },
    {
      kind: "bars",
      title: "Owed by age",
      note: "",
      bands: ["Not due", "1–30 days"],
      columns: [
        { label: "Oct", values: [100, 50], text: "£150" },
        { label: "Nov", values: [0, 0], text: "£0" },
      ],
    },
    {
      kind: "table",
      title: "Largest overdue",
      note: "",
      columns: [
        { head: "Customer", isNumber: false },
        { head: "Overdue", isNumber: true },
      ],
      rows: Array.from({ length: 120 }, (_, at) => [`Customer ${at}`, "£1.00"]),
      total: ["Total", "£120.00"],
    },
  ],
};

test("a report with figures, bars and a long table is printed over several pages", async () => {
  const info = { title: report.title, author: report.sender, createdAt: "2026-11-17T09:00:00.000Z" };
  const { bytes, pages } = await pdfRenderer(fontBytes()).render([report], info);
  expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe("%PDF-");
  expect(pages).toBeGreaterThan(2);
});

test("a report of empty tables and no bars at all is printed too", async () => {
  const empty: ReportDocument = {
    ...report,
    sections: [
      {
        kind: "bars",
        title: "Owed by age",
        note: "",
        bands: ["Not due"],
        columns: [{ label: "Nov", values: [], text: "" }],
      },
      {
        kind: "table",
        title: "Nothing",
        note: "None.",
        columns: [{ head: "Customer", isNumber: false }],
        rows: [],
        total: [],
      },
    ],
  };
  const info = { title: "Empty", author: "", createdAt: "2026-11-17T09:00:00.000Z" };
  expect((await pdfRenderer(fontBytes()).render([empty], info)).pages).toBe(1);
});
