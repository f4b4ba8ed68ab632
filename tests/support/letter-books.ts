import { type Book, createBook } from "#renderer/book/book.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { generateBooks } from "./generator.ts";

/** Books of generated customers in every language, in an office that can write letters. */
export function letterBooks(customers: number): { readonly book: Book; readonly asAt: string } {
  const books = generateBooks({ customers, invoices: customers * 12, receipts: customers * 14 });
  const book = createBook();
  const company = {
    ...defaultSettings.company,
    name: "Harbour Joinery Ltd",
    phone: "01275 555 0148",
    email: "accounts@harbourjoinery.example",
    address: { lines: ["Unit 7, Slipway Works"], postcode: "BS20 7DE", town: "Portishead", country: "GB" },
    bank: {
      ...defaultSettings.company.bank,
      name: "Harbour Joinery Ltd",
      sortCode: "20-45-77",
      accountNumber: "73041186",
    },
  };
  const users = [{ id: "len", name: "Len Harbour", initials: "LH", job: "Owner", active: true }];
  book.load(
    {
      customers: books.customers.map((customer, index) => ({
        ...customer,
        policyId: "uk-business",
        language: LETTER_LANGUAGES[index % LETTER_LANGUAGES.length] as string,
      })),
      ledgers: books.ledgers,
      settings: [
        { id: "company", value: company },
        { id: "users", value: users },
      ],
    } as unknown as Parameters<Book["load"]>[0],
    { seq: 1, hash: "a".repeat(64) },
  );
  return { book, asAt: books.asAt };
}
