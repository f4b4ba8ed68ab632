import type { Content, ContentSection } from "pdfmake/interfaces";
import { A4_LABELS, type LabelSheet, labelPlace, US_LABELS } from "./geometry/label-sheets.ts";
import { type BoxMm, pt } from "./geometry/paper.ts";
import { windowProfile } from "./geometry/window-profiles.ts";
import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "./glyphs/font-metrics.ts";
import type { LabelsDocument } from "./letter-document.ts";
import { breakLines } from "./parts/paragraph.ts";

const LARGEST = 10;
const SMALLEST = 6;
const WRAPPED_AT = 8.5;

/** Address stickers, sheet by sheet, each address as large as its sticker allows. */
export function labelSections({ addresses, skip, layout }: LabelsDocument): ContentSection[] {
  const sheet = windowProfile(layout.profileId).paper.id === "LETTER" ? US_LABELS : A4_LABELS;
  const pages: Content[][] = [];
  addresses.forEach((lines, index) => {
    const { page, box } = labelPlace(sheet, index + skip);
    pages[page] = [...(pages[page] ?? []), ...labelLines(lines, box, sheet, layout)];
  });
  return pages.filter(Boolean).map((content) => ({
    section: content,
    pageSize: { width: pt(sheet.paper.widthMm), height: pt(sheet.paper.heightMm) },
    pageMargins: [0, 0, 0, 0],
    header: null,
    footer: null,
    background: () => null,
  }));
}

function labelLines(
  address: readonly string[],
  box: BoxMm,
  sheet: LabelSheet,
  layout: LabelsDocument["layout"],
): readonly Content[] {
  const width = pt(box.width - 2 * sheet.insetMm);
  const height = pt(box.height - 2 * sheet.insetMm);
  // A line too long for the sticker goes on below rather than over the edge.
  const lines = address.flatMap((line) => breakLines(line, width, WRAPPED_AT) ?? [line]);
  const widest = Math.max(...lines.map((line) => textWidthPt(line, 1)));
  const tallest = (FONT_ASCENT + FONT_DESCENT) * lines.length;
  const sizePt = Math.max(SMALLEST, Math.min(LARGEST, (width / widest) * 0.99, height / tallest));
  const leading = (FONT_ASCENT + FONT_DESCENT) * sizePt;
  const top = pt(box.y + layout.offsetYmm) + (pt(box.height) - leading * lines.length) / 2;
  return lines.map((text, index) => ({
    text,
    fontSize: sizePt,
    noWrap: true,
    absolutePosition: { x: pt(box.x + sheet.insetMm + layout.offsetXmm), y: top + leading * index },
  }));
}
