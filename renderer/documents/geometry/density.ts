import type { LetterText } from "#shared/letters/compose-letter.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "../glyphs/font-metrics.ts";
import { tableLines } from "../parts/invoice-columns.ts";
import { footnoteText } from "../parts/invoice-table.ts";
import { TYPE } from "../parts/type-scale.ts";
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
  /** Short paragraphs above the table that follow each other are set as one. */
  readonly joinsShort: boolean;
};

export const ROOMY: Density = {
  bodyPt: 9.6,
  lineHeight: 1.2,
  paragraphGapPt: 5,
  tablePt: 8.8,
  cellPadPt: 3,
  signPt: 22,
  joinsShort: false,
};

const DENSITIES: readonly Density[] = [
  ROOMY,
  { ...ROOMY, paragraphGapPt: 4, cellPadPt: 2.2, signPt: 17 },
  { ...ROOMY, bodyPt: 9.2, lineHeight: 1.14, paragraphGapPt: 3.5, tablePt: 8.5, cellPadPt: 1.5, signPt: 14 },
  {
    bodyPt: 9.2,
    lineHeight: 1.14,
    paragraphGapPt: 3.5,
    tablePt: 8.5,
    cellPadPt: 1.2,
    signPt: 12,
    joinsShort: true,
  },
];

/** Height of what is always there: subject, total, the gaps about them, the name, and a little to spare. */
const FIXED_PT = 86;
/** One line of the small print under the total, and of the footnotes. */
const SMALL_LINE_PT = 10.6;
const FOOTNOTE_LINE_PT = 8.5;

/**
 * The roomiest setting at which the whole letter stays above the slip on its first sheet: paper and postage count; null
 * when none is enough: the letter then takes more pages, set roomy, with the slip on its last one.
 */
export function chooseDensity(
  facts: LetterFacts,
  text: LetterText,
  profile: WindowProfile,
  slip: boolean,
): Density | null {
  const foot = slip ? profile.slipY - 4 : profile.paper.heightMm - 20;
  const room = pt(foot - profile.bodyY);
  return DENSITIES.find((density) => letterHeight(facts, text, profile, density) <= room) ?? null;
}

/** The paragraphs above the table as this density sets them: sentences of one line each are gathered into one paragraph. */
export function openingFor(opening: readonly string[], density: Density, widthPt: number): readonly string[] {
  if (!density.joinsShort) return opening;
  const isShort = (words: string) => textWidthPt(words, density.bodyPt) * 1.03 < widthPt;
  let wasShort = false;
  return opening.reduce<string[]>((joined, words) => {
    const short = isShort(words);
    if (short && wasShort) joined.push(`${joined.pop()} ${words}`);
    else joined.push(words);
    wasShort = short;
    return joined;
  }, []);
}

function letterHeight(facts: LetterFacts, text: LetterText, profile: WindowProfile, density: Density): number {
  const width = pt(profile.paper.widthMm - 2 * profile.marginX);
  const line = (FONT_ASCENT + FONT_DESCENT) * density.bodyPt * density.lineHeight;
  const opening = openingFor(text.opening, density, width);
  const paragraphs = [text.salutation, ...opening, ...text.next, text.closing].reduce((height, words) => {
    const lines = Math.ceil((textWidthPt(words, density.bodyPt) * 1.03) / width);
    return height + lines * line + density.paragraphGapPt;
  }, 0);
  const row = (FONT_ASCENT + FONT_DESCENT) * density.tablePt + 2 * density.cellPadPt;
  const rows = facts.items.length === 0 ? 0 : facts.items.length + facts.credits.length + 2;
  const schedule = facts.schedule.length === 0 ? 0 : facts.schedule.length + 3;
  const notes = footnoteText(facts, text.labels);
  const small =
    rows === 0 ? 0 : SMALL_LINE_PT * Math.ceil((textWidthPt(smallPrint(facts, text), TYPE.small) * 1.02) / width);
  const enclosed = (facts.enclosed ?? []).join(", ");
  const behind = enclosed === "" ? 0 : 6 + SMALL_LINE_PT * Math.ceil(textWidthPt(`${enclosed} Enclosed:`, 8.2) / width);
  const footnotes = notes === "" ? 0 : 4 + FOOTNOTE_LINE_PT * Math.ceil((textWidthPt(notes, TYPE.tiny) * 1.03) / width);
  const broken = rows === 0 ? 0 : tableLines(facts, text.labels, density.tablePt, width) - facts.items.length;
  const brokenPt = broken * (FONT_ASCENT + FONT_DESCENT) * density.tablePt;
  return paragraphs + brokenPt + (rows + schedule) * row + small + behind + footnotes + density.signPt + FIXED_PT;
}

/** What stands under the total, near enough to count its lines. */
function smallPrint({ proof, paidUpToOn }: LetterFacts, { labels }: LetterText): string {
  const paid = `${labels.paidUpTo} ${paidUpToOn}`;
  return proof ? `${labels.claimNote} ${proof.method.basis} ${paid}` : paid;
}
