import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { ledgerPosition, type Position } from "#shared/ledger/position.ts";

export type StatementSegment = "owing" | "overdue" | "all";

/** One statement that can be sent: a customer in one currency. */
export type StatementRow = { readonly key: string; readonly customer: Customer; readonly position: Position };

/** Customers with entries up to the day, one line for each currency, by name. */
export function statementRows(book: BookReader, asAt: CalendarDate): readonly StatementRow[] {
  const ageing = book.setting("ageing");
  return book
    .all("customers")
    .filter((customer) => customer.closedOn === null || customer.closedOn > asAt)
    .flatMap((customer) =>
      ledgerPosition(book.ledger(customer.id), asAt, ageing).map((position) => ({
        key: `${customer.id} ${position.currency}`,
        customer,
        position,
      })),
    )
    .sort((first, second) => first.customer.name.localeCompare(second.customer.name));
}

/** Whether a line is in the segment and has the text in its name, account number or town. */
export function isWanted(row: StatementRow, segment: StatementSegment, text: string): boolean {
  if (segment === "owing" && row.position.balanceMinor === 0) return false;
  if (segment === "overdue" && row.position.overdueMinor <= 0) return false;
  const { name, code, address } = row.customer;
  return `${name} ${code} ${address.town}`.toLowerCase().includes(text.trim().toLowerCase());
}
