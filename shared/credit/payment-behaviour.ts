import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { addDays, addMonths, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { lastDueOn } from "#shared/ledger/due-parts.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { isInForce } from "#shared/ledger/ledger-index.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { settlements } from "#shared/ledger/settled-on.ts";
import type { Currency } from "#shared/money/currency.ts";
import { returnedPayments } from "./returned-payments.ts";

/** How a customer has behaved in the twelve months up to a day. */
export type PaymentBehaviour = {
  /** Invoices whose lateness is known: paid, or overdue. */
  readonly knownCount: number;
  /** Average days late weighted by amount, early counted as 0 and each at most 180; overdue ones as late as they are. */
  readonly daysLate: number;
  readonly brokenPromises: number;
  readonly returnedPayments: number;
  /** Notes of bad news and insolvency holds. */
  readonly badNews: number;
};

const MOST_DAYS = 180;

/** Reads the behaviour so that paying later, breaking more or hearing worse never makes it look better. */
export function paymentBehaviour(file: CustomerFile, currency: Currency, asAt: CalendarDate): PaymentBehaviour {
  const after = addMonths(asAt, -12);
  const late = lateness(file, currency, asAt, after);
  const weight = late.reduce((sum, row) => sum + row.amount, 0);
  const weighted = late.reduce((sum, row) => sum + row.amount * row.days, 0);
  return {
    knownCount: late.length,
    daysLate: weight === 0 ? 0 : weighted / weight,
    brokenPromises: promiseStates(file, asAt).filter(
      ({ state, brokenOn }) => (state === "broken" || state === "part-kept") && brokenOn !== null && brokenOn > after,
    ).length,
    returnedPayments: returnedPayments(file.ledger, asAt).filter(({ on }) => on > after).length,
    badNews: badNews(file, asAt, after),
  };
}

/**
 * Invoices that fell due in the time, paid or not: counting by due day keeps the same invoices in the sum however late they
 * are paid, so that a payment held back cannot push an older, worse one out of sight.
 */
function lateness({ ledger }: CustomerFile, currency: Currency, asAt: CalendarDate, after: CalendarDate) {
  const rows: { readonly amount: number; readonly days: number }[] = [];
  const add = (dueOn: CalendarDate, until: CalendarDate, amount: number) => {
    if (dueOn <= after || dueOn >= asAt) return;
    rows.push({ amount, days: Math.min(MOST_DAYS, Math.max(0, daysBetween(dueOn, until))) });
  };
  const lost = givenUp(ledger, asAt);
  for (const { entry, settledOn, paidMinor } of settlements(ledger, asAt)) {
    if (entry.currency !== currency || entry.kind !== "invoice" || entry.retention) continue;
    const dueOn = lastDueOn(entry, entry.on);
    if (lost.has(entry.id)) add(dueOn, addDays(dueOn, MOST_DAYS), entry.amountMinor);
    else if (paidMinor > 0) add(dueOn, settledOn, entry.amountMinor);
  }
  const open = new Set<string>();
  for (const { entry } of openItems(ledger, asAt)) {
    if (entry.currency !== currency || entry.kind !== "invoice" || entry.retention || open.has(entry.id)) continue;
    open.add(entry.id);
    add(lastDueOn(entry, entry.on), asAt, entry.amountMinor);
  }
  return rows;
}

/** Invoices of which something was written off: as late as can be. */
function givenUp({ entries, allocations }: CustomerLedger, asAt: CalendarDate): ReadonlySet<string> {
  const writeOffs = new Set(entries.filter(({ kind }) => kind === "write-off").map(({ id }) => id));
  if (writeOffs.size === 0) return writeOffs;
  return new Set(
    allocations.filter((row) => writeOffs.has(row.creditId) && isInForce(row, asAt)).map(({ debitId }) => debitId),
  );
}

function badNews(file: CustomerFile, asAt: CalendarDate, after: CalendarDate): number {
  const isWithin = ({ on }: { readonly on: CalendarDate }) => on <= asAt && on > after;
  const isStanding = (hold: CustomerFile["holds"][number]) =>
    hold.kind === "insolvency" && hold.on <= asAt && (hold.liftedOn === null || hold.liftedOn > asAt);
  return (
    file.notes.filter((note) => note.kind === "bad-news" && isWithin(note)).length +
    file.credit.filter((row) => row.kind === "bad-news" && isWithin(row)).length +
    file.holds.filter(isStanding).length
  );
}
