import type { Column } from "./column.ts";
import { type Characters, charactersOf, TextCodes } from "./text-codes.ts";

export type Delimiter = "," | ";" | "\t" | "|";

/** One row of a table as it stood in the file. */
export type SheetRow = {
  /** Line of the file (or row of the sheet) where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A quoted cell longer than this is taken for a quote that was never closed. */
const LONGEST_QUOTED = 200_000;
/** A million rows of two dozen columns; each is a number in memory. */
const MOST_CELLS = 24_000_000;
const QUOTE = 34;
const SPACE = 32;
const RETURN = 13;

/**
 * The rows of a delimited text that are not empty, kept as places in it: a cell is cut out when it is asked for. Found
 * in one pass, in time linear in the length whatever the text holds: rows may be shorter or longer than the header,
 * quotes may be missing or stray, line ends may be mixed. `udsv` is fast on regular files but loops for ever on a short
 * last row and joins long ones, and gives no line numbers; a chosen file may hold anything.
 */
export class DelimitedText {
  private readonly text: string;
  private readonly characters: Characters;
  /** Where each cell begins, and one behind the end of each row's last cell. */
  private readonly bounds: Int32Array;
  /** Place in `bounds` of each row's first cell; one more for the end. */
  private readonly firsts: readonly number[];
  private readonly lines: readonly number[];
  /** False where the text was left before its end: enough rows, or more cells than a table has. */
  readonly isWhole: boolean;

  /** `characters` are those of the text, where the caller has them at hand. */
  constructor(
    text: string,
    delimiter: Delimiter,
    limit = Number.POSITIVE_INFINITY,
    characters: Characters = charactersOf(text),
  ) {
    const splitter = new Splitter(text, characters, delimiter);
    while (splitter.lines.length < limit && !splitter.isDone()) splitter.readRow();
    this.isWhole = splitter.isDone() && !splitter.isFull();
    splitter.firsts.push(splitter.bounds.length);
    this.text = text;
    this.characters = characters;
    this.bounds = splitter.bounds.values;
    this.firsts = splitter.firsts;
    this.lines = splitter.lines;
  }

  get size(): number {
    return this.lines.length;
  }

  line(row: number): number {
    return this.lines[row]!;
  }

  width(row: number): number {
    return this.firsts[row + 1]! - this.firsts[row]! - 1;
  }

  /** Without its quotes; empty beyond the row's last cell. */
  cell(row: number, column: number): string {
    if (column >= this.width(row)) return "";
    const at = this.firsts[row]! + column;
    return cellText(this.text, this.bounds[at]!, this.bounds[at + 1]! - 1);
  }

  column(index: number): Column {
    const { text, characters, bounds } = this;
    const known = new TextCodes(text, characters);
    const codes = new Int32Array(this.size);
    for (let row = 0; row < codes.length; row += 1) {
      const at = this.firsts[row]! + index;
      const isThere = at + 1 < this.firsts[row + 1]!;
      codes[row] = isThere
        ? codeOfCell(known, text, characters, bounds[at]!, bounds[at + 1]! - 1)
        : known.codeOfText("");
    }
    return { codes, texts: known.texts };
  }
}

/** All rows, or the first `limit`. */
export function delimitedRows(text: string, delimiter: Delimiter, limit?: number): SheetRow[] {
  const rows = new DelimitedText(text, delimiter, limit);
  return Array.from({ length: rows.size }, (_, row) => ({
    line: rows.line(row),
    cells: Array.from({ length: rows.width(row) }, (__, column) => rows.cell(row, column)),
  }));
}

/** Places in a text, one after the other. */
class Places {
  length = 0;
  values: Int32Array;

  constructor(expected: number) {
    this.values = new Int32Array(expected);
  }

  push(place: number): void {
    if (this.length === this.values.length) {
      const values = new Int32Array(this.length * 2);
      values.set(this.values);
      this.values = values;
    }
    this.values[this.length] = place;
    this.length += 1;
  }
}

const FEWEST_PLACES = 1_024;
/** What most lists come to, delimiter included. */
const CHARACTERS_PER_CELL = 8;

class Splitter {
  readonly bounds: Places;
  readonly firsts: number[] = [];
  readonly lines: number[] = [];
  private line = 1;
  private at = 0;
  private readonly text: string;
  private readonly characters: Characters;
  private readonly delimiter: number;
  private readonly lineEnd: string;
  private readonly lineEndCode: number;
  private knownLineEnd = -1;

  constructor(text: string, characters: Characters, delimiter: Delimiter) {
    this.text = text;
    this.characters = characters;
    this.bounds = new Places(FEWEST_PLACES + Math.ceil(text.length / CHARACTERS_PER_CELL));
    this.delimiter = delimiter.charCodeAt(0);
    this.lineEnd = text.includes("\n") ? "\n" : "\r";
    this.lineEndCode = this.lineEnd.charCodeAt(0);
  }

  isDone(): boolean {
    return this.at >= this.text.length || this.isFull();
  }

  isFull(): boolean {
    return this.bounds.length > MOST_CELLS;
  }

  /** Notes where the cells of the next row stand, unless all of them are empty. */
  readRow(): void {
    const { text, characters, bounds, line } = this;
    const first = bounds.length;
    let isFilled = false;
    let end = this.at - 1;
    do {
      const start = end + 1;
      bounds.push(start);
      end = this.cellEnd(start);
      isFilled ||= end > start && (isInk(characters[start]!) || cellText(text, start, end).trim() !== "");
    } while (end < text.length && characters[end] === this.delimiter && !this.isFull());
    bounds.push(this.withoutReturn(end) + 1);
    this.at = end + 1;
    this.line += 1;
    if (isFilled) {
      this.firsts.push(first);
      this.lines.push(line);
    } else bounds.length = first;
  }

  /** The delimiter, line end or end of the text behind the cell that begins here. */
  private cellEnd(start: number): number {
    const code = this.characters[start];
    const end = code === QUOTE || code === SPACE ? this.quotedEnd(start) : -1;
    return end === -1 ? this.plainEnd(start) : end;
  }

  private plainEnd(start: number): number {
    const { characters, delimiter, lineEndCode } = this;
    let at = start;
    while (at < characters.length) {
      const code = characters[at];
      if (code === delimiter || code === lineEndCode) break;
      at += 1;
    }
    return at;
  }

  /** As `cellEnd` for a properly closed quoted cell; -1 where none begins here. */
  private quotedEnd(start: number): number {
    const { text } = this;
    const open = skipSpaces(text, start);
    if (text.charCodeAt(open) !== QUOTE) return -1;
    const close = closingQuote(text, open + 1);
    if (close === -1) return -1;
    const end = this.plainEnd(close + 1);
    const isMultiline = this.nextLineEnd(open) < close;
    const tail = text.slice(close + 1, end);
    if (tail.trim() !== "") return isMultiline || tail.includes('"') ? -1 : end;
    if (isMultiline) this.line += text.slice(open, close).split(this.lineEnd).length - 1;
    return end;
  }

  /** Asks the text only when the last answer has been passed; callers only move forward. */
  private nextLineEnd(from: number): number {
    if (this.knownLineEnd >= from) return this.knownLineEnd;
    const place = this.text.indexOf(this.lineEnd, from);
    this.knownLineEnd = place === -1 ? this.text.length : place;
    return this.knownLineEnd;
  }

  private withoutReturn(end: number): number {
    return this.lineEnd === "\n" && this.text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
  }
}

/** A cell without the quotes around it; one that does not begin with a closed quote stays as it is. */
function cellText(text: string, start: number, end: number): string {
  const code = text.charCodeAt(start);
  if (code !== QUOTE && code !== SPACE) return text.slice(start, end);
  return isPlainlyQuoted(text, start, end) ? text.slice(start + 1, end - 1) : unquoted(text.slice(start, end));
}

/** Begins and ends with a quote and has none between. */
function isPlainlyQuoted(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === QUOTE && end - start > 1 && text.indexOf('"', start + 1) === end - 1;
}

/** The number of a cell's text without spaces around it; the text is only cut out where it does not stand as it is. */
function codeOfCell(known: TextCodes, text: string, characters: Characters, start: number, end: number): number {
  const inset = characters[start] === QUOTE && isPlainlyQuoted(text, start, end) ? 1 : 0;
  const from = start + inset;
  const to = end - inset;
  const isAsItStands = from === to || (isInk(characters[from]!) && isInk(characters[to - 1]!));
  return isAsItStands ? known.codeOf(from, to) : known.codeOfText(cellText(text, start, end).trim());
}

function unquoted(cell: string): string {
  const open = skipSpaces(cell, 0);
  const close = cell.charCodeAt(open) === QUOTE ? closingQuote(cell, open + 1) : -1;
  if (close === -1) return cell;
  const tail = cell.slice(close + 1);
  if (tail.trim() === "") return cell.slice(open + 1, close).replaceAll('""', '"');
  return tail.includes('"') ? cell : cell.slice(open);
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (at - from < LONGEST_QUOTED) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return -1;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote - from > LONGEST_QUOTED ? -1 : quote;
    at = quote + 2;
  }
  return -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

/** A plain letter, digit or sign: neither a quote nor anything that `trim` might take away. */
function isInk(code: number): boolean {
  return code > SPACE && code < 127 && code !== QUOTE;
}
