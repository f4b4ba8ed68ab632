import { zlibSync } from "fflate";
import type { EmbeddedFont, WritableDocument } from "./written-document.ts";

type TextOptions = {
  readonly link?: unknown;
  readonly goTo?: unknown;
  readonly destination?: unknown;
  readonly features?: unknown;
  readonly characterSpacing?: number;
};

/** What the content of the page being written looks like at this moment. */
type Pen = {
  readonly lines: string[];
  /** Colour, font and size in force, so that they are written only when they change. */
  color: string;
  font: string;
  /** Where the last word ended, so that the next word of the line joins it. */
  endX: number;
  y: number;
  words: string[];
  isInText: boolean;
  readonly states: Map<string, string>;
};

const encoder = new TextEncoder();
const pens = new WeakMap<object, Pen>();
const shapes = new WeakMap<EmbeddedFont, Map<string, { readonly operators: string; readonly width: number } | null>>();

/**
 * Teaches the documents of the PDF library to write text as short as it can be written. By itself it saves and restores
 * the graphics state, repeats colour and font, and opens a text object for every single word; here the words of a line are
 * one operator, and state is written when it changes. Same glyphs at the same places (a test compares), half the bytes
 * and well under half the time. What is not plain text goes the library's own way.
 */
export function writeCompactly(prototype: WritableDocument): void {
  const { addContent, addPage, end, fill, opacity, text } = prototype;
  const colors = new WeakMap<object, string>();

  prototype.addContent = function compactContent(this: WritableDocument, data) {
    if (typeof data !== "string") return addContent.call(this, data);
    writeOther(penOf(this), data);
    return this;
  };
  prototype.addPage = function compactPage(this: WritableDocument, options) {
    if (this.page) flush(this);
    return addPage.call(this, options);
  };
  prototype.end = function compactEnd(this: WritableDocument) {
    if (this.page) flush(this);
    return end.call(this);
  };
  // Only text asks for a colour and opacity this way, before each word; figures set theirs through `fillColor`.
  prototype.fill = function compactFill(this: WritableDocument, color, rule) {
    if (typeof color !== "string" || !color.startsWith("#")) return fill.call(this, color, rule);
    colors.set(this, color);
    return this;
  };
  prototype.opacity = function compactOpacity(this: WritableDocument, value) {
    return value === 1 ? this : opacity.call(this, value);
  };
  prototype.text = function compactText(this: WritableDocument, words, x, y, options: TextOptions = {}) {
    const shape = isPlain(options) ? shapeOf(this._font, words) : null;
    const color = colors.get(this) ?? "#000000";
    if (!shape) {
      fill.call(this, color);
      return text.call(this, words, x, y, options);
    }
    writeWord(this, penOf(this), { shape, color, x, y });
    return this;
  };
}

/** Operators that only set a state, which figures repeat before every line. */
const STATE = / (w|d|j|J|CS|SCN|cs|scn|gs)$/;

/** Anything that is not plain text: lines, pictures, saved states. A state already in force is not written again. */
function writeOther(pen: Pen, data: string): void {
  closeText(pen);
  const state = STATE.exec(data)?.[1];
  if (state !== undefined) {
    if (pen.states.get(state) === data) return;
    pen.states.set(state, data);
    if (state === "cs" || state === "scn") pen.color = "";
  } else if (data === "q" || data === "Q") {
    pen.states.clear();
    pen.color = "";
    pen.font = "";
  }
  const { lines } = pen;
  const line = data.replace(LONG_NUMBER, (number) => short(Number(number)));
  if (line.endsWith(" m") && lines.at(-1) === "S") {
    lines.pop();
    // A rule drawn piece by piece, one for each column: the next piece goes on where the last one ended.
    if (lines.at(-1) === `${line.slice(0, -2)} l`) return;
  }
  lines.push(line);
}

const LONG_NUMBER = /-?\d*\.\d{4,}/g;

function writeWord(
  document: WritableDocument,
  pen: Pen,
  word: {
    readonly shape: { readonly operators: string; readonly width: number };
    readonly color: string;
    readonly x: number;
    readonly y: number;
  },
): void {
  const { _font: font, _fontSize: size, page } = document;
  page.fonts[font.id] ??= font.ref();
  const baseline = word.y + (font.ascender / 1000) * size;
  const fontOperator = `/${font.id} ${short(size)} Tf`;
  const isSame = pen.isInText && pen.color === word.color && pen.font === fontOperator;
  if (isSame && Math.abs(baseline - pen.y) < 0.001 && Math.abs(word.x - pen.endX) < 0.02) {
    pen.words.push(word.shape.operators);
  } else {
    showWords(pen);
    if (!pen.isInText) pen.lines.push("BT");
    pen.isInText = true;
    if (pen.color !== word.color) pen.lines.push(`${rgb(word.color)} rg`);
    if (pen.font !== fontOperator) pen.lines.push(fontOperator);
    if (pen.color !== word.color) pen.states.delete("scn");
    pen.color = word.color;
    pen.font = fontOperator;
    pen.lines.push(`1 0 0 -1 ${short(word.x)} ${short(baseline)} Tm`);
    pen.words.push(word.shape.operators);
  }
  pen.endX = word.x + (word.shape.width * size) / 1000;
  pen.y = baseline;
}

/** A word as strings of glyphs with the kerning between them; null when a sign sits off the line (a mark over a letter). */
function shapeOf(font: EmbeddedFont, words: string): { readonly operators: string; readonly width: number } | null {
  let known = shapes.get(font);
  if (!known) {
    known = new Map();
    shapes.set(font, known);
  }
  const found = known.get(words);
  if (found !== undefined) return found;
  const [glyphs, positions] = font.encode(words);
  let operators = "";
  let run = "";
  let width = 0;
  let isOffLine = false;
  // Kerning in whole thousandths; what rounding leaves is carried on, so that a line never drifts.
  let rest = 0;
  positions.forEach((position, index) => {
    if (position.xOffset !== 0 || position.yOffset !== 0) isOffLine = true;
    run += glyphs[index] ?? "";
    width += position.xAdvance;
    rest += position.advanceWidth - position.xAdvance;
    const kern = Math.round(rest);
    if (kern === 0) return;
    rest -= kern;
    operators += `<${run}>${kern}`;
    run = "";
  });
  if (run !== "") operators += `<${run}>`;
  const shape = isOffLine ? null : { operators, width };
  known.set(words, shape);
  return shape;
}

function isPlain(options: TextOptions): boolean {
  const { link, goTo, destination, features, characterSpacing } = options;
  return link == null && goTo == null && destination == null && features == null && !characterSpacing;
}

function penOf(document: WritableDocument): Pen {
  const key = document.page as unknown as object;
  let pen = pens.get(key);
  if (!pen) {
    pen = { lines: [], color: "", font: "", endX: 0, y: 0, words: [], isInText: false, states: new Map() };
    pens.set(key, pen);
  }
  return pen;
}

function showWords(pen: Pen): void {
  if (pen.words.length > 0) pen.lines.push(`[${pen.words.join("")}] TJ`);
  pen.words = [];
}

function closeText(pen: Pen): void {
  showWords(pen);
  if (pen.isInText) pen.lines.push("ET");
  pen.isInText = false;
}

/** Hands the whole page over in one piece, deflated: the library's own deflate takes several times as long. */
function flush(document: WritableDocument): void {
  const pen = penOf(document);
  closeText(pen);
  if (pen.lines.length === 0) return;
  const { content } = document.page;
  content.compress = false;
  content.data.Filter = "FlateDecode";
  content.write(zlibSync(encoder.encode(pen.lines.join("\n")), { level: 6 }));
  pen.lines.length = 0;
}

function rgb(color: string): string {
  const full = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const part = (at: number) => short(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return `${part(0)} ${part(2)} ${part(4)}`;
}

/** Three decimals are a thousandth of a point: far finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
