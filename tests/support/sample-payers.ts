import { day, dayNumber } from "#shared/dates/calendar-date.ts";
import type { HistoryRow } from "#shared/insight/prediction/payment-history.ts";

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const SAMPLE_START = dayNumber(day("2024-01-01"));
const SAMPLE_DAYS = 730;

/**
 * Invoices of made-up customers with habits of their own: each has its usual days and its spread, some drift later in the
 * second year, some pay large invoices later. 30-day terms. The same seed gives the same rows.
 */
export function samplePayers(customers: number, seed: number): readonly HistoryRow[] {
  const next = seededNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const rows: HistoryRow[] = [];
  for (let number = 0; number < customers; number++) {
    const usual = -12 + 30 * next() ** 2;
    const drift = next() < 0.25 ? 12 : 0;
    const sizeStep = next() < 0.3 ? 6 : 0;
    const count = 12 + Math.floor(next() * 18);
    for (let at = 0; at < count; at++) {
      const issued = SAMPLE_START + Math.floor(next() * SAMPLE_DAYS);
      const size = normal();
      const later = issued - SAMPLE_START > SAMPLE_DAYS / 2 ? drift : 0;
      const daysLate = Math.round(usual + later + sizeStep * size + 5 * normal());
      rows.push({
        customer: `c${number}`,
        trait: "company GB",
        currency: "GBP",
        issued,
        due: issued + 30,
        ended: Math.max(issued, issued + 30 + daysLate),
        end: "paid",
        amountMinor: Math.round(50_000 * Math.exp(0.6 * size)),
        isAgain: false,
      });
    }
  }
  return rows.sort((first, second) => first.issued - second.issued);
}
