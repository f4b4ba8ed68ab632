import type { BookReader } from "#renderer/book/book.ts";
import type { Contact, Customer } from "#shared/ledger/customer.ts";

/** A customer form's starting point: the company's own country, currency, language and terms. */
export function newCustomer(book: BookReader, id: string): Customer {
  const company = book.setting("company");
  return {
    id,
    code: nextCode(book),
    name: "",
    kind: "company",
    registrationNumber: "",
    vatNumber: "",
    address: { lines: [], postcode: "", town: "", country: company.address.country },
    language: company.locale,
    jurisdiction: "",
    currency: company.currency,
    terms: company.terms,
    agreement: { agreedOn: null, how: "", contractRate: "", fileId: "" },
    contacts: [],
    notes: "",
    group: "",
    responsibleId: "",
    policyId: "",
    creditLimitMinor: book.setting("credit").defaultLimitMinor ?? null,
    since: null,
    closedOn: null,
  };
}

export function newContact(id: string): Contact {
  return { id, name: "", salutation: "", job: "", role: "accounts", phone: "", email: "", bestTime: "" };
}

/** The next free account number of the form C0001; the user may type another. */
function nextCode(book: BookReader): string {
  const taken = new Set(book.all("customers").map((customer) => customer.code));
  let number = taken.size + 1;
  while (taken.has(codeOf(number))) number += 1;
  return codeOf(number);
}

function codeOf(number: number): string {
  return `C${String(number).padStart(4, "0")}`;
}
