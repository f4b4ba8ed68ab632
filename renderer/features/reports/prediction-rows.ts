import type { BookReader } from "#renderer/book/book.ts";
import type { BookForecast, InvoicePrediction } from "#renderer/book/forecast.ts";
import type { DebitEntry } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** An open invoice with what is expected of it. */
export type PredictionRow = {
  readonly entry: DebitEntry;
  readonly customerId: string;
  readonly customerName: string;
  readonly openMinor: Minor;
  readonly prediction: InvoicePrediction;
};

/** Every open invoice that a prediction was made for, in one currency. */
export function predictionRows(
  book: BookReader,
  forecast: BookForecast,
  { asAt, currency }: ReportScene,
): readonly PredictionRow[] {
  const rows: PredictionRow[] = [];
  for (const customer of book.all("customers")) {
    const open = new Map<string, number>();
    for (const item of openItems(book.ledger(customer.id), asAt)) {
      if (item.currency !== currency) continue;
      const prediction = forecast.byInvoice.get(item.entry.id);
      const before = open.get(item.entry.id);
      if (prediction && before === undefined) {
        open.set(item.entry.id, rows.length);
        const { entry, openMinor } = item;
        rows.push({ entry, customerId: customer.id, customerName: customer.name, openMinor, prediction });
      } else if (before !== undefined) {
        const row = rows[before] as PredictionRow;
        rows[before] = { ...row, openMinor: (row.openMinor + item.openMinor) as Minor };
      }
    }
  }
  return rows;
}
