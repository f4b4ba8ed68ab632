import type { Letter } from "./rows.ts";

const COLUMNS = [
  "letter",
  "name",
  "company",
  "line1",
  "line2",
  "line3",
  "line4",
  "town",
  "postcode",
  "country",
  "first_page",
  "pages",
] as const;

/**
 * Addresses and pages of letters for a mail house: RFC 4180, one line for each letter, in order of the pages of the one
 * PDF. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function mailHouseCsv(letters: readonly Letter[]): string {
  const rows = letters.map((letter) => {
    const { name, company, address } = letter.recipient;
    const [line1 = "", line2 = "", line3 = "", ...rest] = address.lines;
    const place = [address.town, address.postcode, address.country];
    const pages = [String(letter.firstPage ?? 1), String(letter.pages)];
    return [letter.number, name, company, line1, line2, line3, rest.join(", "), ...place, ...pages];
  });
  return `${[COLUMNS as readonly string[], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
