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
  const labelWidth = Math.max(width * 0.42, ...shown.map(({ label }) => textWidthPt(label, SIZE) * 1.02 + 6));
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
    fontSize: SIZE,
    lineHeight: LINE_HEIGHT,
    absolutePosition: { x: pt(profile.infoX), y: pt(Math.min(profile.address.y, 52)) },
  };
}
