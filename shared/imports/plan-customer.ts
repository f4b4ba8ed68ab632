import type { PaymentTerms } from "../dates/payment-terms.ts";
import type { RowChange } from "../journal/change.ts";
import type { Address, Contact, Customer } from "../ledger/customer.ts";
import { countryCode, languageOf } from "./countries.ts";
import type { CustomerDraft } from "./drafts.ts";
import type { PlanContext, PlanDetail } from "./plan.ts";
import { readTerms } from "./read-terms.ts";

export type PlannedCustomer = {
  readonly customer: Customer;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly change: RowChange<"customers"> | null;
  readonly details: readonly PlanDetail[];
};

/** The customer a draft makes or changes. A cell that is empty, or says what the book says, changes nothing. */
export function planCustomer(
  draft: CustomerDraft,
  known: Customer | undefined,
  update: boolean,
  context: PlanContext,
): PlannedCustomer {
  const base = known ?? newCustomer(draft, context);
  const filled = withDraft(base, draft, known === undefined || update, context);
  if (!known) return planned(filled, "new", null, []);
  const details = differences(known, filled);
  if (details.length === 0) return { customer: known, outcome: "unchanged", change: null, details };
  return planned(filled, "changed", known, details);
}

function planned(
  customer: Customer,
  outcome: "new" | "changed",
  before: Customer | null,
  details: readonly PlanDetail[],
): PlannedCustomer {
  const change: RowChange<"customers"> = { op: "row", table: "customers", key: customer.id, before, after: customer };
  return { customer, outcome, change, details };
}

function newCustomer(draft: CustomerDraft, context: PlanContext): Customer {
  const country = countryCode(draft.fields.country ?? "") || context.defaults.country;
  return {
    id: context.newId(),
    code: draft.code,
    name: draft.name,
    kind: "company",
    registrationNumber: "",
    vatNumber: "",
    address: { lines: [], postcode: "", town: "", country },
    language: languageFor(country, context),
    jurisdiction: "",
    currency: draft.currency,
    terms: context.defaults.terms,
    agreement: { agreedOn: null, how: "", contractRate: "", fileId: "" },
    contacts: [],
    notes: "",
    group: "",
    responsibleId: "",
    policyId: "",
    creditLimitMinor: null,
    since: null,
    closedOn: null,
  };
}

function languageFor(country: string, { defaults }: PlanContext): string {
  return country === defaults.country ? defaults.language : (languageOf(country) ?? defaults.language);
}

/** `overwrite` false fills only what the book has left empty. */
function withDraft(base: Customer, draft: CustomerDraft, overwrite: boolean, context: PlanContext): Customer {
  const take = (old: string, fresh: string | undefined) => (fresh && (overwrite || old === "") ? fresh : old);
  const { fields } = draft;
  const terms = termsOf(draft, context);
  return {
    ...base,
    code: base.code || draft.code,
    name: draft.name === draft.code ? base.name : take(base.name, draft.name),
    vatNumber: take(base.vatNumber, fields.vatNumber),
    registrationNumber: take(base.registrationNumber, fields.registrationNumber),
    address: addressOf(base.address, draft, take),
    terms: terms && overwrite ? terms : base.terms,
    contacts: contactsOf(base.contacts, draft, take, context),
    creditLimitMinor: overwrite ? (draft.creditLimitMinor ?? base.creditLimitMinor) : base.creditLimitMinor,
  };
}

type Take = (old: string, fresh: string | undefined) => string;

function addressOf(base: Address, draft: CustomerDraft, take: Take): Address {
  const { fields } = draft;
  const given = [fields.addressLine1, fields.addressLine2, fields.addressLine3].filter((line) => line);
  const block = (fields.address ?? "").split(/[\r\n]+/).map((line) => line.trim());
  const lines = (given.length > 0 ? given : block).filter((line): line is string => Boolean(line));
  if (lines.length > 0 && fields.region && !fields.address) lines.push(fields.region);
  return {
    lines: lines.length > 0 && take(base.lines.join("\n"), lines.join("\n")) === lines.join("\n") ? lines : base.lines,
    postcode: take(base.postcode, fields.postcode),
    town: take(base.town, fields.town),
    country: take(base.country, countryCode(fields.country ?? "")),
  };
}

/** Fills or corrects the contact for accounts, else the main one, else the first; makes one where there is none. */
function contactsOf(
  contacts: readonly Contact[],
  draft: CustomerDraft,
  take: Take,
  context: PlanContext,
): readonly Contact[] {
  const { fields } = draft;
  const full = [fields.contactFirstName, fields.contactLastName].filter((part) => part).join(" ");
  const name = fields.contactName || full;
  const { email, phone } = fields;
  if (!name && !email && !phone) return contacts;
  const current =
    contacts.find((contact) => contact.role === "accounts") ??
    contacts.find((contact) => contact.role === "main") ??
    contacts[0] ??
    emptyContact(context);
  if (contacts.some((contact) => contact.id !== current.id && contact.email !== "" && contact.email === email))
    return contacts;
  const filled = {
    ...current,
    name: take(current.name, name),
    email: take(current.email, email),
    phone: take(current.phone, phone),
  };
  return contacts.length === 0 ? [filled] : contacts.map((contact) => (contact.id === current.id ? filled : contact));
}

function emptyContact(context: PlanContext): Contact {
  const blank = { name: "", salutation: "", job: "", phone: "", email: "", bestTime: "" };
  return { id: context.newId(), role: "accounts", ...blank };
}

function termsOf(draft: CustomerDraft, context: PlanContext): PaymentTerms | null {
  const { termsDays, terms } = draft.fields;
  return readTerms(termsDays ?? "", terms ?? "", context.defaults.endOfMonth);
}

function differences(before: Customer, after: Customer): readonly PlanDetail[] {
  const details: PlanDetail[] = [];
  const compare = (field: string, from: string, to: string) => {
    if (from !== to) details.push({ kind: "field", field, from, to });
  };
  compare("customerCode", before.code, after.code);
  compare("customerName", before.name, after.name);
  compare("vatNumber", before.vatNumber, after.vatNumber);
  compare("registrationNumber", before.registrationNumber, after.registrationNumber);
  compare("address", addressText(before.address), addressText(after.address));
  compare("terms", JSON.stringify(before.terms), JSON.stringify(after.terms));
  compare("creditLimit", String(before.creditLimitMinor ?? ""), String(after.creditLimitMinor ?? ""));
  compare("contactName", contactText(before.contacts, "name"), contactText(after.contacts, "name"));
  compare("email", contactText(before.contacts, "email"), contactText(after.contacts, "email"));
  compare("phone", contactText(before.contacts, "phone"), contactText(after.contacts, "phone"));
  return details;
}

function addressText(address: Address): string {
  return [...address.lines, address.postcode, address.town, address.country].filter((part) => part !== "").join(", ");
}

function contactText(contacts: readonly Contact[], field: "name" | "email" | "phone"): string {
  return contacts.map((contact) => contact[field]).join(", ");
}
