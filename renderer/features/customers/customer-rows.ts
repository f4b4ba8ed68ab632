import type { BookReader } from "#renderer/book/book.ts";
import { bookSummary } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { isStopOpen } from "#shared/cases/is-case-open.ts";
import type { ChaseSummary } from "#shared/chasing/chase-summary.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { paysLate } from "#shared/ledger/pays-late.ts";
import { emptyPosition, ledgerPosition, type Position } from "#shared/ledger/position.ts";

/** One line of the customers list: a customer in one currency. */
export type CustomerRow = {
  readonly key: string;
  readonly customer: Customer;
  readonly position: Position;
  readonly paysLateDays: number | null;
  readonly chase: ChaseSummary;
  readonly isOnStop: boolean;
};

/** All customers that are kept, in every currency they have entries in, as at a day. */
export function customerRows(book: BookReader, asAt: CalendarDate): readonly CustomerRow[] {
  const ageing = book.setting("ageing");
  return book
    .all("customers")
    .filter((customer) => customer.closedOn === null || customer.closedOn > asAt)
    .flatMap((customer) => {
      const positions = ledgerPosition(book.ledger(customer.id), asAt, ageing);
      const shown = positions.length > 0 ? positions : [emptyPosition(customer.currency, ageing)];
      const file = customerFile(book, customer.id) as CustomerFile;
      const chase = bookSummary(book, file, asAt);
      const isOnStop = book.forCustomer("cases", customer.id).some((item) => isStopOpen(item, asAt));
      return shown.map((position) => ({
        key: `${customer.id} ${position.currency}`,
        customer,
        position,
        paysLateDays: paysLate(file.ledger, position.currency, asAt).now.days,
        chase,
        isOnStop,
      }));
    });
}
