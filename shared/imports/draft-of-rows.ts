import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import type { DocumentDraft, DocumentKind, ImportNote } from "./drafts.ts";
import type { DocumentRow } from "./read-row.ts";

/** What the rows of a document come to together. */
type Parts = {
  readonly rows: number;
  /** Below zero lowers the debt. */
  readonly signedMinor: Minor;
  /** What the file says is open of it; `null` where it says nothing. */
  readonly openMinor: Minor | null;
  readonly instalments: DocumentDraft["instalments"];
};

/** The document of one row alone, as nearly all are. What is to know of it is added to `notes`. */
export function draftOfRow(
  customerKey: string,
  row: DocumentRow,
  today: CalendarDate,
  notes: ImportNote[],
): DocumentDraft {
  const { amountMinor: signedMinor, openMinor } = row;
  return draftOf(customerKey, row, { rows: 1, signedMinor, openMinor, instalments: NO_INSTALMENTS }, today, notes);
}

/**
 * One document from all its rows: their sum where they give its parts, else what the first says. What is to know of it
 * is added to `notes`.
 */
export function draftOfRows(
  customerKey: string,
  rows: readonly DocumentRow[],
  wantsSum: boolean,
  today: CalendarDate,
  notes: ImportNote[],
): DocumentDraft {
  const first = rows[0]!;
  const addUp = rows.length > 1 && (wantsSum || isLines(first));
  const parts = {
    rows: rows.length,
    signedMinor: addUp ? sumMinor(rows, (row) => row.amountMinor) : first.amountMinor,
    openMinor: statedOpen(rows, addUp),
    instalments: addUp ? instalmentsOf(rows) : NO_INSTALMENTS,
  };
  return draftOf(customerKey, first, parts, today, notes);
}

function draftOf(
  customerKey: string,
  first: DocumentRow,
  { rows, signedMinor, openMinor, instalments }: Parts,
  today: CalendarDate,
  notes: ImportNote[],
): DocumentDraft {
  const kind = first.kind ?? (signedMinor < 0 ? "credit-note" : "invoice");
  const amountMinor = minor(Math.abs(signedMinor));
  const isFuture = first.settledOn !== null && first.settledOn > today;
  if (isFuture) notes.push({ kind: "settled-in-future", line: first.line, number: first.number, on: first.settledOn! });
  return {
    line: first.line,
    rows,
    customerKey,
    kind,
    number: first.number,
    issuedOn: first.issuedOn,
    dueOn: first.dueOn,
    instalments,
    currency: first.currency,
    amountMinor,
    isOpenOnly: first.isOpenOnly,
    openMinor: openOf(first, kind, openMinor, amountMinor, notes),
    settledOn: isFuture ? null : first.settledOn,
    lastPaidOn: first.lastPaidOn,
    reference: first.reference,
    description: first.description,
  };
}

/** The amounts are those of lines: a column of line totals was all there was. */
function isLines(row: DocumentRow): boolean {
  return row.lineMinor !== null && row.lineMinor === row.amountMinor;
}

function statedOpen(rows: readonly DocumentRow[], addUp: boolean): Minor | null {
  if (rows.every((row) => row.openMinor === null)) return null;
  return addUp ? sumMinor(rows, (row) => row.openMinor ?? ZERO) : (rows[0]!.openMinor ?? ZERO);
}

function openOf(
  first: DocumentRow,
  kind: DocumentKind,
  stated: Minor | null,
  amountMinor: Minor,
  notes: ImportNote[],
): Minor | null {
  if (stated === null && first.paidMinor !== null) return minor(Math.max(0, amountMinor - Math.abs(first.paidMinor)));
  if (stated === null) return first.isPaid && first.settledOn === null ? ZERO : null;
  const openMinor = kind === "invoice" ? minor(Math.max(0, stated)) : minor(Math.abs(stated));
  if (openMinor <= amountMinor) return openMinor;
  notes.push({ kind: "open-above-total", line: first.line, number: first.number });
  return amountMinor;
}

const NO_INSTALMENTS: DocumentDraft["instalments"] = [];

/** Rows that fall due on several days are instalments; without a day each they are lines of one due day. */
function instalmentsOf(rows: readonly DocumentRow[]): DocumentDraft["instalments"] {
  const dueDays = new Set(rows.map((row) => row.dueOn ?? ""));
  if (dueDays.size < 2 || dueDays.has("")) return NO_INSTALMENTS;
  return rows
    .map((row) => ({ dueOn: row.dueOn!, amountMinor: minor(Math.abs(row.amountMinor)) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
