import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { CUSTOMER_TABLES } from "#shared/journal/tables.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { BookReader } from "./book.ts";

const known = new WeakMap<Customer, CustomerFile>();

/**
 * Everything kept about one customer, as the pure functions of chasing, credit and evidence take it. The same object as
 * long as nothing in it has changed, so that what is derived from it can be kept by identity.
 */
export function customerFile(book: BookReader, customerId: string): CustomerFile | null {
  const customer = book.get("customers", customerId);
  if (!customer) return null;
  const before = known.get(customer);
  const ledger = book.ledger(customerId);
  if (before && isCurrent(before, book, ledger)) return before;
  const rows = Object.fromEntries(CUSTOMER_TABLES.map((table) => [table, book.forCustomer(table, customerId)]));
  const file = { customer, ledger, ...rows } as CustomerFile;
  known.set(customer, file);
  return file;
}

/** The files of all customers that are not closed. */
export function customerFiles(book: BookReader): readonly CustomerFile[] {
  return book
    .all("customers")
    .filter((customer) => customer.closedOn === null)
    .map((customer) => customerFile(book, customer.id) as CustomerFile);
}

function isCurrent(file: CustomerFile, book: BookReader, ledger: CustomerFile["ledger"]): boolean {
  const sameLedger = file.ledger === ledger || (ledger.entries.length === 0 && file.ledger.entries.length === 0);
  return (
    sameLedger && CUSTOMER_TABLES.every((table) => isSameList(file[table], book.forCustomer(table, file.customer.id)))
  );
}

function isSameList(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first === second || (first.length === 0 && second.length === 0);
}
