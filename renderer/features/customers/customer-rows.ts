import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { emptyPosition, ledgerPosition, type Position } from "#shared/ledger/position.ts";

/** One line of the customers list: a customer in one currency. */
export type CustomerRow = {
  readonly key: string;
  readonly customer: Customer;
  readonly position: Position;
  readonly lastContactOn: CalendarDate | null;
  readonly lastContactKind: string;
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
      const contact = lastContact(book, customer.id, asAt);
      const isOnStop = book
        .forCustomer("cases", customer.id)
        .some(
          (item) => item.kind === "stop-supply" && item.on <= asAt && (item.closedOn === null || item.closedOn > asAt),
        );
      return shown.map((position) => ({
        key: `${customer.id} ${position.currency}`,
        customer,
        position,
        lastContactOn: contact?.on ?? null,
        lastContactKind: contact?.kind ?? "",
        isOnStop,
      }));
    });
}

/** The latest call, or letter known to have gone, up to the day. */
export function lastContact(
  book: BookReader,
  customerId: string,
  asAt: CalendarDate,
): { readonly on: CalendarDate; readonly kind: string } | null {
  const contacts = [
    ...book.forCustomer("calls", customerId).map((call) => ({ on: call.on, kind: "call" })),
    ...book
      .forCustomer("letters", customerId)
      .flatMap((letter) =>
        letter.steps
          .filter((step) => step.state === "posted" || step.state === "emailed")
          .map((step) => ({ on: step.on, kind: step.state === "posted" ? "letter" : "email" })),
      ),
  ].filter((contact) => contact.on <= asAt);
  return contacts.reduce<{ on: CalendarDate; kind: string } | null>(
    (latest, contact) => (latest === null || contact.on > latest.on ? contact : latest),
    null,
  );
}
