import type { BookReader } from "#renderer/book/book.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";

/** Names that must not stand on this customer's letter. Short and single words would be found in honest text. */
export function otherCustomers(book: BookReader, file: CustomerFile): readonly string[] {
  const own = `${file.customer.name} ${book.setting("company").name}`;
  return book
    .all("customers")
    .map((customer) => customer.name)
    .filter((name) => name.length >= 8 && name.includes(" ") && !own.includes(name));
}
