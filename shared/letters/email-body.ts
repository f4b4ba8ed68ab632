import { recipientOf } from "../chasing/recipient-of.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Company } from "../settings/settings.ts";
import type { Letter } from "./rows.ts";
import type { Wording } from "./wording.ts";

/** The short text of an e-mail that carries a letter: greeting, that it is attached, and who sends it. */
export function emailBody(
  letter: Letter,
  wording: Wording,
  company: Pick<Company, "name" | "phone" | "email">,
  customer: Customer | undefined,
): string {
  const contact = customer ? recipientOf(customer) : null;
  const named = contact?.salutation ? wording.salutation.named : wording.salutation.person;
  const greeting = letter.recipient.name === "" ? wording.salutation.unnamed : named;
  const values: Readonly<Record<string, string>> = {
    salutation: contact?.salutation ?? "",
    contactName: letter.recipient.name,
    number: letter.number,
    subject: letter.subject,
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const comma = wording.language.startsWith("en-US") ? "" : ",";
  return [
    `${fill(greeting).replace(/[,:]$/, "")}${comma || ":"}`,
    fill(wording.labels.emailBody),
    letter.recipient.name === "" ? wording.closing.unnamed : wording.closing.named,
    [company.name, company.phone, company.email].filter((line) => line !== "").join("\n"),
  ].join("\n\n");
}
