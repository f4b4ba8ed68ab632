import type { Content } from "pdfmake/interfaces";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { FAINT } from "./type-scale.ts";

/** Short lines at the left edge where the sheet is folded, and a longer one at its middle for the hole punch. */
export function foldMarks(profile: WindowProfile): Content {
  const marks = profile.foldsY.map((y) => line(y, 5));
  return {
    canvas: profile.punchY === null ? marks : [...marks, line(profile.punchY, 7)],
    absolutePosition: { x: 0, y: 0 },
  };
}

function line(yMm: number, lengthMm: number) {
  return { type: "line" as const, x1: 0, y1: pt(yMm), x2: pt(lengthMm), y2: pt(yMm), lineWidth: 0.5, lineColor: FAINT };
}
