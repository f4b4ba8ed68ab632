import type { Content, TableCell } from "pdfmake/interfaces";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { fillLabel } from "./fill-label.ts";
import { type MoneyWords, moneyWords, percentWords } from "./money-words.ts";
import { proofTable } from "./proof-table.ts";
import { bandTable, ruledTable } from "./table-layouts.ts";
import { FAMILY_BOLD, GREY, TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

/** Page 2 of a letter that claims interest: how it was worked out, where the rates come from, and the sum again. */
export function proofSheet(facts: LetterFacts, proof: ProofSheet, labels: Labels): Content[] {
  const words = moneyWords(facts.currency, facts.locale);
  const day = writeDay(proof.toOn, "long", facts.locale);
  const sub = { customer: facts.recipient.company, account: facts.account, number: facts.number, day };
  return [
    { text: labels.proofTitle, bold: true, fontSize: TYPE.proofTitle, margin: [0, 0, 0, 2] },
    { text: fillLabel(labels.proofSub, sub), fontSize: TYPE.small, color: GREY, margin: [0, 0, 0, 8] },
    { text: methodLine(proof, labels), lineHeight: 1.18 },
    proofTable(proof, labels, words, facts.locale),
    {
      columns: [
        { width: "46%", stack: rateTable(proof, labels, facts.locale) },
        { width: "*", stack: fixedTable(proof, labels, words, facts.locale) },
      ],
      columnGap: 28,
      margin: [0, 14, 0, 0],
    },
    closingSum(facts, proof, labels, words),
    { text: checkLine(proof, labels, words, facts.locale), fontSize: TYPE.small, color: GREY, margin: [0, 8, 0, 0] },
  ];
}

/** How a line is worked out in the way that was chosen, and what part payments were set against, where there are any. */
function methodLine(proof: ProofSheet, labels: Labels): Content[] {
  const lines = proof.items.flatMap((item) => item.lines);
  const divisor = lines.find((line) => line.kind === "row")?.yearDays ?? 365;
  const isDaily = proof.method.rounding !== "segment";
  const formula = fillLabel(isDaily ? labels.proofDailyBold : labels.proofMethodBold, { divisor: String(divisor) });
  const [before = "", after = ""] = (isDaily ? labels.proofDaily : labels.proofMethod).split("{formula}");
  const isPartPaid = lines.some((line) => line.kind === "note" && line.what === "payment");
  const order = {
    "principal-first": labels.partPrincipal,
    "interest-first": labels.partInterest,
    "costs-interest-principal": labels.partCosts,
  }[proof.method.partPayments];
  const rest = [after.trimStart(), labels.proofSimple, isPartPaid ? order : ""].filter((part) => part !== "");
  const gap = /^[,;.]/.test(after) ? "" : " ";
  return [{ text: before }, { text: formula, bold: true }, { text: `${gap}${rest.join(" ")}` }];
}

function rateTable(proof: ProofSheet, labels: Labels, locale: string): Content[] {
  if (proof.rates.length === 0) return [];
  const { rateRule, basis } = proof.method;
  if (rateRule === "contract" || rateRule === "court") return agreedRate(proof, labels, locale, basis);
  const margins = new Set(proof.rates.map((rate) => rate.marginPercent));
  const margin = margins.size === 1 ? percentWords(trimZeros([...margins][0] ?? ""), locale) : "";
  const rows = proof.rates.map<TableCell[]>((rate) => [
    periodWords(rate.periodFromOn, rate.periodToOn, locale),
    { text: percentWords(rate.basePercent, locale), alignment: "right" },
    { text: percentWords(rate.percent, locale), alignment: "right" },
  ]);
  return [
    { text: labels.ratesFrom, bold: true, margin: [0, 0, 0, 2] },
    smallTable([labels.becameLate, labels.baseRate, fillLabel(labels.plus, { margin }).replace(/\s+/g, " ")], rows, [
      "*",
      "auto",
      "auto",
    ]),
    {
      text: rateRule === "segmented" ? labels.rateChanges : labels.rateFixed,
      fontSize: TYPE.small,
      color: GREY,
      margin: [0, 4, 0, 0],
    },
  ];
}

/** A rate from the contract, or the court's: no reference rate and no points on top. */
function agreedRate(proof: ProofSheet, labels: Labels, locale: string, basis: string): Content[] {
  const isCourt = proof.method.rateRule === "court";
  const rates = [...new Set(proof.rates.map((rate) => `${percentWords(rate.percent, locale)} %`))].join(", ");
  return [
    { text: labels.ratesFrom, bold: true, margin: [0, 0, 0, 2] },
    { text: rates, fontSize: TYPE.table },
    {
      text: isCourt ? `${labels.rateCourt} ${basis}.` : labels.rateContract,
      fontSize: TYPE.small,
      color: GREY,
      margin: [0, 4, 0, 0],
    },
  ];
}

function fixedTable(proof: ProofSheet, labels: Labels, words: MoneyWords, locale: string): Content[] {
  if (proof.fixedSums.length === 0) return [];
  const rows = proof.fixedSums.map<TableCell[]>((band) => [
    { text: bandWords(band, labels, words), noWrap: true },
    { text: formatCount(band.debts, locale), alignment: "right" },
    { text: words.bare(band.eachMinor), alignment: "right" },
    { text: words.bare(band.sumMinor), alignment: "right" },
  ]);
  const count = proof.fixedSums.reduce((total, band) => total + band.debts, 0);
  rows.push([
    { text: labels.total, bold: true },
    { text: formatCount(count, locale), alignment: "right" },
    "",
    { text: words.bare(proof.totals.fixedSumMinor), alignment: "right", bold: true },
  ]);
  const heads = [labels.sizeOfDebt, labels.invoices, `${labels.each} ${words.sign}`, `${labels.sum} ${words.sign}`];
  return [
    { text: labels.fixedTitle, bold: true, margin: [0, 0, 0, 2] },
    smallTable(heads, rows, ["*", "auto", "auto", "auto"]),
  ];
}

function smallTable(heads: readonly string[], rows: TableCell[][], widths: ("*" | "auto")[]): Content {
  const head = heads.map<TableCell>((text, index) => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: index === 0 ? "left" : "right",
  }));
  return {
    table: { widths, body: [head, ...rows], dontBreakRows: true },
    layout: ruledTable(1, rows.length - 1),
    fontSize: TYPE.table,
  };
}

function closingSum(facts: LetterFacts, proof: ProofSheet, labels: Labels, words: MoneyWords): Content {
  const { totals } = facts;
  const day = writeDay(proof.toOn, "long", facts.locale);
  const owed = minor(totals.demandedMinor - totals.creditMinor + totals.chargeMinor);
  const plain = (label: string, amount: Minor): TableCell[] => [
    label,
    { text: words.bare(amount), alignment: "right" },
  ];
  const label = facts.payByOn
    ? fillLabel(labels.totalToPayBy, { day: writeDay(facts.payByOn, "long", facts.locale) })
    : labels.totalToPay;
  const body: TableCell[][] = [
    plain(labels.invoicesOwed, owed),
    plain(fillLabel(labels.interestTo, { day }), totals.interestMinor),
  ];
  if (totals.fixedMinor > 0) body.push(plain(labels.fixedTotal, totals.fixedMinor));
  body.push([
    { text: label, bold: true, fontSize: 11.4 },
    { text: words.full(totals.totalMinor), font: FAMILY_BOLD, fontSize: 11.4, alignment: "right" },
  ]);
  return {
    table: { widths: ["*", "auto"], body, dontBreakRows: true },
    layout: {
      ...bandTable,
      hLineWidth: (index) => (index === 0 || index === body.length ? 0.8 : 0),
      paddingTop: (index) => (index === 0 ? 7 : 2),
      paddingBottom: (index) => (index === body.length - 1 ? 7 : 2),
    },
    margin: [0, 16, 0, 0],
    unbreakable: true,
  };
}

/** The longest-standing plain row, written out as a sum a reader can key in. */
function checkLine(proof: ProofSheet, labels: Labels, words: MoneyWords, locale: string): string {
  const row = proof.items
    .flatMap((item) => item.lines)
    .filter((line) => line.kind === "row")
    .sort((first, second) => second.amountMinor - first.amountMinor)[0];
  if (!row || proof.method.rounding !== "segment") return "";
  const sum = `${words.bare(row.balanceMinor)} × ${percentWords(row.percent, locale)} ÷ 100 × ${formatCount(row.days, locale)} ÷ ${row.yearDays}`;
  return fillLabel(labels.checkLine, { sum, result: words.bare(row.amountMinor) });
}

function bandWords(band: ProofSheet["fixedSums"][number], labels: Labels, words: MoneyWords): string {
  if (band.belowMinor === null) return fillLabel(labels.andAbove, { amount: words.round(band.fromMinor) });
  if (band.fromMinor <= 1) return fillLabel(labels.below, { amount: words.round(band.belowMinor) });
  const to = minor(band.belowMinor - 1);
  return fillLabel(labels.upTo, { from: words.round(band.fromMinor), to: words.round(to) });
}

function periodWords(from: ProofSheet["rates"][number]["periodFromOn"], to: typeof from, locale: string): string {
  if (!from) return "";
  if (!to || to === from) return writeDay(from, "table", locale);
  const month = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const year = to.slice(0, 4);
  const name = (on: string) => month.format(Date.parse(`${on}T00:00:00Z`));
  return from.slice(0, 4) === year
    ? `${name(from)} – ${name(to)} ${year}`
    : `${writeDay(from, "table", locale)} – ${writeDay(to, "table", locale)}`;
}

function trimZeros(percent: string): string {
  return percent.replace(/\.?0+$/, "");
}
