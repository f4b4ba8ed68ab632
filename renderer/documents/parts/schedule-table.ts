import type { Content, TableCell } from "pdfmake/interfaces";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { moneyWords } from "./money-words.ts";
import { ruledTable } from "./table-layouts.ts";
import { GREY, TYPE } from "./type-scale.ts";

/** The instalments of a plan: number, due day, amount; they add up to the plan's total below. */
export function scheduleTable(facts: LetterFacts, labels: Readonly<Record<Label, string>>): Content {
  const words = moneyWords(facts.currency, facts.locale);
  const head = (text: string, isRight: boolean): TableCell => ({
    text,
    bold: true,
    fontSize: TYPE.head,
    color: GREY,
    alignment: isRight ? "right" : "left",
    noWrap: true,
  });
  const rows = facts.schedule.map<TableCell[]>((part, index) => [
    { text: String(index + 1) },
    { text: writeDay(part.dueOn, "long", facts.locale), noWrap: true },
    { text: words.bare(part.amountMinor), alignment: "right", noWrap: true },
  ]);
  const total = sumMinor(facts.schedule, (part) => part.amountMinor);
  const body: TableCell[][] = [
    [head(labels.instalmentNo, false), head(labels.due, false), head(`${labels.amount} ${words.sign}`, true)],
    ...rows,
    [
      { text: labels.totals, bold: true, colSpan: 2 },
      "",
      { text: words.bare(total), bold: true, alignment: "right", noWrap: true },
    ],
  ];
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: ["auto", "*", "auto"], body },
    layout: ruledTable(1, rows.length),
    fontSize: TYPE.table,
    margin: [0, 6, 0, 4],
  };
}
