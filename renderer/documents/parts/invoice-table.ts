import type { Content, TableCell } from "pdfmake/interfaces";
import type { LetterFactItem, LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { type Minor, minor, negateMinor } from "#shared/money/minor.ts";
import type { Density } from "../geometry/density.ts";
import { fillLabel } from "./fill-label.ts";
import { type Column, fitsOneLine, tableColumns } from "./invoice-columns.ts";
import { type MoneyWords, moneyWords } from "./money-words.ts";
import { ruledTable } from "./table-layouts.ts";
import { GREY, TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The invoices, what is owed of each, and the footnotes that say why it is less than the invoice. */
export function invoiceTable(facts: LetterFacts, labels: Labels, density: Density): Content[] {
  const words = moneyWords(facts.currency, facts.locale);
  const notes = footnotes(facts, labels, words);
  const columns = tableColumns(facts, labels, words);
  const texts = facts.items.map((item, index) => columns.map((column) => column.cell(item, notes.marks[index] ?? "")));
  const isOneLine = fitsOneLine(columns, texts, density.tablePt);
  const rows = texts.map((row) => row.map((text, index) => cell(text, columns[index] as Column, isOneLine)));
  const extras = extraRows(facts, labels, words, columns);
  const table: Content = {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [
        columns.map(headCell),
        ...rows,
        ...extras,
        columns.map((column, index) => totalCell(column, index, labels)),
      ],
    },
    layout: ruledTable(1, rows.length + extras.length, density.cellPadPt),
    fontSize: density.tablePt,
    margin: [0, 3, 0, 0],
  };
  return notes.text === "" ? [table] : [table, footnote(notes.text)];
}

/** Money of theirs that is taken off, and a charge: one row each, in the column of what is owed. */
function extraRows(facts: LetterFacts, labels: Labels, words: MoneyWords, columns: readonly Column[]): TableCell[][] {
  const owedIndex = columns.findIndex((column) => column.head.startsWith(labels.owed));
  const row = (label: string, amount: Minor): TableCell[] =>
    columns.map((column, index) => {
      if (index === 0) return { text: label, colSpan: owedIndex, noWrap: true };
      return index === owedIndex ? cell(words.bare(amount), column) : "";
    });
  const credits = facts.credits.map((credit) =>
    row(`${labels.moneyHeld}, ${writeDay(credit.on, "table", facts.locale)}`, negateMinor(credit.openMinor)),
  );
  return facts.totals.chargeMinor > 0 ? [...credits, row(labels.charge, facts.totals.chargeMinor)] : credits;
}

/** The small print under the table: why less is owed than the invoice says. */
export function footnoteText(facts: LetterFacts, labels: Labels): string {
  return footnotes(facts, labels, moneyWords(facts.currency, facts.locale)).text;
}

function footnotes(
  facts: LetterFacts,
  labels: Labels,
  words: MoneyWords,
): { readonly marks: readonly string[]; readonly text: string } {
  const marks: string[] = [];
  const texts: string[] = [];
  for (const item of facts.items) {
    const text = noteFor(item, facts, labels, words);
    if (text) texts.push(`${superscript(texts.length + 1)} ${text}`);
    marks.push(text ? superscript(texts.length) : "");
  }
  return { marks, text: texts.join("  ") };
}

function noteFor(item: LetterFactItem, facts: LetterFacts, labels: Labels, words: MoneyWords): string {
  const notes: string[] = [];
  const reduced = minor(item.originalMinor - item.residualMinor);
  if (reduced > 0 && item.lastReduction) {
    const label = item.lastReduction.kind === "credit-note" ? labels.noteCredited : labels.noteReceived;
    notes.push(
      fillLabel(label, {
        original: words.full(item.originalMinor),
        amount: words.full(reduced),
        day: writeDay(item.lastReduction.on, "day-month", facts.locale),
      }),
    );
  }
  if (item.disputedMinor > 0) {
    const values = { original: words.full(item.residualMinor), amount: words.full(item.disputedMinor) };
    notes.push(fillLabel(labels.noteDisputed, values));
  }
  if (item.heldMinor > 0) notes.push(fillLabel(labels.noteHeld, { amount: words.full(item.heldMinor) }));
  return notes.join(" ");
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
}

function headCell(column: Column): TableCell {
  return {
    text: column.head,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: column.right ? "right" : "left",
    noWrap: true,
  };
}

function cell(text: string, column: Column, isOneLine = false): TableCell {
  return column.width === "*" && !isOneLine
    ? { text }
    : { text, noWrap: true, alignment: column.right ? "right" : "left" };
}

function totalCell(column: Column, index: number, labels: Labels): TableCell {
  const text = index === 0 ? labels.totals : column.total;
  return { text, bold: true, noWrap: true, alignment: column.right ? "right" : "left" };
}

function footnote(text: string): Content {
  return { text, fontSize: TYPE.tiny, color: GREY, margin: [0, 4, 0, 0] };
}
