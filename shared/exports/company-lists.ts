import type { CalendarDate } from "../dates/calendar-date.ts";
import { describeTerms } from "../dates/payment-terms.ts";
import type { JournalEntry } from "../journal/entry.ts";
import type { TableSet } from "../journal/table-set.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "../ledger/ledger.ts";
import { openCredits, openItems } from "../ledger/open-items.ts";
import { type Minor, negateMinor } from "../money/minor.ts";
import { addressColumns } from "./address-columns.ts";
import { type ExportColumn, listSheet, sheetCsv } from "./sheet.ts";

/** The usual lists of a company as CSV by file name, open items as at a day. */
export function companyLists(
  tables: TableSet,
  journal: readonly JournalEntry[],
  asAt: CalendarDate,
): ReadonlyMap<string, string> {
  const customers = [...tables.customers.values()];
  const names = new Map(customers.map((customer) => [customer.id, customer]));
  const ledgers = [...tables.ledgers.values()].flatMap((ledger) => {
    const customer = names.get(ledger.customerId);
    return customer ? [{ customer, ledger }] : [];
  });
  return new Map([
    ["customers.csv", csv(CUSTOMERS, customers)],
    [
      "open-items.csv",
      csv(
        OPEN,
        ledgers.flatMap((each) => openRows(each, asAt)),
      ),
    ],
    [
      "movements.csv",
      csv(
        MOVEMENTS,
        ledgers.flatMap(({ customer, ledger }) => ledger.entries.map((entry) => ({ customer, entry }))),
      ),
    ],
    ["allocations.csv", csv(ALLOCATIONS, ledgers.flatMap(allocationRows))],
    ["history.csv", csv(HISTORY, journal)],
  ]);
}

function csv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  return sheetCsv(listSheet("", columns, rows));
}

type Owner = { readonly customer: Customer; readonly ledger: CustomerLedger };

const CUSTOMERS: readonly ExportColumn<Customer>[] = [
  { header: "Account", exports: ({ code }) => code },
  { header: "Customer", exports: ({ name }) => name },
  { header: "Kind", exports: ({ kind }) => kind },
  ...addressColumns<Customer>(({ address }) => address),
  { header: "Postcode", exports: ({ address }) => address.postcode },
  { header: "Town", exports: ({ address }) => address.town },
  { header: "Country", exports: ({ address }) => address.country },
  { header: "Contact", exports: ({ contacts }) => contacts[0]?.name ?? "" },
  { header: "Email", exports: ({ contacts }) => contacts[0]?.email ?? "" },
  { header: "Phone", exports: ({ contacts }) => contacts[0]?.phone ?? "" },
  { header: "VAT number", exports: ({ vatNumber }) => vatNumber },
  { header: "Registration number", exports: ({ registrationNumber }) => registrationNumber },
  { header: "Payment terms", exports: ({ terms }) => describeTerms(terms) },
  {
    header: "Credit limit",
    exports: ({ creditLimitMinor, currency }) =>
      creditLimitMinor === null ? null : { minor: creditLimitMinor, currency },
  },
];

type OpenRow = {
  readonly customer: Customer;
  readonly entry: LedgerEntry;
  readonly dueOn: CalendarDate | null;
  readonly totalMinor: Minor;
  readonly openMinor: Minor;
};

const OPEN: readonly ExportColumn<OpenRow>[] = [
  { header: "Account", exports: ({ customer }) => customer.code },
  { header: "Customer", exports: ({ customer }) => customer.name },
  { header: "Invoice number", exports: ({ entry }) => entry.number },
  { header: "Invoice date", exports: ({ entry }) => ({ on: entry.on }) },
  { header: "Due date", exports: ({ dueOn }) => dueOn && { on: dueOn } },
  { header: "Description", exports: ({ entry }) => entry.description },
  { header: "Amount", exports: ({ totalMinor, entry }) => ({ minor: totalMinor, currency: entry.currency }) },
  { header: "Outstanding", exports: ({ openMinor, entry }) => ({ minor: openMinor, currency: entry.currency }) },
];

function openRows({ customer, ledger }: Owner, asAt: CalendarDate): readonly OpenRow[] {
  const debits = openItems(ledger, asAt).map(({ entry, dueOn, originalMinor, openMinor }) => ({
    customer,
    entry,
    dueOn,
    totalMinor: originalMinor,
    openMinor,
  }));
  const credits = openCredits(ledger, asAt).map(({ entry, openMinor }) => ({
    customer,
    entry,
    dueOn: null,
    totalMinor: negateMinor(entry.amountMinor),
    openMinor: negateMinor(openMinor),
  }));
  return [...debits, ...credits];
}

type Movement = { readonly customer: Customer; readonly entry: LedgerEntry };

const MOVEMENTS: readonly ExportColumn<Movement>[] = [
  { header: "Id", exports: ({ entry }) => entry.id },
  { header: "Account", exports: ({ customer }) => customer.code },
  { header: "Customer", exports: ({ customer }) => customer.name },
  { header: "Date", exports: ({ entry }) => ({ on: entry.on }) },
  { header: "Kind", exports: ({ entry }) => entry.kind },
  { header: "Number", exports: ({ entry }) => entry.number },
  { header: "Description", exports: ({ entry }) => entry.description },
  { header: "Reference", exports: ({ entry }) => entry.reference },
  { header: "Due date", exports: ({ entry }) => (entry.side === "debit" ? { on: entry.dueOn } : null) },
  { header: "Debit", exports: ({ entry }) => (entry.side === "debit" ? amountOf(entry) : null) },
  { header: "Credit", exports: ({ entry }) => (entry.side === "credit" ? amountOf(entry) : null) },
];

type AllocationRow = {
  readonly customer: Customer;
  readonly allocation: Allocation;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
};

const ALLOCATIONS: readonly ExportColumn<AllocationRow>[] = [
  { header: "Account", exports: ({ customer }) => customer.code },
  { header: "Credit", exports: ({ allocation }) => allocation.creditId },
  { header: "Debit", exports: ({ allocation }) => allocation.debitId },
  { header: "Invoice number", exports: ({ allocation, entries }) => entries.get(allocation.debitId)?.number ?? "" },
  { header: "From", exports: ({ allocation }) => ({ on: allocation.on }) },
  { header: "Undone", exports: ({ allocation }) => allocation.undoneOn && { on: allocation.undoneOn } },
  {
    header: "Amount",
    exports: ({ allocation, entries, customer }) => ({
      minor: allocation.amountMinor,
      currency: entries.get(allocation.debitId)?.currency ?? customer.currency,
    }),
  },
];

function allocationRows({ customer, ledger }: Owner): readonly AllocationRow[] {
  if (ledger.allocations.length === 0) return [];
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  return ledger.allocations.map((allocation) => ({ customer, allocation, entries }));
}

const HISTORY: readonly ExportColumn<JournalEntry>[] = [
  { header: "Number", exports: ({ seq }) => seq },
  { header: "At", exports: ({ at }) => at },
  { header: "User", exports: ({ user }) => user },
  { header: "Command", exports: ({ command }) => command },
  { header: "What", exports: ({ body }) => body?.summary ?? "erased" },
];

function amountOf({ amountMinor, currency }: LedgerEntry) {
  return { minor: amountMinor, currency };
}
