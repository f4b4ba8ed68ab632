import type { Content } from "pdfmake/interfaces";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "../glyphs/font-metrics.ts";
import { GREY } from "./type-scale.ts";

export type InfoRow = { readonly label: string; readonly value: string; readonly strong?: boolean };

const SIZE = 9;
const WIDTH_MM = 62;
/** Rows 4.9 mm apart. */
const LINE_HEIGHT = pt(4.9) / (SIZE * (FONT_ASCENT + FONT_DESCENT));

/** Date, account, number and pay-by day, level with the address and clear of the window. */
export function infoBlock(rows: readonly InfoRow[], profile: WindowProfile): Content {
  const width = pt(Math.min(WIDTH_MM, profile.paper.widthMm - profile.marginX - profile.infoX));
  const shown = rows.filter((row) => row.value !== "");
  const size = fittingSize(shown, width);
  const { label, value } = widthsOf(shown, size);
  const labelWidth = Math.max(label, Math.min(width * 0.42, width - value));
  return {
    columns: [
      {
        width: labelWidth,
        color: GREY,
        stack: shown.map(({ label }) => ({ text: label, noWrap: true })),
      },
      {
        width: width - labelWidth,
        alignment: "right",
        stack: shown.map(({ value, strong }) => ({ text: value, bold: strong === true, noWrap: true })),
      },
    ],
    fontSize: size,
    lineHeight: (LINE_HEIGHT * SIZE) / size,
    absolutePosition: { x: pt(profile.infoX), y: pt(Math.min(profile.address.y, 52)) },
  };
}

/** Labels and values stand side by side without touching, whatever the language: the print is made smaller where it must. */
export function fittingSize(rows: readonly InfoRow[], widthPt: number): number {
  const { label, value } = widthsOf(rows, SIZE);
  return label + value <= widthPt ? SIZE : Math.max(6, (SIZE * widthPt) / (label + value));
}

function widthsOf(rows: readonly InfoRow[], size: number): { readonly label: number; readonly value: number } {
  return {
    label: Math.max(0, ...rows.map((row) => textWidthPt(row.label, size) * 1.02 + 6)),
    value: Math.max(0, ...rows.map((row) => textWidthPt(row.value, size, row.strong ? "semibold" : "regular") * 1.02)),
  };
}
