import type { Content, ContentSection, TableCell } from "pdfmake/interfaces";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { pt } from "./geometry/paper.ts";
import type { ProofDocument } from "./letter-document.ts";
import { type MoneyWords, moneyWords, percentWords } from "./parts/money-words.ts";
import { proofTable } from "./parts/proof-table.ts";
import { bandTable, ruledTable } from "./parts/table-layouts.ts";
import { FAMILY_BOLD, GREY, TYPE } from "./parts/type-scale.ts";

const MARGIN_MM = 20;

/** A proof of interest on its own, without a letter: what the calculator and the claim run print. */
export function proofSections(document: ProofDocument): ContentSection[] {
  const { title, sender, lines, proof, labels, locale } = document;
  const words = moneyWords(proof.currency, locale);
  const content: Content[] = [
    { text: sender, fontSize: TYPE.small, color: GREY, margin: [0, 0, 0, 10] },
    { text: title, bold: true, fontSize: TYPE.proofTitle, margin: [0, 0, 0, 6] },
    ...lines.map<Content>((text) => ({ text, lineHeight: 1.18, margin: [0, 0, 0, 4] })),
    proofTable(proof, labels, words, locale),
    ...rateTable(proof, locale),
    totals(proof, words, locale),
  ];
  const margin = pt(MARGIN_MM);
  return [
    {
      section: content,
      pageSize: "A4",
      pageMargins: [margin, margin, margin, margin],
      header: null,
      footer: (page) => ({
        text: `${title}, page ${page}`,
        fontSize: TYPE.tiny,
        color: GREY,
        margin: [margin, pt(8), margin, 0],
      }),
      background: () => null,
    },
  ];
}

function rateTable(proof: ProofSheet, locale: string): Content[] {
  const head = ["From", "To", "Reference %", "Plus %", "Rate %", "Source"].map<TableCell>((text, at) => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: at >= 2 && at <= 4 ? "right" : "left",
  }));
  const right = (text: string): TableCell => ({ text: percentWords(text, locale), alignment: "right" });
  const rows = proof.rates.map<TableCell[]>((rate) => [
    { text: rate.periodFromOn ? writeDay(rate.periodFromOn, "table", locale) : "", noWrap: true },
    { text: rate.periodToOn ? writeDay(rate.periodToOn, "table", locale) : "", noWrap: true },
    right(rate.basePercent),
    right(rate.marginPercent),
    right(rate.percent),
    rate.byHand ? `${rate.source} (entered by hand)` : rate.source,
  ]);
  return [
    { text: "Where the rates come from", bold: true, margin: [0, 14, 0, 2] },
    {
      table: { widths: ["auto", "auto", "auto", "auto", "auto", "*"], body: [head, ...rows], dontBreakRows: true },
      layout: ruledTable(1, rows.length - 1),
      fontSize: TYPE.table,
    },
  ];
}

function totals(proof: ProofSheet, words: MoneyWords, locale: string): Content {
  const line = (label: string, amount: string, strong = false): TableCell[] => [
    { text: label, bold: strong },
    strong ? { text: amount, font: FAMILY_BOLD, alignment: "right" } : { text: amount, alignment: "right" },
  ];
  const body = [
    line("Still owed", words.bare(proof.totals.openMinor)),
    line(`Interest to ${writeDay(proof.toOn, "long", locale)}`, words.bare(proof.totals.interestMinor)),
    ...(proof.totals.fixedSumMinor > 0 ? [line("Fixed sums", words.bare(proof.totals.fixedSumMinor))] : []),
    line("Together", words.full(proof.totals.totalMinor), true),
    line("Each further day", proof.totals.perDay),
  ];
  return {
    table: { widths: ["*", "auto"], body, dontBreakRows: true },
    layout: { ...bandTable, hLineWidth: (index) => (index === 0 || index === body.length ? 0.8 : 0) },
    margin: [0, 14, 0, 0],
    unbreakable: true,
  };
}
