import metrics from "#assets/fonts/inter-metrics.json" with { type: "json" };

export type FontWeight = "regular" | "semibold";

const widths = { regular: new Map<number, number>(), semibold: new Map<number, number>() };
let index = 0;
for (const [from, to] of metrics.ranges as [number, number][]) {
  for (let code = from; code <= to; code += 1) {
    widths.regular.set(code, metrics.regular[index] ?? 0);
    widths.semibold.set(code, metrics.semibold[index] ?? 0);
    index += 1;
  }
}

/** Whether the letter font can draw this code point. */
export function hasGlyph(codePoint: number): boolean {
  return widths.regular.has(codePoint);
}

/** Width of one line in points, without kerning (within about one per cent). Unknown signs count as a full em. */
export function textWidthPt(text: string, sizePt: number, weight: FontWeight = "regular"): number {
  let total = 0;
  for (const sign of text.normalize("NFC")) total += widths[weight].get(sign.codePointAt(0) ?? 0) ?? 1000;
  return (total * sizePt) / 1000;
}

/** Height of the letters above and below the baseline, in parts of the font size. */
export const FONT_ASCENT = metrics.ascent / 1000;
export const FONT_DESCENT = -metrics.descent / 1000;
