import { emailOf, hasPostalAddress, recipientOf } from "../chasing/recipient-of.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Company, UserAccount } from "../settings/settings.ts";
import { addressLines, printable } from "./address-lines.ts";
import type { LetterRecipient, LetterSender } from "./letter-facts.ts";

export function letterRecipient(customer: Customer, company: Company): LetterRecipient {
  const contact = recipientOf(customer);
  const person = contact ? printable(contact.name) : "";
  return {
    person,
    salutation: contact ? printable(contact.salutation) : "",
    company: printable(customer.name),
    email: emailOf(customer),
    country: customer.address.country,
    addressLines: hasPostalAddress(customer)
      ? addressLines({
          person,
          company: customer.name,
          address: customer.address,
          fromCountry: company.address.country,
          fromLocale: company.locale,
        })
      : [],
  };
}

export function letterSender(company: Company, signatory: UserAccount | null): LetterSender {
  const lines = addressLines({
    person: "",
    company: "",
    address: company.address,
    fromCountry: company.address.country,
    fromLocale: company.locale,
  });
  return {
    name: printable(company.name),
    tagline: printable(company.tagline),
    addressLines: lines,
    returnLine: [printable(company.name), ...lines].join(", "),
    country: company.address.country,
    phone: company.phone,
    email: company.email,
    website: company.website,
    registration: company.registration,
    vatNumber: company.vatNumber,
    bank: company.bank,
    signatory: { name: signatory?.name ?? "", job: signatory?.job ?? "" },
  };
}
