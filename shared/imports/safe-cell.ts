/** Signs with which a spreadsheet begins a formula, their full-width forms, and control characters that hide one. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r\n|]/;
const PLAIN_NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,6})?$/;

/**
 * A text as it may stand in a CSV file that someone opens in a spreadsheet: what would be run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"). Plain numbers, negative ones too, stay numbers.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Takes back what `safeCell` added, so that our own exports read as they were written. */
export function unsafeCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** One row of CSV (RFC 4180), each cell made safe and quoted where it must be. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => quoted(safeCell(cell))).join(",");
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
