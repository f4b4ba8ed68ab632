import type { Content } from "pdfmake/interfaces";
import { type LetterFacts, letterAsk } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { textWidthPt } from "../glyphs/font-metrics.ts";
import { fillLabel } from "./fill-label.ts";
import { moneyWords } from "./money-words.ts";
import { bandTable } from "./table-layouts.ts";
import { FAMILY_BOLD, TYPE } from "./type-scale.ts";

/** Beside the longest amount there is this much room on every paper. */
const SURE_PT = 280;

/** The one figure that matters, between two rules. */
export function totalBand(facts: LetterFacts, labels: Readonly<Record<Label, string>>): Content {
  const { amountMinor, byOn, isOptional } = letterAsk(facts);
  const label = byOn
    ? fillLabel(isOptional ? labels.ifPaidBy : labels.totalToPayBy, { day: writeDay(byOn, "long", facts.locale) })
    : labels.totalToPay;
  const amount = moneyWords(facts.currency, facts.locale).full(amountMinor);
  return {
    table: {
      widths: ["*", "auto"],
      dontBreakRows: true,
      body: [
        [
          {
            text: label,
            bold: true,
            fontSize: TYPE.totalLabel,
            noWrap: textWidthPt(label, TYPE.totalLabel, "semibold") < SURE_PT,
            margin: [0, 3.4, 0, 0],
          },
          { text: amount, font: FAMILY_BOLD, fontSize: TYPE.total, alignment: "right", noWrap: true },
        ],
      ],
    },
    layout: bandTable,
    margin: [0, 7, 0, 0],
  };
}
