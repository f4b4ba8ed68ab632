import type { Content } from "pdfmake/interfaces";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { GREY } from "./type-scale.ts";

export type InfoRow = { readonly label: string; readonly value: string; readonly strong?: boolean };

const ROW_MM = 4.9;
const WIDTH_MM = 60;

/** Date, account, number and pay-by day, level with the address and clear of the window. */
export function infoBlock(rows: readonly InfoRow[], profile: WindowProfile): Content[] {
  const width = Math.min(WIDTH_MM, profile.paper.widthMm - profile.marginX - profile.infoX);
  const left = pt(profile.infoX);
  const top = Math.min(profile.address.y, 52);
  return rows
    .filter((row) => row.value !== "")
    .map((row, index) => ({
      columns: [
        { width: pt(width * 0.42), text: row.label, color: GREY, noWrap: true },
        { width: pt(width * 0.58), text: row.value, alignment: "right", bold: row.strong === true, noWrap: true },
      ],
      fontSize: 9,
      absolutePosition: { x: left, y: pt(top + ROW_MM * index) },
    }));
}
