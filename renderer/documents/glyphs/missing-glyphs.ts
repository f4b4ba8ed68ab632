import { hasGlyph } from "./font-metrics.ts";

/** Signs that are never drawn: line ends, tabs, invisible joiners and direction marks. */
const INVISIBLE = /\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/u;

/**
 * The signs of a text that the letter font cannot draw, each once, in order. They are reported before anything is
 * printed, because a PDF would show an empty box.
 */
export function missingGlyphs(text: string): readonly string[] {
  const missing = new Set<string>();
  for (const sign of text.normalize("NFC")) {
    if (!INVISIBLE.test(sign) && !hasGlyph(sign.codePointAt(0) ?? 0)) missing.add(sign);
  }
  return [...missing];
}
