import { signThresholds } from "#shared/credit/sign-thresholds.ts";
import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger, DebitEntry } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

const SPIKE_DAYS = 30;
const FEWEST_BEFORE = 5;
const LEAST_SILENCE = 30;

/**
 * A month of buying at least two and a half times the usual one, part of it overdue, and then no order for twice the
 * usual time between two (30 days at least).
 */
export const spikeThenSilence: SignRule = {
  kind: "spike-then-silence",
  weight: 2,
  lastsDays: 60,
  mode: "event",
  days: ({ ledger }) => {
    const invoices = sorted(ledger);
    return invoices.map((invoice, at) => addDays(invoice.on, silence(invoices.slice(0, at + 1))));
  },
  look: ({ ledger }, on, settings) => {
    const invoices = sorted(ledger);
    const last = invoices.at(-1);
    if (!last || daysBetween(last.on, on) !== silence(invoices)) return null;
    const from = addDays(last.on, -SPIKE_DAYS);
    const spike = invoices.filter((entry) => entry.on > from && entry.currency === last.currency);
    const before = invoices.filter((entry) => entry.on <= from && entry.currency === last.currency);
    const first = before[0];
    if (before.length < FEWEST_BEFORE || !first) return null;
    const months = Math.max(1, daysBetween(first.on, from) / SPIKE_DAYS);
    const times = (total(spike) * months) / total(before);
    if (times < signThresholds(settings).spikeTimes) return null;
    const ids = new Set(spike.map(({ id }) => id));
    const isOverdue = openItems(ledger, on).some(({ entry, daysLate }) => ids.has(entry.id) && daysLate > 0);
    if (!isOverdue) return null;
    return {
      facts: { kind: "spike-then-silence", times, silentDays: daysBetween(last.on, on) },
      evidence: spike.map(entryEvidence),
    };
  },
};

function sorted({ entries }: CustomerLedger): readonly DebitEntry[] {
  return entries
    .filter((entry): entry is DebitEntry => entry.side === "debit" && entry.kind === "invoice")
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

/** Days without an order after which it counts as silence. */
function silence(invoices: readonly DebitEntry[]): number {
  const first = invoices[0]?.on as CalendarDate;
  const last = invoices.at(-1)?.on as CalendarDate;
  const gap = invoices.length > 1 ? daysBetween(first, last) / (invoices.length - 1) : 0;
  return Math.max(LEAST_SILENCE, Math.ceil(2 * gap));
}

function total(invoices: readonly DebitEntry[]): number {
  return invoices.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
