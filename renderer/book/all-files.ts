import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { BookReader } from "./book.ts";
import { customerFile } from "./customer-file.ts";

/** The files of all customers, closed ones too: figures of the company count everybody. */
export function allFiles(book: BookReader): readonly CustomerFile[] {
  return book.all("customers").map((customer) => customerFile(book, customer.id) as CustomerFile);
}
