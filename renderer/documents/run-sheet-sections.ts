import type { Content, ContentSection } from "pdfmake/interfaces";
import { pt } from "./geometry/paper.ts";
import { windowProfile } from "./geometry/window-profiles.ts";
import type { RunSheetDocument } from "./letter-document.ts";
import { GREY, TYPE } from "./parts/type-scale.ts";

const TOP_MM = 30;
const BAR_MM = 6;

/** One page that nobody mistakes for a letter: a bar along its edge, seen in the stack, and what it says in large type. */
export function runSheetSections({ title, rows, lines, layout }: RunSheetDocument): ContentSection[] {
  const { paper } = windowProfile(layout.profileId);
  const content: Content[] = [
    { text: title, bold: true, fontSize: 20, margin: [0, 0, 0, 14] },
    {
      layout: "noBorders",
      table: {
        widths: [pt(45), "*"],
        body: rows.map(({ label, value }) => [
          { text: label, color: GREY, fontSize: 12, margin: [0, 2, 0, 2] },
          { text: value, fontSize: 12, margin: [0, 2, 0, 2] },
        ]),
      },
    },
    ...lines.map<Content>((text) => ({ text, fontSize: TYPE.body, margin: [0, 10, 0, 0] })),
  ];
  return [
    {
      section: content,
      pageSize: { width: pt(paper.widthMm), height: pt(paper.heightMm) },
      pageMargins: [pt(25), pt(TOP_MM), pt(25), pt(25)],
      header: null,
      footer: null,
      background: () => ({
        canvas: [{ type: "rect", x: 0, y: 0, w: pt(BAR_MM), h: pt(paper.heightMm), color: "#1a2026" }],
      }),
    },
  ];
}
