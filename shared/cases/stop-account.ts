import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { parseMoney } from "#shared/money/parse-money.ts";
import { type CurrencyAmount, sumByCurrency } from "#shared/money/sum-by-currency.ts";
import type { Case } from "./rows.ts";

/** What a stop of supply waits for, and how far it is. Minor units. */
export type StopAccount = {
  /** Overdue in each currency, the stop's own first; it is there even when nothing is. */
  readonly overdue: readonly CurrencyAmount[];
  /** It may be lifted when less than this is overdue in its currency; null: when nothing is overdue any more. */
  readonly liftBelowMinor: Minor | null;
  readonly isMet: boolean;
};

/** How a stop stands on a day. A limit is for its own currency; in others nothing may be overdue. */
export function stopAccount(stop: Case, ledger: CustomerLedger, asAt: CalendarDate): StopAccount {
  const own = { currency: stop.currency, amountMinor: ZERO };
  const overdue = sumByCurrency([own, ...overdueOf(ledger, asAt)]);
  const parsed = parseMoney(stop.facts.liftBelow ?? "", stop.currency);
  const liftBelowMinor = parsed.ok && parsed.value > 0 ? parsed.value : null;
  const isMet = overdue.every(({ currency, amountMinor }) =>
    currency === stop.currency && liftBelowMinor !== null ? amountMinor < liftBelowMinor : amountMinor === 0,
  );
  return { overdue, liftBelowMinor, isMet };
}

/** What is overdue on a day, disputed or not, in each currency. Minor units. */
export function overdueOf(ledger: CustomerLedger, asAt: CalendarDate): readonly CurrencyAmount[] {
  const late = openItems(ledger, asAt).filter(({ daysLate }) => daysLate > 0);
  return sumByCurrency(late.map(({ currency, openMinor }) => ({ currency, amountMinor: openMinor })));
}
