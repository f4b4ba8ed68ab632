import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "../glyphs/font-metrics.ts";
import { mm, pt } from "./paper.ts";
import type { WindowProfile } from "./window-profiles.ts";

export type AddressFit =
  | { readonly fits: true; readonly sizePt: number; readonly leadingPt: number; readonly lines: readonly string[] }
  | { readonly fits: false; readonly why: "too-many-lines"; readonly lineCount: number; readonly allowed: number }
  | { readonly fits: false; readonly why: "line-too-long"; readonly line: string };

/** Sizes tried, largest first: below 8.5 pt a postal reader and a person both begin to fail. */
const SIZES = [10, 9.5, 9, 8.5] as const;
const TIGHTEST = 1.16;
const LOOSEST = 1.27;

/**
 * The largest size at which all lines stand inside the address field of the window; lines keep together and none is
 * broken. Says which line or how many lines do not fit.
 */
export function fitAddress(lines: readonly string[], profile: WindowProfile): AddressFit {
  const roomPt = pt(profile.address.height);
  for (const sizePt of SIZES) {
    const glyphHeight = (FONT_ASCENT + FONT_DESCENT) * sizePt;
    const leading = lines.length > 1 ? (roomPt - glyphHeight) / (lines.length - 1) : sizePt * LOOSEST;
    const wide = lines.some((line) => textWidthPt(line, sizePt) > pt(profile.address.width));
    if (leading >= sizePt * TIGHTEST && !wide) {
      return { fits: true, sizePt, leadingPt: Math.min(leading, sizePt * LOOSEST), lines };
    }
  }
  const smallest = SIZES[SIZES.length - 1] as number;
  const allowed = maxLines(profile);
  if (lines.length > allowed) return { fits: false, why: "too-many-lines", lineCount: lines.length, allowed };
  const line = lines.find((text) => mm(textWidthPt(text, smallest)) > profile.address.width) ?? "";
  return { fits: false, why: "line-too-long", line };
}

/** How many lines the window takes at the smallest size. */
export function maxLines(profile: WindowProfile): number {
  const sizePt = SIZES[SIZES.length - 1] as number;
  const glyphHeight = (FONT_ASCENT + FONT_DESCENT) * sizePt;
  return 1 + Math.floor((pt(profile.address.height) - glyphHeight) / (sizePt * TIGHTEST) + 1e-9);
}
