import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { CUSTOMER_TABLES } from "#shared/journal/tables.ts";
import type { BookReader } from "./book.ts";

/** Everything kept about one customer, as the pure functions of chasing, credit and evidence take it. */
export function customerFile(book: BookReader, customerId: string): CustomerFile | null {
  const customer = book.get("customers", customerId);
  if (!customer) return null;
  const rows = Object.fromEntries(CUSTOMER_TABLES.map((table) => [table, book.forCustomer(table, customerId)]));
  return { customer, ledger: book.ledger(customerId), ...rows } as CustomerFile;
}

/** The files of all customers that are not closed. */
export function customerFiles(book: BookReader): readonly CustomerFile[] {
  return book
    .all("customers")
    .filter((customer) => customer.closedOn === null)
    .map((customer) => customerFile(book, customer.id) as CustomerFile);
}
