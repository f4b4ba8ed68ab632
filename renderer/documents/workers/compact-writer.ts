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
  /** Where the line of text began, in hundredths of a point: the next one is told by how far it is from there. */
  startX: number;
  startY: number;
  words: string;
  isInText: boolean;
  readonly states: Map<string, string>;
};

/** Glyphs as strings with the kerning between them, `(..)-16(..)`, and their width in thousandths of the size. */
type Shape = { readonly operators: string; readonly width: number };

const pens = new WeakMap<object, Pen>();
const shapes = new WeakMap<EmbeddedFont, Map<string, Shape | null>>();

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
  const line = rounded(data);
  if (line.endsWith(" m") && lines.at(-1) === "S") {
    lines.pop();
    // A rule drawn piece by piece, one for each column: the next piece goes on where the last one ended.
    if (lines.at(-1) === `${line.slice(0, -2)} l`) return;
  }
  lines.push(line);
}

const LONG_NUMBER = /-?\d*\.\d{3,}/g;

/** Places to a hundredth of a point; colours finer, and scales as they are: they multiply what follows. */
function rounded(data: string): string {
  if (!data.includes(".") || data.endsWith(" cm")) return data;
  const write = /(SCN|scn)$/.test(data) ? short : (value: number) => hundredths(Math.round(value * 100));
  return data.replace(LONG_NUMBER, (number) => write(Number(number)));
}

function writeWord(
  document: WritableDocument,
  pen: Pen,
  word: {
    readonly shape: Shape;
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
    pen.words = joined(pen.words, word.shape.operators);
  } else {
    showWords(pen);
    if (pen.color !== word.color) pen.lines.push(`${rgb(word.color)} rg`);
    if (pen.font !== fontOperator) pen.lines.push(fontOperator);
    if (pen.color !== word.color) pen.states.delete("scn");
    pen.color = word.color;
    pen.font = fontOperator;
    moveTo(pen, Math.round(word.x * 100), Math.round(baseline * 100));
    pen.words = word.shape.operators;
  }
  pen.endX = word.x + (word.shape.width * size) / 1000;
  pen.y = baseline;
}

/** Begins a line of text: within one text by the way from the line before, which is shorter to write. */
function moveTo(pen: Pen, x: number, y: number): void {
  if (pen.isInText) pen.lines.push(`${hundredths(x - pen.startX)} ${hundredths(pen.startY - y)} Td`);
  else pen.lines.push(`BT 1 0 0 -1 ${hundredths(x)} ${hundredths(y)} Tm`);
  pen.isInText = true;
  pen.startX = x;
  pen.startY = y;
}

/** A line word by word: words come back from letter to letter, lines with amounts do not. */
function shapeOf(font: EmbeddedFont, line: string): Shape | null {
  let known = shapes.get(font);
  if (!known) {
    known = new Map();
    shapes.set(font, known);
  }
  let operators = "";
  let width = 0;
  for (let from = 0; from < line.length; ) {
    const space = line.indexOf(" ", from);
    const to = space < 0 ? line.length : space + 1;
    const word = line.slice(from, to);
    let shape = known.get(word);
    if (shape === undefined) {
      shape = wordShape(font, word);
      known.set(word, shape);
    }
    if (!shape) return null;
    operators = joined(operators, shape.operators);
    width += shape.width;
    from = to;
  }
  return { operators, width };
}

/** Null when a sign sits off the line (a mark over a letter). */
function wordShape(font: EmbeddedFont, word: string): Shape | null {
  const [glyphs, positions] = font.encode(word);
  let operators = "";
  let run = "";
  let width = 0;
  // Kerning in whole thousandths; what rounding leaves is carried on, so that a word never drifts.
  let rest = 0;
  for (const [index, position] of positions.entries()) {
    if (position.xOffset !== 0 || position.yOffset !== 0) return null;
    run += glyphBytes(glyphs[index] ?? "");
    width += position.xAdvance;
    rest += position.advanceWidth - position.xAdvance;
    const kern = Math.round(rest);
    if (kern === 0) continue;
    rest -= kern;
    operators += `(${run})${kern}`;
    run = "";
  }
  return { operators: run === "" ? operators : `${operators}(${run})`, width };
}

/** A glyph of four hexadecimal digits as the two bytes they stand for; some signs mean something inside a string. */
function glyphBytes(hex: string): string {
  const known = bytesOfGlyph.get(hex);
  if (known !== undefined) return known;
  const pair = String.fromCharCode(Number.parseInt(hex.slice(0, 2), 16), Number.parseInt(hex.slice(2), 16));
  const bytes = pair.replace(/[\\()]/g, "\\$&").replace(/\r/g, "\\r");
  bytesOfGlyph.set(hex, bytes);
  return bytes;
}

const bytesOfGlyph = new Map<string, string>();

/** Two neighbouring strings become one. Only the end of a string is a bracket without a backslash. */
function joined(first: string, second: string): string {
  return first.endsWith(")") && second.startsWith("(") ? first.slice(0, -1) + second.slice(1) : first + second;
}

function isPlain(options: TextOptions): boolean {
  const { link, goTo, destination, features, characterSpacing } = options;
  return link == null && goTo == null && destination == null && features == null && !characterSpacing;
}

function penOf(document: WritableDocument): Pen {
  const key = document.page as unknown as object;
  let pen = pens.get(key);
  if (!pen) {
    pen = newPen();
    pens.set(key, pen);
  }
  return pen;
}

function newPen(): Pen {
  const nowhere = { endX: 0, y: 0, startX: 0, startY: 0 };
  return { lines: [], color: "", font: "", ...nowhere, words: "", isInText: false, states: new Map() };
}

function showWords(pen: Pen): void {
  if (pen.words !== "") pen.lines.push(isOneString(pen.words) ? `${pen.words} Tj` : `[${pen.words}] TJ`);
  pen.words = "";
}

/** No kerning: the only bracket without a backslash that opens is the first sign. */
function isOneString(operators: string): boolean {
  return !/\)-?\d+(\(|$)/.test(operators);
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
  content.write(zlibSync(bytesOf(pen.lines.join("\n")), { level: 6 }));
  pen.lines.length = 0;
}

/** One byte for each sign: glyphs are written as they are. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function rgb(color: string): string {
  const full = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const part = (at: number) => short(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return `${part(0)} ${part(2)} ${part(4)}`;
}

/** A hundredth of a point is 0.0035 mm: finer than any printer. */
function hundredths(value: number): string {
  return String(value / 100);
}

/** Three decimals, for colours and sizes. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
