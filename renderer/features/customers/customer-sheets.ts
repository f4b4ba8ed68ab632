import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import { addressColumns } from "#shared/exports/address-columns.ts";
import { type ExportColumn, type ExportSheet, listSheet } from "#shared/exports/sheet.ts";
import type { Position } from "#shared/ledger/position.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { CustomerRow } from "./customer-rows.ts";

/** The customers list as it is exported: who they are, how to reach them, what they owe and how they stand. */
export const CUSTOMER_EXPORT: readonly ExportColumn<CustomerRow>[] = [
  { header: "Account", exports: ({ customer }) => customer.code },
  { header: "Customer", exports: ({ customer }) => customer.name },
  { header: "Kind", exports: ({ customer }) => customer.kind },
  money("Balance", (position) => position.balanceMinor),
  money("Overdue", (position) => position.overdueMinor),
  { header: "Oldest days overdue", exports: ({ position }) => position.oldestDays },
  { header: "Pays late by days", exports: ({ paysLateDays }) => paysLateDays },
  { header: "Stage", exports: ({ chase }) => chase.stage.name },
  { header: "Last contact", exports: ({ chase }) => (chase.lastContact ? { on: chase.lastContact.on } : null) },
  { header: "Next", exports: ({ chase }) => (chase.next.kind === "none" ? "" : chase.next.title) },
  { header: "Next on", exports: ({ chase }) => (chase.next.on === null ? null : { on: chase.next.on }) },
  { header: "On stop", exports: ({ isOnStop }) => (isOnStop ? "on stop" : "") },
  { header: "Terms", exports: ({ customer }) => describeTerms(customer.terms) },
  {
    header: "Credit limit",
    exports: ({ customer }) =>
      customer.creditLimitMinor === null ? null : { minor: customer.creditLimitMinor, currency: customer.currency },
  },
  { header: "Contact", exports: (row) => contactOf(row)?.name ?? "" },
  { header: "Email", exports: (row) => contactOf(row)?.email ?? "" },
  { header: "Phone", exports: (row) => contactOf(row)?.phone ?? "" },
  ...addressColumns<CustomerRow>(({ customer }) => customer.address),
  { header: "Town", exports: ({ customer }) => customer.address.town },
  { header: "Postcode", exports: ({ customer }) => customer.address.postcode },
  { header: "Country", exports: ({ customer }) => customer.address.country },
];

/** The aged list: a line for each customer and currency with its age bands; bands less what is held are the balance. */
export function agedSheet(rows: readonly CustomerRow[], labels: readonly string[], asAt: CalendarDate): ExportSheet {
  const owing = rows.filter(({ position }) => position.owedMinor !== 0 || position.heldMinor !== 0);
  return listSheet(
    `Aged list ${asAt}`,
    [
      { header: "Account", exports: ({ customer }: CustomerRow) => customer.code },
      { header: "Customer", exports: ({ customer }: CustomerRow) => customer.name },
      ...labels.map((label, at) =>
        money(at === 0 ? label : `${label} days`, (position) => position.bandsMinor[at] as Minor),
      ),
      money("On account", (position) => -position.heldMinor as Minor),
      money("Balance", (position) => position.balanceMinor),
    ],
    owing,
  );
}

function money(header: string, amountOf: (position: Position) => Minor): ExportColumn<CustomerRow> {
  return { header, exports: ({ position }) => ({ minor: amountOf(position), currency: position.currency }) };
}

function contactOf({ customer }: CustomerRow) {
  return customer.contacts.find((contact) => contact.role === "accounts") ?? customer.contacts[0];
}
