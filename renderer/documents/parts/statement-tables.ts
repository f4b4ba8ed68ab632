import type { Content, TableCell } from "pdfmake/interfaces";
import type { StatementFacts, StatementItem, StatementLine } from "#shared/letters/statement-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { formatCount } from "#shared/money/format-count.ts";
import type { Minor } from "#shared/money/minor.ts";
import { fillLabel } from "./fill-label.ts";
import type { MoneyWords } from "./money-words.ts";
import { ruledTable } from "./table-layouts.ts";
import { GREY, TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;
type Kind = StatementLine["kind"];

const KIND_LABELS: Readonly<Record<Kind, Label>> = {
  invoice: "entryInvoice",
  "opening-balance": "entryOpening",
  charge: "entryCharge",
  refund: "entryRefund",
  reversal: "entryReversal",
  recovery: "entryOther",
  transfer: "entryOther",
  rounding: "entryOther",
  receipt: "entryReceipt",
  "credit-note": "entryCreditNote",
  "opening-credit": "entryOpening",
  discount: "entryDiscount",
  "write-off": "entryWriteOff",
  contra: "entryOther",
};

/** What is open: one row for each open part, money of theirs as a minus, and the balance below. */
export function openItemTable(facts: StatementFacts, labels: Labels, words: MoneyWords, locale: string): Content {
  const head = [
    headCell(labels.issued),
    headCell(labels.document),
    headCell(labels.for),
    headCell(labels.due),
    headCell(labels.daysLate, true),
    headCell(`${labels.amount} ${words.sign}`, true),
    headCell(`${labels.paid} ${words.sign}`, true),
    headCell(`${labels.owed} ${words.sign}`, true),
  ];
  const rows = facts.items.map((item) => openRow(item, labels, words, locale));
  const body = [head, ...rows, closingRow(facts, labels, words, locale, head.length)];
  return tableOf(body, ["auto", "auto", "*", "auto", "auto", "auto", "auto", "auto"], rows.length);
}

/** Every entry since a day with its running balance. */
export function activityTable(facts: StatementFacts, labels: Labels, words: MoneyWords, locale: string): Content {
  const head = [
    headCell(labels.issued),
    headCell(labels.document),
    headCell(labels.for),
    headCell(`${labels.debit} ${words.sign}`, true),
    headCell(`${labels.credit} ${words.sign}`, true),
    headCell(`${labels.balance} ${words.sign}`, true),
  ];
  const day = facts.fromOn ? writeDay(facts.fromOn, "table", locale) : "";
  const brought: TableCell[] = [
    plain(day),
    { text: labels.broughtForward, colSpan: 2, noWrap: true },
    "",
    "",
    "",
    right(words.bare(facts.broughtForwardMinor)),
  ];
  const lines = facts.lines.map((line) => activityRow(line, labels, words, locale));
  const rows = facts.broughtForwardMinor === 0 ? lines : [brought, ...lines];
  const body = [head, ...rows, closingRow(facts, labels, words, locale, head.length)];
  return tableOf(body, ["auto", "auto", "*", "auto", "auto", "auto"], rows.length);
}

/** One line: how old what is owed is. The bands add up to what is open; less money held they are the balance. */
export function ageingLine(facts: StatementFacts, labels: Labels, words: MoneyWords): Content {
  const names = bandNames(facts, labels);
  const cells = facts.bandsMinor.map((amount) => right(words.bare(amount)));
  const heads = names.map((name) => wrapping(headCell(name, true)));
  if (facts.heldMinor > 0) {
    heads.push(wrapping(headCell(labels.onAccount, true)));
    cells.push(right(words.bare(-facts.heldMinor as Minor)));
  }
  heads.push(headCell(`${labels.balance} ${words.sign}`, true));
  cells.push(right(words.bare(facts.closingMinor), true));
  return {
    table: { widths: heads.map(() => "*"), body: [heads, cells], dontBreakRows: true },
    layout: ruledTable(1, 0),
    fontSize: TYPE.table,
    margin: [0, 10, 0, 0],
    unbreakable: true,
  };
}

function openRow(item: StatementItem, labels: Labels, words: MoneyWords, locale: string): TableCell[] {
  const disputed =
    item.disputedMinor > 0 ? fillLabel(labels.disputedMark, { amount: words.full(item.disputedMinor) }) : "";
  return [
    plain(writeDay(item.on, "table", locale)),
    plain(documentName(item.kind, item.number, labels)),
    { text: [item.description, disputed].filter((text) => text !== "").join(", ") },
    plain(item.dueOn ? writeDay(item.dueOn, "table", locale) : ""),
    right(item.daysLate > 0 ? formatCount(item.daysLate, locale) : ""),
    right(words.bare(item.originalMinor)),
    right(item.paidMinor === 0 ? "" : words.bare(item.paidMinor)),
    right(words.bare(item.openMinor)),
  ];
}

function activityRow(line: StatementLine, labels: Labels, words: MoneyWords, locale: string): TableCell[] {
  return [
    plain(writeDay(line.on, "table", locale)),
    plain(documentName(line.kind, line.number, labels)),
    { text: line.description },
    right(line.debitMinor === 0 ? "" : words.bare(line.debitMinor)),
    right(line.creditMinor === 0 ? "" : words.bare(line.creditMinor)),
    right(words.bare(line.balanceMinor)),
  ];
}

function closingRow(
  facts: StatementFacts,
  labels: Labels,
  words: MoneyWords,
  locale: string,
  columns: number,
): TableCell[] {
  const text = fillLabel(labels.closingBalance, { day: writeDay(facts.asAt, "long", locale) });
  const empty = Array.from({ length: columns - 2 }, () => "");
  return [
    { text, bold: true, colSpan: columns - 1, noWrap: true },
    ...empty,
    right(words.bare(facts.closingMinor), true),
  ];
}

function bandNames(facts: StatementFacts, labels: Labels): readonly string[] {
  let from = facts.bandsBy === "due-date" ? 1 : 0;
  const names = [labels.notDue];
  for (const limit of facts.bandLimits) {
    names.push(fillLabel(labels.daysBand, { from: String(from), to: String(limit) }));
    from = limit + 1;
  }
  return [...names, fillLabel(labels.daysOver, { days: String(from - 1) })];
}

function documentName(kind: Kind, number: string, labels: Labels): string {
  return kind === "invoice" && number !== "" ? number : [labels[KIND_LABELS[kind]], number].filter(Boolean).join(" ");
}

function tableOf(body: TableCell[][], widths: ("auto" | "*")[], rows: number): Content {
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, body },
    layout: ruledTable(1, rows),
    fontSize: TYPE.table,
    margin: [0, 3, 0, 0],
  };
}

function headCell(text: string, isRight = false): TableCell {
  return { text, bold: true, fontSize: TYPE.head, color: GREY, alignment: isRight ? "right" : "left", noWrap: true };
}

/** In columns of one width a long word goes on a second line. */
function wrapping(cell: TableCell): TableCell {
  return { ...(cell as object), noWrap: false, lineHeight: 1 } as TableCell;
}

function plain(text: string): TableCell {
  return { text, noWrap: true };
}

function right(text: string, bold = false): TableCell {
  return { text, alignment: "right", noWrap: true, bold };
}
