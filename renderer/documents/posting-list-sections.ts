import type { Content, ContentSection, TableCell } from "pdfmake/interfaces";
import { writeDay } from "#shared/letters/write-day.ts";
import { pt } from "./geometry/paper.ts";
import { windowProfile } from "./geometry/window-profiles.ts";
import type { PostingListDocument } from "./letter-document.ts";
import { ruledTable } from "./parts/table-layouts.ts";
import { GREY, TYPE } from "./parts/type-scale.ts";

/** The posting list: sender, day, one line for each letter, the counts, and room for the stamp. */
export function postingListSections(document: PostingListDocument): ContentSection[] {
  const { sender, locale, on, rows, layout } = document;
  const { paper } = windowProfile(layout.profileId);
  const pages = rows.reduce((total, row) => total + row.pages, 0);
  const body: TableCell[][] = [
    ["", "Letter", "To", "Pages", "Tracking or proof"].map((text, index) => head(text, index === 0 || index === 3)),
    ...rows.map<TableCell[]>((row, index) => [
      { text: String(index + 1), alignment: "right" },
      { text: row.number, noWrap: true },
      row.address,
      { text: String(row.pages), alignment: "right" },
      row.tracking,
    ]),
    [
      { text: `${rows.length} ${rows.length === 1 ? "letter" : "letters"}`, bold: true, colSpan: 3 },
      "",
      "",
      { text: String(pages), bold: true, alignment: "right" },
      "",
    ],
  ];
  const content: Content[] = [
    { text: `Posting list${on ? `, ${writeDay(on, "long", locale)}` : ""}`, bold: true, fontSize: TYPE.proofTitle },
    { text: sender.returnLine, fontSize: TYPE.small, color: GREY, margin: [0, 2, 0, 8] },
    {
      table: { headerRows: 1, dontBreakRows: true, widths: ["auto", "auto", "*", "auto", pt(38)], body },
      layout: ruledTable(1, rows.length, 2.2),
      fontSize: TYPE.table,
    },
    {
      unbreakable: true,
      columns: [signature("Handed in by"), signature("Accepted: date, stamp, signature")],
      columnGap: 24,
      margin: [0, 40, 0, 0],
    },
  ];
  return [
    {
      section: content,
      pageSize: { width: pt(paper.widthMm), height: pt(paper.heightMm) },
      pageMargins: [pt(20), pt(18), pt(20), pt(18)],
      header: null,
      footer: null,
      background: () => null,
    },
  ];
}

function head(text: string, isRight: boolean): TableCell {
  return { text, bold: true, fontSize: TYPE.head, color: GREY, alignment: isRight ? "right" : "left", noWrap: true };
}

function signature(label: string): Content {
  return {
    stack: [
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: pt(70), y2: 0, lineWidth: 0.6 }] },
      { text: label, fontSize: TYPE.small, color: GREY, margin: [0, 3, 0, 0] },
    ],
  };
}
