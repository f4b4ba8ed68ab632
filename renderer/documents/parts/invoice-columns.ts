import type { LetterFactItem, LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { pt } from "../geometry/paper.ts";
import { textWidthPt } from "../glyphs/font-metrics.ts";
import { fillLabel } from "./fill-label.ts";
import { type MoneyWords, moneyWords } from "./money-words.ts";
import { TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

export type Column = {
  readonly head: string;
  readonly width: "auto" | "*";
  readonly right: boolean;
  readonly cell: (item: LetterFactItem, note: string) => string;
  readonly total: string;
};

/** The columns of the invoice table: those that would be empty are left out. */
export function tableColumns(facts: LetterFacts, labels: Labels, words: MoneyWords): readonly Column[] {
  const { items, totals, locale } = facts;
  const owedMinor = minor(totals.demandedMinor - totals.creditMinor + totals.chargeMinor);
  const money = (head: string, of: (item: LetterFactItem) => Minor, total: Minor): Column => ({
    head: `${head} ${words.sign}`,
    width: "auto",
    right: true,
    cell: (item) => (of(item) === 0 ? "" : words.bare(of(item))),
    total: words.bare(total),
  });
  const part = (item: LetterFactItem) =>
    item.instalment === null ? "" : fillLabel(labels.instalment, { n: String(item.instalment) });
  const columns: (Column | false)[] = [
    { head: labels.invoice, width: "auto", right: false, cell: (item) => item.number, total: "" },
    {
      head: items.some((item) => item.description !== "" || item.instalment !== null) ? labels.for : "",
      width: "*",
      right: false,
      cell: (item, note) => `${[item.description, part(item)].filter(Boolean).join(", ")}${note ? ` ${note}` : ""}`,
      total: "",
    },
    {
      head: labels.due,
      width: "auto",
      right: false,
      cell: (item) => writeDay(item.dueOn, "table", locale),
      total: "",
    },
    items.some((item) => item.daysLate > 0) && {
      head: labels.daysLate,
      width: "auto",
      right: true,
      cell: (item) => (item.daysLate > 0 ? formatCount(item.daysLate, locale) : ""),
      total: "",
    },
    money(labels.owed, (item) => item.demandedMinor, owedMinor),
    totals.interestMinor > 0 && money(labels.interest, (item) => item.interestMinor, totals.interestMinor),
    totals.fixedMinor > 0 && money(labels.fixedSum, (item) => item.fixedMinor, totals.fixedMinor),
  ];
  return columns.filter((column): column is Column => column !== false);
}

/** The narrowest table of any envelope, and what stands between two columns. */
const NARROWEST_PT = pt(160);
const GAP_PT = 10;

/** Whether every description surely fits beside the other columns: it is then not broken into words, which costs time. */
export function fitsOneLine(columns: readonly Column[], rows: readonly (readonly string[])[], sizePt: number): boolean {
  const widest = columns.map((column, index) =>
    Math.max(
      textWidthPt(column.head, TYPE.head, "semibold"),
      textWidthPt(column.total, sizePt, "semibold"),
      ...rows.map((row) => textWidthPt(row[index] ?? "", sizePt)),
    ),
  );
  return widest.reduce((sum, width) => sum + width * 1.03 + GAP_PT, 0) < NARROWEST_PT;
}

/** Lines the rows of the table take, where a description is broken beside the other columns. */
export function tableLines(facts: LetterFacts, labels: Labels, sizePt: number, widthPt: number): number {
  const columns = tableColumns(facts, labels, moneyWords(facts.currency, facts.locale));
  const widths = (column: Column) => [
    textWidthPt(column.head, TYPE.head, "semibold"),
    textWidthPt(column.total, sizePt, "semibold"),
    ...facts.items.map((item) => textWidthPt(column.cell(item, ""), sizePt)),
  ];
  const others = columns.filter(({ width }) => width === "auto");
  const taken = others.reduce((sum, column) => sum + Math.max(...widths(column)) + GAP_PT, 0);
  const text = columns.find(({ width }) => width === "*");
  if (!text) return facts.items.length;
  return facts.items.reduce((lines, item) => {
    const needed = textWidthPt(text.cell(item, "⁰⁰"), sizePt) * 1.03;
    return lines + Math.max(1, Math.ceil(needed / Math.max(40, widthPt - taken)));
  }, 0);
}
