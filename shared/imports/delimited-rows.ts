export type Delimiter = "," | ";" | "\t" | "|";

/** One row of a table as it stood in the file. */
export type SheetRow = {
  /** Line of the file (or row of the sheet) where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** Called for each row that is not empty; answering `false` stops the reading. */
export type OnRow = (cells: string[], line: number) => boolean | undefined;

/** A quoted cell longer than this is taken for a quote that was never closed. */
const LONGEST_QUOTED = 200_000;
const QUOTE = 34;

/**
 * Reads delimited text row by row, in time linear in its length whatever it holds: rows may be shorter or longer than
 * the header, quotes may be missing or stray, line ends may be mixed. `udsv` is faster on regular files but loops for
 * ever on a short last row and joins long ones, and gives no line numbers; a chosen file may hold anything.
 */
export function forEachRow(text: string, delimiter: Delimiter, onRow: OnRow): void {
  const cursor = new Cursor(text, delimiter);
  while (!cursor.atEnd()) {
    const line = cursor.line;
    const cells = cursor.readRow();
    if (cells.some((cell) => cell.trim() !== "") && onRow(cells, line) === false) return;
  }
}

/** All rows, or the first `limit`. */
export function delimitedRows(text: string, delimiter: Delimiter, limit = Number.POSITIVE_INFINITY): SheetRow[] {
  const rows: SheetRow[] = [];
  if (limit <= 0) return rows;
  forEachRow(text, delimiter, (cells, line) => rows.push({ line, cells }) < limit);
  return rows;
}

/** Finds the next place of one character, asking the text only when the last answer has been passed. */
class Next {
  private found = -1;
  private readonly text: string;
  private readonly character: string;

  constructor(text: string, character: string) {
    this.text = text;
    this.character = character;
  }

  /** At or after `at`; the text's length where there is none. Callers only move forward or a little back. */
  from(at: number): number {
    if (this.found >= at && this.asked <= at) return this.found;
    const place = this.text.indexOf(this.character, at);
    this.found = place === -1 ? this.text.length : place;
    this.asked = at;
    return this.found;
  }

  private asked = 0;
}

class Cursor {
  line = 1;
  private at = 0;
  private readonly text: string;
  private readonly delimiter: string;
  private readonly lineEnd: string;
  private readonly nextQuote: Next;
  private readonly nextDelimiter: Next;
  private readonly nextLineEnd: Next;

  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
    this.lineEnd = text.includes("\n") ? "\n" : "\r";
    this.nextQuote = new Next(text, '"');
    this.nextDelimiter = new Next(text, delimiter);
    this.nextLineEnd = new Next(text, this.lineEnd);
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  readRow(): string[] {
    const end = this.nextLineEnd.from(this.at);
    return this.nextQuote.from(this.at) >= end ? this.readPlainRow(end) : this.readQuotedRow();
  }

  private readPlainRow(end: number): string[] {
    const row = this.text.slice(this.at, this.withoutReturn(end));
    this.at = end + 1;
    this.line += 1;
    return row.split(this.delimiter);
  }

  private readQuotedRow(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(this.readQuotedCell() ?? this.readPlainCell());
      if (this.at >= this.text.length) return cells;
      const isDelimiter = this.text[this.at] === this.delimiter;
      this.at += 1;
      if (isDelimiter && this.at < this.text.length) continue;
      if (isDelimiter) cells.push("");
      this.line += 1;
      return cells;
    }
  }

  /** Leaves the cursor on the delimiter, the line end or the end of the text. */
  private readPlainCell(): string {
    const start = this.at;
    const end = this.nextLineEnd.from(start);
    this.at = Math.min(this.nextDelimiter.from(start), end);
    return this.text.slice(start, this.at === end ? this.withoutReturn(end) : this.at);
  }

  /** `null`, with the cursor unmoved, where no properly closed quoted cell begins. */
  private readQuotedCell(): string | null {
    const from = this.at;
    const start = this.skipSpaces();
    if (this.text.charCodeAt(start) !== QUOTE) return null;
    const close = this.closingQuote(start + 1);
    if (close === -1) return null;
    const inside = this.text.slice(start + 1, close);
    const isMultiline = inside.includes(this.lineEnd);
    this.at = close + 1;
    const tail = this.readPlainCell();
    if (tail.trim() === "") {
      if (isMultiline) this.line += inside.split(this.lineEnd).length - 1;
      return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
    }
    if (!isMultiline && !tail.includes('"')) return this.text.slice(start, close + 1) + tail;
    this.at = from;
    return null;
  }

  private closingQuote(from: number): number {
    let at = from;
    while (at - from < LONGEST_QUOTED) {
      const quote = this.text.indexOf('"', at);
      if (quote === -1) return -1;
      if (this.text.charCodeAt(quote + 1) !== QUOTE) return quote - from > LONGEST_QUOTED ? -1 : quote;
      at = quote + 2;
    }
    return -1;
  }

  private skipSpaces(): number {
    let at = this.at;
    while (this.text.charCodeAt(at) === 32) at += 1;
    return at;
  }

  private withoutReturn(end: number): number {
    return this.lineEnd === "\n" && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }
}
