import { openSpans } from "#shared/insight/prediction/open-spans.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

const RECENT = 3;
const FEWEST_BEFORE = 4;
const MOST_BEFORE = 12;
const DRIFT_DAYS = 7;

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
  look: ({ ledger }, on) => {
    const paid = openSpans(ledger, on)
      .filter((span) => span.end === "paid" && !span.isAgain)
      .map((span) => ({ span, daysLate: (span.ended as number) - span.due }))
      .sort((first, second) => (first.span.ended as number) - (second.span.ended as number));
    const recent = paid.slice(-RECENT);
    const before = paid.slice(-RECENT - MOST_BEFORE, -RECENT);
    if (recent.length < RECENT || before.length < FEWEST_BEFORE) return null;
    const recentDays = mean(recent.map((row) => row.daysLate));
    const usualDays = mean(before.map((row) => row.daysLate));
    const spread = Math.sqrt(mean(before.map((row) => (row.daysLate - usualDays) ** 2)));
    if (recentDays <= 0 || recentDays - usualDays < Math.max(DRIFT_DAYS, spread)) return null;
    const ids = new Set(recent.map((row) => row.span.entryId));
    return {
      facts: { kind: "payment-drift", recentDays, usualDays, invoices: recent.length },
      evidence: ledger.entries.filter((entry) => ids.has(entry.id)).map(entryEvidence),
    };
  },
};

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
