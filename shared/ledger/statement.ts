import { addDays, type CalendarDate, type DateRange } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, sumMinor, ZERO } from "../money/minor.ts";
import type { AgeingSettings } from "../settings/settings.ts";
import { byDueDay } from "./allocate-payment.ts";
import type { CustomerLedger } from "./ledger.ts";
import { type OpenCredit, type OpenItem, openCredits, openItems } from "./open-items.ts";
import { type Position, positionIn } from "./position.ts";
import { type LedgerRow, runningBalance } from "./running-balance.ts";

/** What is open on a day: items less credits is the balance. */
export type OpenItemStatement = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  /** Oldest due first. */
  readonly items: readonly OpenItem[];
  /** Money on account, to be taken off. */
  readonly credits: readonly OpenCredit[];
  readonly balanceMinor: Minor;
  readonly position: Position;
};

/** Everything that happened from a day until before another: opening + debits - credits = closing. */
export type ActivityStatement = {
  readonly currency: Currency;
  readonly range: DateRange;
  /** Brought forward: the balance at the end of the day before `range.from`. */
  readonly openingMinor: Minor;
  readonly rows: readonly LedgerRow[];
  readonly debitsMinor: Minor;
  readonly creditsMinor: Minor;
  readonly closingMinor: Minor;
  /** As at the last day of the range. */
  readonly position: Position;
};

/** Statement of account, open items only. Amounts in minor units of `currency`. */
export function openItemStatement(
  ledger: CustomerLedger,
  currency: Currency,
  asAt: CalendarDate,
  settings: AgeingSettings,
): OpenItemStatement {
  const position = positionIn(ledger, currency, asAt, settings);
  return {
    currency,
    asAt,
    items: openItems(ledger, asAt)
      .filter((item) => item.currency === currency)
      .sort(byDueDay),
    credits: openCredits(ledger, asAt).filter((credit) => credit.currency === currency),
    balanceMinor: position.balanceMinor,
    position,
  };
}

/** Statement of account with every movement of a range of days. Amounts in minor units of `currency`. */
export function activityStatement(
  ledger: CustomerLedger,
  currency: Currency,
  range: DateRange,
  settings: AgeingSettings,
): ActivityStatement {
  const lastOn = addDays(range.until, -1);
  const all = runningBalance(ledger, currency, lastOn);
  const before = all.filter((row) => row.entry.on < range.from);
  const rows = all.slice(before.length);
  const openingMinor = before.at(-1)?.balanceMinor ?? ZERO;
  return {
    currency,
    range,
    openingMinor,
    rows,
    debitsMinor: sumMinor(rows, (row) => row.debitMinor),
    creditsMinor: sumMinor(rows, (row) => row.creditMinor),
    closingMinor: rows.at(-1)?.balanceMinor ?? openingMinor,
    position: positionIn(ledger, currency, lastOn, settings),
  };
}
