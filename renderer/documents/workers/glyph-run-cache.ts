/** The part of a parsed font that laying out text needs; the rest is passed through. */
export type ParsedFont = {
  readonly layout: (text: string, features?: unknown) => GlyphRun;
};

type Position = {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
};
type GlyphRun = { readonly glyphs: readonly unknown[]; readonly positions: readonly Position[]; readonly advanceWidth: number };

const LIMIT = 20_000;

/**
 * A font that remembers how it laid out each word, so that the words which come back on every letter are shaped once.
 * The PDF writer scales the positions it is given in place, so each caller gets its own copies.
 */
export function cacheGlyphRuns<Font extends ParsedFont>(font: Font): Font {
  const runs = new Map<string, GlyphRun>();
  const cached = Object.create(font) as Font;
  const layout = (text: string, features?: unknown): GlyphRun => {
    if (features !== undefined) return font.layout(text, features);
    let run = runs.get(text);
    if (!run) {
      const { glyphs, positions, advanceWidth } = font.layout(text);
      run = { glyphs, positions, advanceWidth };
      if (runs.size >= LIMIT) runs.clear();
      runs.set(text, run);
    }
    return { glyphs: run.glyphs, positions: run.positions.map((position) => ({ ...position })), advanceWidth: run.advanceWidth };
  };
  Object.defineProperty(cached, "layout", { value: layout });
  return cached;
}
