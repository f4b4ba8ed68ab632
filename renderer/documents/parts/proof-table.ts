import type { Content, TableCell } from "pdfmake/interfaces";
import type { ProofItem, ProofLine, ProofNote, ProofSheet } from "#shared/interest/proof-sheet.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { fillLabel } from "./fill-label.ts";
import { type MoneyWords, percentWords } from "./money-words.ts";
import { ruledTable } from "./table-layouts.ts";
import { GREY, TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

const COLUMNS = 7;

/** Every step of the interest, invoice by invoice, so that a reader can add it up again. */
export function proofTable(proof: ProofSheet, labels: Labels, words: MoneyWords, locale: string): Content {
  const body: TableCell[][] = [headRow(labels, words)];
  for (const item of proof.items) {
    body.push(itemRow(item, labels, words, locale));
    for (const line of item.lines) body.push(lineRow(line, labels, words, locale));
  }
  body.push(totalRow(proof, labels, words, locale));
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: ["auto", "*", "auto", "auto", "auto", "auto", "auto"], body },
    layout: ruledTable(1, body.length - 2),
    fontSize: TYPE.table,
    margin: [0, 6, 0, 0],
  };
}

function headRow(labels: Labels, words: MoneyWords): TableCell[] {
  const head = (text: string, right: boolean): TableCell => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: right ? "right" : "left",
    noWrap: true,
  });
  return [
    head(labels.from, false),
    head(labels.to, false),
    head(labels.days, true),
    head(`${labels.balanceCol} ${words.sign}`, true),
    head(labels.rate, true),
    head(`${labels.interest} ${words.sign}`, true),
    head(`${labels.runningTotal} ${words.sign}`, true),
  ];
}

function itemRow(item: ProofItem, labels: Labels, words: MoneyWords, locale: string): TableCell[] {
  const part = item.instalment === null ? "" : fillLabel(labels.instalment, { n: String(item.instalment) });
  const title = [item.number, item.description, part].filter((text) => text !== "").join(", ");
  const disputed =
    item.disputedMinor > 0 ? `, ${fillLabel(labels.disputedLeftOut, { amount: words.full(item.disputedMinor) })}` : "";
  const due = fillLabel(labels.dueOn, { day: writeDay(item.dueOn, "table", locale) });
  return spanning(
    [
      { text: title, bold: true },
      { text: `  ${due}${disputed}`, color: GREY },
    ],
    [0, 3, 0, -1],
  );
}

function lineRow(line: ProofLine, labels: Labels, words: MoneyWords, locale: string): TableCell[] {
  if (line.kind === "note") {
    return spanning(
      [{ text: noteText(line, labels, words, locale), fontSize: TYPE.tiny, color: GREY }],
      [0, -1, 0, -1],
    );
  }
  const right = (text: string, bold = false): TableCell => ({ text, alignment: "right", noWrap: true, bold });
  return [
    { text: writeDay(line.fromOn, "table", locale), noWrap: true },
    { text: writeDay(line.toOn, "table", locale), noWrap: true },
    right(formatCount(line.days, locale)),
    right(words.bare(line.balanceMinor)),
    right(percentWords(line.percent, locale)),
    right(words.bare(line.amountMinor)),
    right(words.bare(line.runningMinor), true),
  ];
}

function totalRow(proof: ProofSheet, labels: Labels, words: MoneyWords, locale: string): TableCell[] {
  const text = fillLabel(labels.interestTo, { day: writeDay(proof.toOn, "long", locale) });
  const sum: TableCell = {
    text: words.bare(proof.totals.interestMinor),
    alignment: "right",
    bold: true,
    noWrap: true,
  };
  return [{ text, bold: true, colSpan: 5, noWrap: true }, "", "", "", "", sum, { ...sum }];
}

function noteText(note: ProofNote, labels: Labels, words: MoneyWords, locale: string): string {
  const label = {
    payment: labels.received,
    "credit-from-start": labels.credited,
    "credit-from-its-day": labels.credited,
    "write-off": labels.writtenOff,
    "dispute-opened": labels.disputeOpened,
    "dispute-ended": labels.disputeEnded,
    "interest-paid": labels.interestPaid,
    "interest-added": labels.interestAdded,
    "costs-paid": labels.costsPaid,
    "frozen-by-plan": labels.frozen,
    "runs-again": labels.runsAgain,
  }[note.what];
  return fillLabel(label, { amount: words.full(note.amountMinor), day: writeDay(note.on, "day-month", locale) });
}

function spanning(text: Content[], margin: [number, number, number, number]): TableCell[] {
  return [{ text: text as never, colSpan: COLUMNS, margin }, "", "", "", "", "", ""];
}
