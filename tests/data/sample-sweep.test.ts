import { expect, test } from "vitest";
import sample from "#assets/sample/harbour-joinery.json" with { type: "json" };
import { allFiles } from "#renderer/book/all-files.ts";
import type { BookReader } from "#renderer/book/book.ts";
import { loadSample } from "#renderer/data/commands/records/load-sample.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import { customerRows } from "#renderer/features/customers/customer-rows.ts";
import { invoiceRows } from "#renderer/features/invoices/invoice-rows.ts";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { companyPosition, gatherFigureBase } from "#shared/insight/figures/company-figures.ts";
import { ledgerPosition } from "#shared/ledger/position.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import { activityStatement, openItemStatement } from "#shared/ledger/statement.ts";
import type { Currency } from "#shared/money/currency.ts";
import { createOffice } from "#tests/support/office.ts";

const TODAY = day("2026-03-13");

/** The sample company as it is opened on a day, from its first movement until a month after. */
async function openSample(): Promise<{ readonly book: BookReader; readonly days: readonly CalendarDate[] }> {
  const store = await createOffice().open();
  const file = sample as unknown as SampleFile;
  await runCommand(store, loadSample, { file, isSampleStore: true }, { userId: "", today: TODAY });
  const book = store.book.reader();
  const first = book
    .all("ledgers")
    .flatMap((ledger) => ledger.entries.map((entry) => entry.on))
    .reduce((one, other) => (one < other ? one : other));
  const days: CalendarDate[] = [];
  for (let on = addDays(first, -1); on <= addDays(TODAY, 30); on = addDays(on, 1)) days.push(on);
  return { book, days };
}

test("ledger, statement, ageing, customer balance and dashboard agree on every day of the sample company", {
  timeout: 120_000,
}, async () => {
  const { book, days } = await openSample();
  const files = allFiles(book);
  const ageing = book.setting("ageing");
  const currencies = [...new Set(files.flatMap(({ ledger }) => ledger.entries.map((entry) => entry.currency)))];
  const bases = new Map(currencies.map((currency) => [currency, figureBase(book, currency)]));
  const differing: string[] = [];
  let compared = 0;
  for (const on of days) {
    // The list itself is costly: it is asked every tenth day, on the others the position that it shows.
    const customers = days.indexOf(on) % 10 === 0 ? customerRows(book, on) : positions(book, on);
    const open = invoiceRows(book, on);
    for (const currency of currencies) {
      let total = 0;
      for (const { customer, ledger } of files) {
        const byLedger = ledgerBalance(ledger, currency, on);
        total += byLedger;
        const row = customers.find((each) => each.customer.id === customer.id && each.position.currency === currency);
        const items = open.filter((each) => each.customerId === customer.id && each.currency === currency);
        const range = { from: addDays(on, -29), until: addDays(on, 1) };
        const figures = {
          "running balance": runningBalance(ledger, currency, on).at(-1)?.balanceMinor ?? 0,
          "open item statement": openItemStatement(ledger, currency, on, ageing).balanceMinor,
          "activity statement": activityStatement(ledger, currency, range, ageing).closingMinor,
          ageing: sumOf(row?.position.bandsMinor ?? []) - (row?.position.heldMinor ?? 0),
          "customer balance": row?.position.balanceMinor ?? 0,
          "invoices list": sumOf(items.map((item) => item.openMinor)),
        };
        compared += 1;
        for (const [name, found] of Object.entries(figures))
          if (found !== byLedger) differing.push(`${on} ${customer.name}: ${name} ${found}, ledger ${byLedger}`);
      }
      const dashboard = companyPosition(bases.get(currency)!, on).position.balanceMinor;
      if (dashboard !== total) differing.push(`${on}: dashboard ${dashboard}, ledgers ${total}`);
    }
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(files.length * 300);
});

/** What the figures of Today and the reports are worked out from. */
function figureBase(book: BookReader, currency: Currency) {
  const base = gatherFigureBase(currency, TODAY, 1, book.setting("ageing"));
  for (const file of allFiles(book)) base.add(file);
  return base.base();
}

function positions(book: BookReader, on: CalendarDate) {
  const ageing = book.setting("ageing");
  return book
    .all("customers")
    .flatMap((customer) =>
      ledgerPosition(book.ledger(customer.id), on, ageing).map((position) => ({ customer, position })),
    );
}

/** By itself, without the functions under test. */
function ledgerBalance(
  { entries }: ReturnType<typeof allFiles>[number]["ledger"],
  currency: Currency,
  on: CalendarDate,
): number {
  return sumOf(
    entries
      .filter((entry) => entry.currency === currency && entry.on <= on)
      .map((entry) => (entry.side === "debit" ? entry.amountMinor : -entry.amountMinor)),
  );
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
