import { addDays, day } from "#shared/dates/calendar-date.ts";
import { interestOnLedger, interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { makeCustomer, makeInvoice } from "#tests/support/rows.ts";
import { type Measure, ms, timed } from "./measure.ts";

const INVOICES = 100_000;
const EACH = 20;

/** B8: interest of 100,000 open invoices over five changes of the reference rate. */
export async function measureInterest(): Promise<readonly Measure[]> {
  const terms = interestTerms(defaultSettings.interest, []);
  const asAt = day("2025-06-30");
  const files = Array.from({ length: INVOICES / EACH }, (_, index) => openFile(index));
  let rows = 0;
  const value = await timed(() => {
    rows = 0;
    for (const file of files) {
      for (const invoice of interestOnLedger(file, asAt, terms).invoices) {
        for (const debt of invoice.debts) rows += debt.accrual.rows.length;
      }
    }
  }, 3);
  const segments = (rows / INVOICES).toFixed(1);
  return [
    {
      id: "B8",
      what: "interest of 100,000 open invoices, 5 rate changes each",
      value: value / 1000,
      unit: "s",
      target: 1,
      better: "less",
      from: `${ms(value)}, ${segments} segments each`,
    },
  ];
}

/**
 * One German customer with invoices of late 2022: the statute takes a new rate each half-year, and it changed five times
 * since. (A British rate stays what it was when the invoice became late: one line, and so no measure of this.)
 */
function openFile(index: number) {
  const on = addDays(day("2022-10-03"), index % 28);
  const entries = Array.from({ length: EACH }, (_, number) =>
    makeInvoice(`i${index}-${number}`, 10_000 + number, on, addDays(on, 30)),
  );
  const customer = makeCustomer(`c${index}`, { jurisdiction: "DE" });
  const none = { notes: [], calls: [], promises: [], disputes: [], holds: [], plans: [], offers: [], tasks: [] };
  const others = { letters: [], claims: [], cases: [], credit: [] };
  return { customer, ledger: { customerId: customer.id, entries, allocations: [] }, ...none, ...others };
}
