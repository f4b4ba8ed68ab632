import type { Currency } from "#shared/money/currency.ts";
import { type Minor, sumMinor } from "#shared/money/minor.ts";
import type { Figure } from "./figure.ts";
import { type MonthSlice, sliceDays } from "./month-slices.ts";

/** Sales of a month in minor units. */
export type MonthSales = MonthSlice & { readonly salesMinor: Minor };

export type DsoInput = {
  readonly currency: Currency;
  /** What is owed at the end, credits taken off; and the part of it that is not due. */
  readonly owedMinor: Minor;
  readonly notDueMinor: Minor;
  /** The months up to the day, oldest first. */
  readonly months: readonly MonthSales[];
};

/**
 * Owed x days / sales over the months given; 0 when nothing was sold, as the shared oracle has it. Minor units in, days out.
 * Source: Credit Research Foundation, KPI definitions.
 */
export function daysOfSales(owedMinor: Minor, salesMinor: Minor, days: number): number {
  return salesMinor > 0 ? (owedMinor * days) / salesMinor : 0;
}

export function simpleDso({ currency, owedMinor, months }: DsoInput): Figure {
  const { salesMinor, days } = total(months);
  return {
    id: "dso-simple",
    value: salesMinor > 0 ? daysOfSales(owedMinor, salesMinor, days) : null,
    parts: [
      { label: "Owed", unit: "money", amountMinor: owedMinor, currency },
      { label: "Days", unit: "days", value: days },
      { label: "Sales of those days", unit: "money", amountMinor: salesMinor, currency },
    ],
  };
}

export function bestPossibleDso({ currency, notDueMinor, months }: DsoInput): Figure {
  const { salesMinor, days } = total(months);
  return {
    id: "dso-best",
    value: salesMinor > 0 ? daysOfSales(notDueMinor, salesMinor, days) : null,
    parts: [
      { label: "Not yet due", unit: "money", amountMinor: notDueMinor, currency },
      { label: "Days", unit: "days", value: days },
      { label: "Sales of those days", unit: "money", amountMinor: salesMinor, currency },
    ],
  };
}

/** Average days delinquent: simple DSO less the best possible. */
export function daysDelinquent(input: DsoInput): Figure {
  const simple = simpleDso(input).value;
  const best = bestPossibleDso(input).value;
  return {
    id: "delinquent",
    value: simple === null || best === null ? null : simple - best,
    parts: [
      { label: "DSO, simple", unit: "days", value: simple ?? 0 },
      { label: "Best possible DSO", unit: "days", value: best ?? 0 },
    ],
  };
}

/**
 * DSO counted back: sales of the latest month, the one before and so on are taken off what is owed; a month used up in
 * full counts its days, the last one its share. Null when the months given do not reach.
 */
export function countBackDso({ currency, owedMinor, months }: DsoInput): Figure {
  const parts: Figure["parts"][number][] = [{ label: "Owed", unit: "money", amountMinor: owedMinor, currency }];
  let left: number = Math.max(0, owedMinor);
  let days = 0;
  for (const month of [...months].reverse()) {
    if (left <= 0) break;
    if (month.salesMinor <= 0) {
      days += sliceDays(month);
      continue;
    }
    const share = Math.min(1, left / month.salesMinor);
    left = Math.max(0, left - month.salesMinor);
    days += sliceDays(month) * share;
    parts.push({ label: `Sales ${month.from.slice(0, 7)}`, unit: "money", amountMinor: month.salesMinor, currency });
    parts.push({ label: `Days ${month.from.slice(0, 7)}`, unit: "days", value: sliceDays(month) * share });
  }
  return { id: "dso", value: left > 0 ? null : days, parts };
}

function total(months: readonly MonthSales[]): { readonly salesMinor: Minor; readonly days: number } {
  return {
    salesMinor: sumMinor(months, (month) => month.salesMinor),
    days: months.reduce((sum, month) => sum + sliceDays(month), 0),
  };
}
