/** Place of one glyph in thousandths of the font size. */
export type GlyphPlace = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** A word as glyphs with their places. */
export type GlyphRun = {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly GlyphPlace[];
  readonly advanceWidth: number;
};

/** A font inside one document of the PDF library; `layoutCached` says how a word is shaped. */
export type EmbeddedFont = {
  readonly id: string;
  readonly font: unknown;
  readonly ascender: number;
  layoutCached: (words: string) => GlyphRun;
  readonly layoutRun: (words: string) => GlyphRun;
  readonly encode: (words: string) => readonly [readonly string[], readonly GlyphPlace[]];
  readonly ref: () => unknown;
};

/** The content of a page: what is written is deflated at the end unless it says that it is already. */
type WritableStream = {
  compress: boolean;
  readonly data: Record<string, unknown>;
  readonly write: (bytes: Uint8Array) => void;
};

/** What is used of a document of the PDF library, public and not; the version is pinned by the lock file. */
export type WritableDocument = {
  readonly page: { readonly fonts: Record<string, unknown>; readonly content: WritableStream };
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  readonly _fontSize: number;
  _font: EmbeddedFont;
  _fontCount: number;
  provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont;
  addContent: (data: string | Uint8Array) => WritableDocument;
  addPage: (options?: unknown) => WritableDocument;
  end: () => unknown;
  fill: (color?: unknown, rule?: unknown) => WritableDocument;
  opacity: (value: number) => WritableDocument;
  text: (words: string, x: number, y: number, options?: object) => WritableDocument;
};
