import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { csvRow } from "../imports/safe-cell.ts";
import { openItems } from "../ledger/open-items.ts";
import { plainAmount } from "../money/format-money.ts";
import type { Case } from "./rows.ts";

const HEADINGS = [
  "our reference",
  "debtor",
  "account",
  "company number",
  "address",
  "postcode",
  "country",
  "contact",
  "telephone",
  "e-mail",
  "invoice",
  "issued",
  "due",
  "days late",
  "currency",
  "amount",
  "open",
] as const;

/** The debt of a case as a file for the agency's or the lawyer's own system: one line for each open part; no formulas. */
export function debtCsv(row: Case, { customer, ledger }: CustomerFile, asAt: CalendarDate): string {
  const contact = customer.contacts.find((one) => one.role === "accounts") ?? customer.contacts[0];
  const { address } = customer;
  const debtor = [
    row.number,
    customer.name,
    customer.code,
    customer.registrationNumber,
    [...address.lines, address.town].filter((line) => line !== "").join(", "),
    address.postcode,
    address.country,
    contact?.name ?? "",
    contact?.phone ?? "",
    contact?.email ?? "",
  ];
  const lines = openItems(ledger, asAt)
    .filter((item) => row.invoiceIds.includes(item.entry.id))
    .map((item) => [
      ...debtor,
      item.entry.number,
      item.entry.on,
      item.dueOn,
      String(item.daysLate),
      item.currency,
      plainAmount(item.originalMinor, item.currency),
      plainAmount(item.openMinor, item.currency),
    ]);
  return `\uFEFF${[HEADINGS, ...lines].map((line) => `${csvRow([...line])}\r\n`).join("")}`;
}
