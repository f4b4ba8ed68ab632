import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { DocumentDraft, DocumentKind, ImportNote } from "./drafts.ts";
import type { DocumentRow } from "./read-row.ts";

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
  const signedMinor = addUp ? sumOf(rows) : first.amountMinor;
  const kind = first.kind ?? (signedMinor < 0 ? "credit-note" : "invoice");
  const amountMinor = minor(Math.abs(signedMinor));
  const isFuture = first.settledOn !== null && first.settledOn > today;
  if (isFuture) notes.push({ kind: "settled-in-future", line: first.line, number: first.number, on: first.settledOn! });
  return {
    line: first.line,
    rows: rows.length,
    customerKey,
    kind,
    number: first.number,
    issuedOn: first.issuedOn,
    dueOn: first.dueOn,
    instalments: addUp ? instalmentsOf(rows) : NO_INSTALMENTS,
    currency: first.currency,
    amountMinor,
    isOpenOnly: first.isOpenOnly,
    openMinor: openOf(rows, kind, addUp, amountMinor, notes),
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

function openOf(
  rows: readonly DocumentRow[],
  kind: DocumentKind,
  addUp: boolean,
  amountMinor: Minor,
  notes: ImportNote[],
): Minor | null {
  const first = rows[0]!;
  const given = rows.some((row) => row.openMinor !== null);
  if (!given && first.paidMinor !== null) return minor(Math.max(0, amountMinor - Math.abs(first.paidMinor)));
  if (!given) return first.isPaid && first.settledOn === null ? minor(0) : null;
  const signed = addUp ? rows.reduce((total, row) => total + (row.openMinor ?? 0), 0) : (first.openMinor ?? 0);
  const openMinor = kind === "invoice" ? minor(Math.max(0, signed)) : minor(Math.abs(signed));
  if (openMinor <= amountMinor) return openMinor;
  notes.push({ kind: "open-above-total", line: first.line, number: first.number });
  return amountMinor;
}

function sumOf(rows: readonly DocumentRow[]): Minor {
  return minor(rows.reduce((total, row) => total + row.amountMinor, 0));
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
