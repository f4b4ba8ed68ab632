import type { Content } from "pdfmake/interfaces";
import { type FontWeight, textWidthPt } from "../glyphs/font-metrics.ts";

export type ParagraphStyle = {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly margin: [number, number, number, number];
  readonly color?: string;
};

/** Kerning makes a line at most this much wider than the sum of its letters. */
const SAFETY = 0.992;

/**
 * A paragraph broken into lines here and not by the layout engine, which would measure and place every word by itself.
 * Lines break at spaces; a word wider than the line is left to the engine.
 */
export function paragraph(text: string, widthPt: number, style: ParagraphStyle): Content {
  const lines = breakLines(text, widthPt * SAFETY, style.fontSize);
  if (!lines) return { text, ...style };
  const { margin, ...own } = style;
  return { stack: lines.map((line) => ({ text: line, noWrap: true })), ...own, margin };
}

/** The lines of a text at a size; null when a single word is wider than the line. */
export function breakLines(
  text: string,
  widthPt: number,
  sizePt: number,
  weight: FontWeight = "regular",
): readonly string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (textWidthPt(word, sizePt, weight) > widthPt) return null;
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidthPt(longer, sizePt, weight) > widthPt) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
