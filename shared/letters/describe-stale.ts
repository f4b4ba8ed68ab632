import { formatDay } from "../dates/format-day.ts";
import { formatMoney } from "../money/format-money.ts";
import type { StaleReason } from "./stale-letter.ts";

/** The reason in one sentence for the user; what to do stands beside it as a button. */
export function describeStale(reason: StaleReason, locale: string): string {
  switch (reason.kind) {
    case "stopped":
      return `Letters to this customer are stopped: ${reason.reason || "see the customer's page"}.`;
    case "payment":
      return `Payment of ${formatMoney(reason.amountMinor, reason.currency, { locale })} received since prepared.`;
    case "credit-note":
      return `Credit note of ${formatMoney(reason.amountMinor, reason.currency, { locale })} since prepared.`;
    case "dispute":
      return `Dispute ${reason.number} recorded since prepared.`;
    case "promise":
      return "A promise to pay was recorded since prepared.";
    case "plan":
      return `Payment plan ${reason.number} was made since prepared.`;
    case "hold":
      return `Put on hold since prepared: ${reason.reason}.`;
    case "offer":
      return `Offer ${reason.number} can no longer be taken up: it lapsed or was answered.`;
    case "deadline-past":
      return `Its pay-by day, ${formatDay(reason.payByOn, "far", locale)}, is past.`;
    case "figures":
      return "The figures have changed since prepared.";
  }
}
