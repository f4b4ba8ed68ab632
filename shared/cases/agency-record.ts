import type { CustomerFile } from "../chasing/customer-file.ts";
import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { placementAccount } from "./placement-account.ts";
import { placedOn } from "./placement-steps.ts";
import type { Agency } from "./rows.ts";

/** How an agency has done with our own debts, in one currency. */
export type AgencyRecord = {
  readonly placedCount: number;
  readonly openCount: number;
  readonly placedMinor: Minor;
  readonly recoveredMinor: Minor;
  /** What it charged, or may charge where its invoice is not in yet. */
  readonly feesMinor: Minor;
  readonly netMinor: Minor;
  /** Collected for each 100 placed, whole percent; null while nothing was placed. */
  readonly ratePercent: number | null;
  /** Days from the placement to the money, each payment by its size; null while nothing came in. */
  readonly days: number | null;
};

/** Own placements with one agency up to a day: how much was placed, what came of it gross and net, and how fast. */
export function agencyRecord(
  agency: Agency,
  files: Iterable<CustomerFile>,
  currency: Currency,
  asAt: CalendarDate,
): AgencyRecord {
  const sums = { placed: 0, open: 0, amount: 0, recovered: 0, fees: 0, dayMoney: 0n };
  for (const file of files) {
    for (const row of file.cases) {
      if (row.kind !== "agency" || row.agencyId !== agency.id || row.currency !== currency) continue;
      const since = placedOn(row);
      if (since === null || since > asAt) continue;
      const account = placementAccount(row, agency, file.ledger, asAt);
      sums.placed += 1;
      sums.open += row.closedOn === null || row.closedOn > asAt ? 1 : 0;
      sums.amount += row.amountMinor;
      sums.recovered += account.recoveredMinor;
      sums.fees += Math.max(account.chargedMinor, account.fee.feeMinor);
      for (const { on, amountMinor } of account.payments)
        sums.dayMoney += BigInt(amountMinor) * BigInt(daysBetween(since, on));
    }
  }
  const isPaid = sums.recovered > 0;
  return {
    placedCount: sums.placed,
    openCount: sums.open,
    placedMinor: minor(sums.amount),
    recoveredMinor: minor(sums.recovered),
    feesMinor: minor(sums.fees),
    netMinor: minor(sums.recovered - sums.fees),
    ratePercent: sums.amount > 0 ? Math.round((sums.recovered * 100) / sums.amount) : null,
    days: isPaid ? Math.round(Number(sums.dayMoney) / sums.recovered) : null,
  };
}
