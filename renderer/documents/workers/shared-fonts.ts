/** A font inside one document; `layoutCache` holds how each word was shaped. */
type EmbeddedFont = {
  readonly font: unknown;
  layoutCache: Record<string, unknown>;
};

type EmbeddedFontClass = new (document: WritableDocument, font: unknown, id: string) => EmbeddedFont;

/** What is used of a document of the PDF library; see `shareFonts`. */
type WritableDocument = {
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  _font: EmbeddedFont;
  _fontCount: number;
  provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont;
};

type SharedFont = {
  readonly font: unknown;
  readonly layoutCache: Record<string, unknown>;
  readonly make: EmbeddedFontClass;
};

const shared = new Map<string, SharedFont>();
const taught = new WeakSet<object>();

/**
 * Keeps the fonts of a finished document for the ones after it. The PDF library parses a font file anew for every
 * document, half of the time of a short letter; its own classes take a parsed font as well, so the documents to come are
 * given the parsed one, and the shapes of words already met. Glyphs are still chosen afresh for each document.
 */
export function shareFonts(document: unknown): void {
  const written = document as WritableDocument;
  for (const [family, styles] of Object.entries(written.fontCache)) {
    for (const [style, embedded] of Object.entries(styles)) {
      const key = `${family}/${style}`;
      if (shared.has(key)) continue;
      const make = embedded.constructor as EmbeddedFontClass;
      shared.set(key, { font: embedded.font, layoutCache: embedded.layoutCache, make });
    }
  }
  const prototype = Object.getPrototypeOf(written) as WritableDocument;
  if (!taught.has(prototype)) teach(prototype);
}

function teach(prototype: WritableDocument): void {
  const original = prototype.provideFont;
  taught.add(prototype);
  prototype.provideFont = function provide(this: WritableDocument, family, bold, italics) {
    const style = bold ? "bold" : "normal";
    const known = shared.get(`${family}/${style}`);
    const here = this.fontCache[family]?.[style];
    if (here || !known || italics) return here ?? original.call(this, family, bold, italics);
    this._fontCount += 1;
    const id = `F${this._fontCount}`;
    const embedded = new known.make(this, known.font, id);
    embedded.layoutCache = known.layoutCache;
    this._fontFamilies[id] = embedded;
    this._font = embedded;
    this.fontCache[family] = { ...this.fontCache[family], [style]: embedded };
    return embedded;
  };
}
