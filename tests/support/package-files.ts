import { readFileSync } from "node:fs";
import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { ledgerPosition, sumPositions } from "#shared/ledger/position.ts";

/** Customers, then for each currency what is owed and what is held, in minor units. */
export type BookTotals = readonly (number | readonly [string, number, number])[];

/** One file of each package in tests/fixtures/imports, with what the books hold once it is imported. */
export const PACKAGE_FILES: readonly (readonly [string, BookTotals])[] = [
  ["xero-invoices.csv", [2, ["GBP", 1000_00, 170_00]]],
  ["xero-contacts.csv", [2]],
  ["xero-aged-receivables.csv", [2, ["GBP", 1250_50, 120_00]]],
  ["quickbooks-ageing.csv", [2, ["GBP", 3465_25, 0]]],
  ["quickbooks-contacts.csv", [2]],
  ["quickbooks-invoices.iif", [1, ["GBP", 1284_50, 84_50]]],
  ["quickbooks-customers.iif", [1]],
  ["sage50-audit-trail.csv", [1, ["GBP", 1200_00, 420_00]]],
  ["freshbooks-invoices.csv", [2, ["GBP", 300_00, 0]]],
  ["zoho-invoices.csv", [1, ["EUR", 595_00, 0]]],
  ["zoho-contacts.csv", [1]],
  ["wave-transactions.csv", [1, ["GBP", 300_00, 0]]],
  ["myob-sales.txt", [2, ["AUD", 571_00, 0]]],
  ["invoice2go.csv", [1, ["GBP", 380_00, 0]]],
  ["datev-extf.csv", [1, ["EUR", 690_00, 119_00]]],
  ["tally-debtors.csv", [2, ["GBP", 150000_00, 5000_00]]],
];

export function packageFile(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(`tests/fixtures/imports/${name}`));
}

export function bookTotals(book: BookReader, asAt: CalendarDate): BookTotals {
  const ageing = book.setting("ageing");
  const positions = sumPositions(book.all("ledgers").flatMap((ledger) => ledgerPosition(ledger, asAt, ageing)));
  return [
    book.count("customers"),
    ...positions.map((each) => [each.currency, each.owedMinor, each.heldMinor] as const),
  ];
}
