import type { LetterText } from "#shared/letters/compose-letter.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "../glyphs/font-metrics.ts";
import { pt } from "./paper.ts";
import type { WindowProfile } from "./window-profiles.ts";

/** How closely the first page is set. Points; `lineHeight` in parts of the font's own line. */
export type Density = {
  readonly bodyPt: number;
  readonly lineHeight: number;
  readonly paragraphGapPt: number;
  readonly tablePt: number;
  readonly cellPadPt: number;
  /** Room for the signature. */
  readonly signPt: number;
};

export const ROOMY: Density = {
  bodyPt: 9.6,
  lineHeight: 1.2,
  paragraphGapPt: 5,
  tablePt: 8.8,
  cellPadPt: 3,
  signPt: 22,
};

const DENSITIES: readonly Density[] = [
  ROOMY,
  { ...ROOMY, paragraphGapPt: 4, cellPadPt: 2.2, signPt: 17 },
  { bodyPt: 9.2, lineHeight: 1.14, paragraphGapPt: 3.5, tablePt: 8.5, cellPadPt: 1.5, signPt: 14 },
];

/** Height of what is always there: subject, total, the gaps about them, the name, and a little to spare. */
const FIXED_PT = 97;
/** One line of the small print under the total, and of the footnotes. */
const SMALL_LINE_PT = 10.6;
const FOOTNOTE_LINE_PT = 8.5;

/**
 * The roomiest setting at which the whole letter stays above the slip on its first sheet: paper and postage count. When
 * none is enough the letter takes a second page anyway and is set roomy.
 */
export function chooseDensity(facts: LetterFacts, text: LetterText, profile: WindowProfile, slip: boolean): Density {
  const foot = slip ? profile.slipY - 4 : profile.paper.heightMm - 20;
  const room = pt(foot - profile.bodyY);
  return DENSITIES.find((density) => letterHeight(facts, text, profile, density) <= room) ?? ROOMY;
}

function letterHeight(facts: LetterFacts, text: LetterText, profile: WindowProfile, density: Density): number {
  const width = pt(profile.paper.widthMm - 2 * profile.marginX);
  const line = (FONT_ASCENT + FONT_DESCENT) * density.bodyPt * density.lineHeight;
  const paragraphs = [text.salutation, ...text.opening, ...text.next, text.closing].reduce((height, words) => {
    const lines = Math.ceil((textWidthPt(words, density.bodyPt) * 1.03) / width);
    return height + lines * line + density.paragraphGapPt;
  }, 0);
  const row = (FONT_ASCENT + FONT_DESCENT) * density.tablePt + 2 * density.cellPadPt;
  const rows = facts.items.length === 0 ? 0 : facts.items.length + facts.credits.length + 2;
  const schedule = facts.schedule.length === 0 ? 0 : facts.schedule.length + 3;
  const notes = facts.items.filter((item) => item.residualMinor < item.originalMinor || item.disputedMinor > 0).length;
  const small = rows === 0 ? 0 : SMALL_LINE_PT * (facts.proof ? 3 : 1);
  const enclosed = (facts.enclosed ?? []).join(", ");
  const behind = enclosed === "" ? 0 : 6 + SMALL_LINE_PT * Math.ceil(textWidthPt(`${enclosed} Enclosed:`, 8.2) / width);
  const footnotes = notes === 0 ? 0 : 4 + FOOTNOTE_LINE_PT * Math.ceil(notes * 0.55);
  return paragraphs + (rows + schedule) * row + small + behind + footnotes + density.signPt + FIXED_PT;
}
