import { formatCount } from "#shared/money/format-count.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { SignFacts } from "./sign.ts";

/** A sign in one sentence, as the tooltip and the customer page say it. */
export function describeSign(facts: SignFacts, locale: string): string {
  switch (facts.kind) {
    case "payment-drift":
      return `The last ${facts.invoices} invoices were paid ${lateness(facts.recentDays)}; before it was ${lateness(facts.usualDays)}`;
    case "part-payments":
      return facts.count === 1
        ? "Paid a round sum that did not cover the invoice"
        : `${facts.count} payments in three months covered only part of the invoice`;
    case "newer-first":
      return `Paid ${facts.paidNumber} and left the older ${facts.olderNumber} open, ${days(facts.olderDays)} overdue`;
    case "dispute-after-chase":
      return `Disputed ${facts.number} ${facts.daysAfter === 0 ? "on the day" : `${days(facts.daysAfter)} after`} it was chased, ${days(facts.daysLate)} after it was due`;
    case "more-disputes":
      return facts.usual < 0.5
        ? `${facts.count} disputes in three months, where there were hardly any`
        : `${facts.count} disputes in three months; usual are ${facts.usual.toFixed(1)}`;
    case "broken-promise":
      return facts.ended === 1
        ? "The only promise to pay was broken"
        : `${facts.broken} of the last ${facts.ended} promises were broken`;
    case "unanswered-calls":
      return `The last ${facts.count} calls were not answered`;
    case "spike-then-silence":
      return `Bought ${facts.times.toFixed(1)} times as much as usual, then nothing for ${days(facts.silentDays)}`;
    case "limit-use":
      return Number.isFinite(facts.used)
        ? `${Math.round(facts.used * 100)}% of the credit limit of ${formatMoney(facts.limitMinor, facts.currency, { locale, whole: true })} is used`
        : "Owes money, and the credit limit is nought";
    case "returned-payment":
      return `${facts.how}: ${formatMoney(facts.amountMinor, facts.currency, { locale })}`;
    case "details-changed":
      return facts.text === "" ? "Details changed" : `Details changed: ${facts.text}`;
    case "bad-news":
      return facts.text === "" ? "Bad news was noted" : `Bad news: ${facts.text}`;
  }
}

/** `12 days late`, `3 days early`, `in time`. */
export function lateness(daysLate: number): string {
  const rounded = Math.round(daysLate);
  if (rounded === 0) return "in time";
  return rounded > 0 ? `${days(rounded)} late` : `${days(-rounded)} early`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${formatCount(count, "en-GB")} days`;
}
