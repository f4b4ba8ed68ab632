import type { EmbeddedFont, GlyphPlace, GlyphRun, WritableDocument } from "./written-document.ts";

type EmbeddedFontClass = new (document: WritableDocument, font: unknown, id: string) => EmbeddedFont;

type ParsedFont = {
  readonly characterSet: readonly number[];
  readonly glyphForCodePoint: (code: number) => unknown;
};

type SharedFont = {
  readonly font: unknown;
  readonly make: EmbeddedFontClass;
  readonly runs: Map<string, GlyphRun>;
};

/** Shapes of this many words are kept for each font; a session of large batches must not grow for ever. */
const MOST_WORDS = 60_000;

/**
 * Gives every document to come the fonts that `first` has parsed, and the shapes of words already met. The PDF library
 * parses a font file anew for each document, half of the time of a short letter, though its own classes take a parsed one
 * as well. Glyphs are still chosen afresh for each document.
 */
export function shareFonts(first: WritableDocument): void {
  const shared = new Map<string, SharedFont>();
  for (const [family, styles] of Object.entries(first.fontCache)) {
    for (const [style, embedded] of Object.entries(styles)) {
      const make = Object.getPrototypeOf(embedded).constructor as EmbeddedFontClass;
      nameGlyphs(embedded.font as ParsedFont);
      shared.set(`${family}/${style}`, { font: embedded.font, runs: new Map(), make });
    }
  }
  const prototype = Object.getPrototypeOf(first) as WritableDocument;
  const original = prototype.provideFont;
  prototype.provideFont = function provide(this: WritableDocument, family, bold, italics) {
    const style = bold ? "bold" : "normal";
    const here = this.fontCache[family]?.[style];
    const known = shared.get(`${family}/${style}`);
    if (here || !known || italics) return here ?? original.call(this, family, bold, italics);
    if (known.runs.size > MOST_WORDS) known.runs.clear();
    this._fontCount += 1;
    const id = `F${this._fontCount}`;
    const embedded = new known.make(this, known.font, id);
    embedded.layoutCached = (words) => layoutByPieces(embedded, known.runs, words);
    this._fontFamilies[id] = embedded;
    this._font = embedded;
    this.fontCache[family] = { ...this.fontCache[family], [style]: embedded };
    return embedded;
  };
}

/** Signs that share a glyph with another one and are the likelier of the two: apostrophe, Greek capital omega. */
const LIKELIER = [0x2019, 0x03a9];

/**
 * Looks every sign up once, so that each glyph knows which sign it stands for. A glyph that is first met as a part of
 * another (the apostrophe inside a quotation mark) would never learn it, and could then not be copied out of a PDF.
 */
function nameGlyphs(font: ParsedFont): void {
  for (const code of [...LIKELIER, ...font.characterSet]) font.glyphForCodePoint(code);
}

/**
 * Shapes a word from pieces that come back: the letters of it as one, every figure by itself. Amounts and numbers differ on
 * each letter, and shaping each of them anew took a quarter of the time; figures are all of one width and not kerned.
 */
function layoutByPieces(font: EmbeddedFont, known: Map<string, GlyphRun>, words: string): GlyphRun {
  const found = known.get(words);
  if (found) return found;
  const pieces = words.length > 1 && FIGURE.test(words) ? words.split(PIECES).filter((piece) => piece !== "") : [words];
  const run =
    pieces.length === 1 ? font.layoutRun(words) : joinRuns(pieces.map((piece) => layoutByPieces(font, known, piece)));
  known.set(words, run);
  return run;
}

/** Runs one behind the other. */
function joinRuns(runs: readonly GlyphRun[]): GlyphRun {
  const glyphs: unknown[] = [];
  const positions: GlyphPlace[] = [];
  let advanceWidth = 0;
  for (const run of runs) {
    for (const glyph of run.glyphs) glyphs.push(glyph);
    for (const position of run.positions) positions.push(position);
    advanceWidth += run.advanceWidth;
  }
  return { glyphs, positions, advanceWidth };
}

const FIGURE = /\d/;
const PIECES = /(\d)/;
