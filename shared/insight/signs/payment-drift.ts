import { signThresholds } from "#shared/credit/sign-thresholds.ts";
import { type CalendarDate, dayNumber } from "#shared/dates/calendar-date.ts";
import { type OpenSpan, openSpans } from "#shared/insight/prediction/open-spans.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

const RECENT = 3;
const FEWEST_BEFORE = 4;
const MOST_BEFORE = 12;

/**
 * The last three invoices were paid a week or more later than those before, and late; and later than even a bad one of
 * those before usually was, so that an uneven payer does not set it off.
 */
export const paymentDrift: SignRule = {
  kind: "payment-drift",
  weight: 2,
  lastsDays: 120,
  mode: "state",
  days: ({ ledger }) => ledger.allocations.map(({ on }) => on),
  // Spans that ended by a day are the same whether the ledger is cut off there or not.
  couldFire: ({ ledger }, settings) => {
    const last = ledger.allocations.reduce<CalendarDate | null>((so, { on }) => (so && so >= on ? so : on), null);
    const paid = last === null ? [] : paidInOrder(openSpans(ledger, last));
    const { driftDays } = signThresholds(settings);
    return (on) => {
      const number = dayNumber(on);
      const known = paid.filter(({ span }) => (span.ended as number) <= number && span.issued <= number);
      return driftOf(known, driftDays) !== null;
    };
  },
  look: ({ ledger }, on, settings) => {
    const drift = driftOf(paidInOrder(openSpans(ledger, on)), signThresholds(settings).driftDays);
    if (!drift) return null;
    const ids = new Set(drift.recent.map((row) => row.span.entryId));
    return {
      facts: {
        kind: "payment-drift",
        recentDays: drift.recentDays,
        usualDays: drift.usualDays,
        invoices: drift.recent.length,
      },
      evidence: ledger.entries.filter((entry) => ids.has(entry.id)).map(entryEvidence),
    };
  },
};

type Paid = { readonly span: OpenSpan; readonly daysLate: number };

function paidInOrder(spans: readonly OpenSpan[]): readonly Paid[] {
  return spans
    .filter((span) => span.end === "paid" && !span.isAgain)
    .map((span) => ({ span, daysLate: (span.ended as number) - span.due }))
    .sort((first, second) => (first.span.ended as number) - (second.span.ended as number));
}

function driftOf(paid: readonly Paid[], driftDays: number) {
  const recent = paid.slice(-RECENT);
  const before = paid.slice(-RECENT - MOST_BEFORE, -RECENT);
  if (recent.length < RECENT || before.length < FEWEST_BEFORE) return null;
  const recentDays = mean(recent.map((row) => row.daysLate));
  const usualDays = mean(before.map((row) => row.daysLate));
  const spread = Math.sqrt(mean(before.map((row) => (row.daysLate - usualDays) ** 2)));
  if (recentDays <= 0 || recentDays - usualDays < Math.max(driftDays, spread)) return null;
  return { recent, recentDays, usualDays };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
