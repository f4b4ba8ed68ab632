import type { BookReader } from "#renderer/book/book.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { tellingNames } from "./telling-names.ts";

/** Names that must not stand on this customer's letter. */
export function otherCustomers(book: BookReader, file: CustomerFile): readonly string[] {
  const own = `${file.customer.name} ${book.setting("company").name}`;
  return tellingNames(book.all("customers")).filter((name) => !own.includes(name));
}
