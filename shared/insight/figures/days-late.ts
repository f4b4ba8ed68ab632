import type { Currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";
import type { Figure } from "./figure.ts";
import type { PaidInvoice } from "./paid-invoices.ts";

/** Average days late weighted by amount; early counts as 0. Null when nothing was paid. */
export function averageDaysLate(paid: readonly PaidInvoice[], currency: Currency): Figure {
  const paidMinor = sumMinor(paid, (invoice) => invoice.paidMinor);
  const lateMinor = sumMinor(
    paid.filter(({ daysLate }) => daysLate > 0),
    (invoice) => invoice.paidMinor,
  );
  const weighted = paid.reduce((sum, invoice) => sum + invoice.paidMinor * Math.max(0, invoice.daysLate), 0);
  return {
    id: "days-late",
    value: paidMinor > 0 ? weighted / paidMinor : null,
    parts: [
      { label: "Invoices paid", unit: "count", value: paid.length },
      { label: "Paid", unit: "money", amountMinor: paidMinor, currency },
      { label: "Of it late", unit: "money", amountMinor: lateMinor, currency },
    ],
  };
}

/** How late invoices were paid, in steps; `from` and `to` are days late, both counted, null for open ends. */
export type LateStep = {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
  readonly paidMinor: number;
};

const STEPS: readonly (readonly [string, number | null, number | null])[] = [
  ["Early", null, -1],
  ["On the day", 0, 0],
  ["1–7", 1, 7],
  ["8–14", 8, 14],
  ["15–30", 15, 30],
  ["31–60", 31, 60],
  ["61–90", 61, 90],
  ["Over 90", 91, null],
];

/** How many invoices were paid how late. */
export function lateSteps(paid: readonly PaidInvoice[]): readonly LateStep[] {
  return STEPS.map(([label, from, to]) => {
    const within = paid.filter(
      ({ daysLate }) => (from === null || daysLate >= from) && (to === null || daysLate <= to),
    );
    return { label, from, to, count: within.length, paidMinor: sumMinor(within, (invoice) => invoice.paidMinor) };
  });
}
