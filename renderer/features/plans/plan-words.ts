import type { ScheduleRow } from "#shared/chasing/build-plan.ts";
import type { OfferState, OfferStatus } from "#shared/chasing/offer-status.ts";
import type { InstalmentState, PlanStanding } from "#shared/chasing/plan-status.ts";
import { days, type Words } from "#shared/chasing/words.ts";
import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";

type Tone = "bad" | "warn" | "ok" | "info" | "calm";

/** How a plan's standing is shown. */
export const STANDINGS: Readonly<Record<PlanStanding, { readonly label: string; readonly tone: Tone }>> = {
  proposed: { label: "Proposed", tone: "info" },
  accepted: { label: "Running", tone: "ok" },
  running: { label: "Running", tone: "ok" },
  late: { label: "Instalment late", tone: "warn" },
  missed: { label: "Instalment missed", tone: "bad" },
  completed: { label: "Paid in full", tone: "ok" },
  declined: { label: "Declined", tone: "calm" },
  defaulted: { label: "Defaulted", tone: "bad" },
  cancelled: { label: "Cancelled", tone: "calm" },
  renegotiated: { label: "Replaced by another plan", tone: "calm" },
};

export const INSTALMENTS: Readonly<Record<InstalmentState, { readonly label: string; readonly tone: Tone }>> = {
  paid: { label: "Paid", tone: "ok" },
  "part-paid": { label: "Paid in part", tone: "info" },
  upcoming: { label: "", tone: "calm" },
  "due-today": { label: "Due today", tone: "warn" },
  late: { label: "Late, within grace", tone: "warn" },
  missed: { label: "Missed", tone: "bad" },
};

export const OFFERS: Readonly<Record<OfferState, { readonly label: string; readonly tone: Tone }>> = {
  offered: { label: "Offered", tone: "info" },
  accepted: { label: "Accepted, not paid yet", tone: "warn" },
  met: { label: "Paid in time: write off the rest", tone: "ok" },
  settled: { label: "Settled", tone: "ok" },
  declined: { label: "Declined", tone: "calm" },
  withdrawn: { label: "Withdrawn", tone: "calm" },
  lapsed: { label: "Lapsed: the full debt stands", tone: "bad" },
};

/** Where an offer stands; one for paying early lets off a discount, not a part of a debt. */
export function offerLabel({ state, offer }: Pick<OfferStatus, "state" | "offer">): string {
  if (offer.kind === "early-payment" && state === "met") return "Paid in time: book the discount";
  if (offer.kind === "early-payment" && state === "lapsed") return "Lapsed: due in full on the due day";
  return OFFERS[state].label;
}

/** The schedule in one line: `£1,000.00 then 5 × £913.33 and a last £913.35`. */
export function scheduleLine(rows: readonly ScheduleRow[], currency: Currency, say: Words): string {
  const deposit = rows.find((row) => row.name === "Deposit");
  const others = rows.filter((row) => row !== deposit);
  const first = others[0];
  const last = others.at(-1);
  if (!first || !last) return "";
  const start = deposit ? `${say.exact(deposit.amountMinor, currency)} then ` : "";
  if (others.length === 1) return `${start}${say.exact(first.amountMinor, currency)}`;
  const isEven = last.amountMinor === first.amountMinor;
  if (isEven) return `${start}${others.length} × ${say.exact(first.amountMinor, currency)}`;
  return `${start}${others.length - 1} × ${say.exact(first.amountMinor, currency)} and a last ${say.exact(last.amountMinor, currency)}`;
}

/** How long a schedule lasts, in months or days. */
export function lengthWords(from: CalendarDate, to: CalendarDate): string {
  const count = daysBetween(from, to);
  const months = Math.round(count / 30.4);
  return months >= 2 ? `${months} months` : days(count);
}
