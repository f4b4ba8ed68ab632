import type { Contact, Customer } from "#shared/ledger/customer.ts";

/** The person letters go to: the contact for accounts, else the main one, else nobody by name (rule 32). */
export function recipientOf(customer: Customer): Contact | null {
  const byRole = (role: Contact["role"]) => customer.contacts.find((contact) => contact.role === role);
  return byRole("accounts") ?? byRole("main") ?? null;
}

/** The person to telephone: who decides on payments, else accounts, else the main contact, else the first with a number. */
export function callContactOf(customer: Customer): Contact | null {
  const withPhone = customer.contacts.filter((contact) => contact.phone.trim() !== "");
  const byRole = (role: Contact["role"]) => withPhone.find((contact) => contact.role === role);
  return byRole("decides") ?? byRole("accounts") ?? byRole("main") ?? withPhone[0] ?? null;
}

/** Where an e-mail to the customer goes; empty when no address is known. */
export function emailOf(customer: Customer): string {
  const own = recipientOf(customer)?.email.trim() ?? "";
  if (own !== "") return own;
  return customer.contacts.find((contact) => contact.role !== "disputes" && contact.email.trim() !== "")?.email ?? "";
}

/** Whether a letter can be delivered: a line of address and a place. */
export function hasPostalAddress({ address }: Customer): boolean {
  return (
    address.lines.some((line) => line.trim() !== "") && (address.town.trim() !== "" || address.postcode.trim() !== "")
  );
}

/** How a letter of a level can go to this customer; null when there is no address for it. Post stands in for e-mail. */
export function usableChannel(
  customer: Customer,
  wanted: "post" | "email" | "both" | "call",
): "post" | "email" | "both" | null {
  const canPost = hasPostalAddress(customer);
  const canEmail = emailOf(customer) !== "";
  if (wanted === "both" && canPost && canEmail) return "both";
  if (wanted === "email" && canEmail) return "email";
  if (canPost) return "post";
  return wanted !== "post" && canEmail ? "email" : null;
}
