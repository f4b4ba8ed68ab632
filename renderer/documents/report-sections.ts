import type { Content, ContentSection, TableCell } from "pdfmake/interfaces";
import { pt } from "./geometry/paper.ts";
import { reportBars } from "./parts/report-bars.ts";
import { ruledTable } from "./parts/table-layouts.ts";
import { GREY, TYPE } from "./parts/type-scale.ts";
import type { ReportDocument, ReportFigures, ReportSection, ReportTable } from "./report-document.ts";

const MARGIN_MM = 18;

/** A report on A4, turned on its side where a table has many columns. */
export function reportSections(document: ReportDocument): ContentSection[] {
  const { title, sender, lines, sections } = document;
  const content: Content[] = [
    { text: sender, fontSize: TYPE.small, color: GREY, margin: [0, 0, 0, 8] },
    { text: title, bold: true, fontSize: TYPE.proofTitle, margin: [0, 0, 0, 4] },
    ...lines.map<Content>((text) => ({ text, lineHeight: 1.18, color: GREY, margin: [0, 0, 0, 2] })),
    ...sections.flatMap(sectionContent),
  ];
  const margin = pt(MARGIN_MM);
  const isWide = sections.some((section) => section.kind === "table" && section.columns.length > 8);
  return [
    {
      section: content,
      pageSize: "A4",
      pageOrientation: isWide ? "landscape" : "portrait",
      pageMargins: [margin, margin, margin, margin],
      header: null,
      footer: (page, pages) => ({
        text: `${title}, page ${page} of ${pages}`,
        fontSize: TYPE.tiny,
        color: GREY,
        margin: [margin, pt(6), margin, 0],
      }),
      background: () => null,
    },
  ];
}

function sectionContent(section: ReportSection): Content[] {
  const heading: Content = { text: section.title, bold: true, margin: [0, 14, 0, 3], headlineLevel: 1 };
  switch (section.kind) {
    case "figures":
      return [heading, figuresTable(section)];
    case "table":
      return [heading, ...note(section.note), dataTable(section)];
    case "bars":
      return [heading, ...note(section.note), reportBars(section)];
  }
}

function note(text: string): Content[] {
  return text === "" ? [] : [{ text, fontSize: TYPE.small, color: GREY, lineHeight: 1.15, margin: [0, 0, 0, 4] }];
}

function figuresTable({ rows }: ReportFigures): Content {
  const body = rows.map<TableCell[]>(({ name, value, beside }) => [
    name,
    { text: value, bold: true, alignment: "right" },
    { text: beside, color: GREY },
  ]);
  return {
    table: { widths: ["auto", "auto", "*"], body, dontBreakRows: true },
    layout: ruledTable(0, body.length),
    fontSize: TYPE.table,
  };
}

function dataTable({ columns, rows, total }: ReportTable): Content {
  const aligned = (at: number) => (columns[at]?.isNumber ? "right" : "left");
  const head = columns.map<TableCell>(({ head: text }, at) => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: aligned(at),
  }));
  const line = (row: readonly string[], bold: boolean) =>
    columns.map<TableCell>((_, at) => ({ text: row[at] ?? "", alignment: aligned(at), bold }));
  const body = [head, ...rows.map((row) => line(row, false)), ...(total.length > 0 ? [line(total, true)] : [])];
  const ruled = ruledTable(1, body.length - 1);
  const last = body.length - 1;
  return {
    table: {
      headerRows: 1,
      widths: columns.map(({ isNumber, isNarrow }, at) => (!isNarrow && (at === 0 || !isNumber) ? "*" : "auto")),
      body,
      dontBreakRows: true,
    },
    layout: {
      ...ruled,
      hLineWidth: (index, node) => (total.length > 0 && index === last ? 0.8 : (ruled.hLineWidth?.(index, node) ?? 0)),
    },
    fontSize: TYPE.table,
  };
}
