import type { Content, ContentSection, TableCell } from "pdfmake/interfaces";
import type { BundleBlock, BundleCell } from "#shared/evidence/bundle-part.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { pt } from "../geometry/paper.ts";
import { ruledTable } from "../parts/table-layouts.ts";
import { GREY, TYPE } from "../parts/type-scale.ts";
import { proofSections } from "../proof-sections.ts";
import { type BundlePartDocument, PAGE_LINK } from "./bundle-document.ts";

const MARGIN_MM = 18;
const LINK = "#0f616a";
const NO_PAGE = "···";

/** One chapter of the bundle, on pages of its own. The number at the foot is stamped later, over all pages alike. */
export function bundleSections(document: BundlePartDocument): ContentSection[] {
  const margin = pt(MARGIN_MM);
  return [
    {
      section: [
        { text: document.sender, fontSize: TYPE.small, color: GREY, margin: [0, 0, 0, 8] },
        { text: document.part.title, bold: true, fontSize: TYPE.proofTitle, margin: [0, 0, 0, 6] },
        ...document.part.blocks.flatMap((block) => blockContent(block, document)),
      ],
      pageSize: "A4",
      pageOrientation: "portrait",
      pageMargins: [margin, margin, margin, margin],
      header: null,
      footer: null,
      background: () => null,
    },
  ];
}

function blockContent(block: BundleBlock, document: BundlePartDocument): Content[] {
  switch (block.kind) {
    case "text":
      return [textContent(block)];
    case "heading":
      return [{ text: block.text, bold: true, margin: [0, 12, 0, 3], headlineLevel: 1 }];
    case "facts":
      return [factsTable(block.rows)];
    case "table":
      return block.rows.length === 0
        ? [{ text: "Nothing recorded.", color: GREY, margin: [0, 2, 0, 2] }]
        : [dataTable(block, document)];
    case "proof":
      return proofContent(block.proof, document);
  }
}

function textContent({ text, tone }: Extract<BundleBlock, { kind: "text" }>): Content {
  switch (tone) {
    case "plain":
      return { text, lineHeight: 1.25, margin: [0, 0, 0, 6] };
    case "bold":
      return { text, bold: true, margin: [0, 0, 0, 4] };
    case "small":
      return { text, fontSize: TYPE.small, color: GREY, lineHeight: 1.15, margin: [0, 0, 0, 6] };
    case "draft":
      return { text, bold: true, color: "#a8261d", lineHeight: 1.2, margin: [0, 0, 0, 6] };
  }
}

function factsTable(rows: readonly (readonly [string, string])[]): Content {
  const body = rows.map<TableCell[]>(([name, value]) => [{ text: name, color: GREY }, value]);
  return {
    table: { widths: [150, "*"], body, dontBreakRows: true },
    layout: ruledTable(0, body.length),
    fontSize: TYPE.table,
  };
}

function dataTable(
  { columns, rows, total }: Extract<BundleBlock, { kind: "table" }>,
  { pages }: BundlePartDocument,
): Content {
  const aligned = (at: number) => (columns[at]?.isNumber ? "right" : "left");
  const head = columns.map<TableCell>(({ head: text }, at) => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: aligned(at),
  }));
  const line = (row: readonly BundleCell[], bold: boolean) =>
    columns.map<TableCell>((one, at) => ({
      ...cellContent(row[at] ?? "", pages),
      alignment: aligned(at),
      bold,
      noWrap: one.isNumber,
    }));
  const body = [head, ...rows.map((row) => line(row, false)), ...(total.length > 0 ? [line(total, true)] : [])];
  return {
    table: { headerRows: 1, widths: columns.map(({ width }) => width), body, dontBreakRows: false },
    layout: ruledTable(1, body.length - 1),
    fontSize: TYPE.table,
    lineHeight: 1.12,
  };
}

function cellContent(cell: BundleCell, pages: BundlePartDocument["pages"]): { text: string; [key: string]: unknown } {
  if (typeof cell === "string") return { text: cell };
  const page = pages[cell.pageOf];
  if (page === undefined) return { text: NO_PAGE, color: GREY };
  return { text: String(page), color: LINK, link: `${PAGE_LINK}${page}` };
}

/** The proof as it is printed on its own, without its title and foot. */
function proofContent(proof: ProofSheet, { sender, locale, labels }: BundlePartDocument): Content[] {
  const [own] = proofSections({ kind: "proof", title: "", sender, lines: [], locale, labels, proof });
  return own ? (own.section as Content[]).slice(2) : [];
}
