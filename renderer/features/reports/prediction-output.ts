import type { InvoicePrediction } from "#renderer/book/forecast.ts";
import { countText } from "#renderer/state/locale.ts";
import { describeReason } from "#shared/insight/prediction/describe-reason.ts";
import type { PredictionRow } from "./prediction-rows.ts";
import type { ReportOutput } from "./report-output.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** The expectations as a list to print and to save. */
export function predictionOutput(rows: readonly PredictionRow[], { say, asAt, currency }: ReportScene): ReportOutput {
  const sorted = [...rows].sort((first, second) => second.prediction.chanceLate - first.prediction.chanceLate);
  const percent = (chance: number) => `${Math.round(chance * 100)}%`;
  const dayOr = (on: InvoicePrediction["expectedOn"]) => (on === null ? "over a year" : say.day(on));
  return {
    title: `Expected payments at ${say.day(asAt)}`,
    lines: [`Amounts in ${currency}. Eight of ten invoices are paid between the earliest and the latest day.`],
    sections: [
      {
        kind: "table",
        title: `${countText(rows.length)} open invoices`,
        note: "",
        columns: [
          ...["Customer", "Invoice", "Due"].map((head) => ({ head, isNumber: false })),
          ...["Open", "Expected", "Earliest", "Latest", "Late", "30", "60", "90"].map((head) => ({
            head,
            isNumber: true,
          })),
        ],
        rows: sorted.map(({ customerName, entry, openMinor, prediction }) => [
          customerName,
          entry.number,
          say.day(entry.dueOn),
          say.money(openMinor),
          dayOr(prediction.expectedOn),
          say.day(prediction.earliestOn),
          dayOr(prediction.latestOn),
          ...[prediction.chanceLate, prediction.chance30, prediction.chance60, prediction.chance90].map(percent),
        ]),
        total: [],
      },
    ],
    sheets: [
      {
        name: "Expected payments",
        head: [
          "Customer",
          "Invoice",
          "Due",
          "Open",
          "Expected",
          "Earliest",
          "Latest",
          "Chance late",
          "Chance over 30 days",
          "Chance over 60 days",
          "Chance over 90 days",
          "Reasons",
        ],
        rows: sorted.map(({ customerName, entry, openMinor, prediction }) => [
          customerName,
          entry.number,
          entry.dueOn,
          say.plain(openMinor),
          prediction.expectedOn ?? "",
          prediction.earliestOn,
          prediction.latestOn ?? "",
          ...[prediction.chanceLate, prediction.chance30, prediction.chance60, prediction.chance90].map(
            (chance) => Math.round(chance * 1000) / 1000,
          ),
          prediction.reasons.map(describeReason).join(". "),
        ]),
      },
    ],
  };
}
