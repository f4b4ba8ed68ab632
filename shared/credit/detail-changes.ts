import type { Address, Customer } from "#shared/ledger/customer.ts";
import { recordedBy, type Writer } from "#shared/ledger/writer.ts";
import type { CreditRecord } from "./rows.ts";

/** Details whose change is worth a second look: who they are, where they are, whom we speak to. */
export type DetailChange = {
  readonly what: "name" | "registration" | "address" | "contact";
  readonly from: string;
  readonly to: string;
};

const NAMES: { readonly [What in DetailChange["what"]]: string } = {
  name: "name",
  registration: "company registration",
  address: "address",
  contact: "person who pays",
};

/** The record that keeps a change of details, with what it was and what it is; an early-warning sign rests on it. */
export function changeRecord(customer: Customer, change: DetailChange, writer: Writer): CreditRecord {
  return {
    ...recordedBy(writer),
    id: writer.newId(),
    customerId: customer.id,
    on: writer.today,
    kind: "change",
    source: "",
    score: "",
    currency: customer.currency,
    amountMinor: null,
    expiresOn: null,
    nextReviewOn: null,
    approvedBy: "",
    text: `${NAMES[change.what]} was ${change.from}, is now ${change.to}`,
    facts: { what: change.what, from: change.from, to: change.to },
    fileIds: [],
  };
}

/**
 * What of a customer's details changed between two versions of them. A first address or contact is no change, nor is an
 * address of which only missing parts were filled in.
 */
export function detailChanges(before: Customer, after: Customer): readonly DetailChange[] {
  const changes: DetailChange[] = [];
  const note = (what: DetailChange["what"], from: string, to: string) => {
    if (from !== "" && to !== "" && from !== to) changes.push({ what, from, to });
  };
  note("name", before.name.trim(), after.name.trim());
  note("registration", before.registrationNumber.trim(), after.registrationNumber.trim());
  if (!isFilledIn(before.address, after.address))
    note("address", addressText(before.address), addressText(after.address));
  for (const contact of before.contacts) {
    if (contact.role !== "accounts" && contact.role !== "decides" && contact.role !== "main") continue;
    const now = after.contacts.find(({ id }) => id === contact.id);
    if (!now) note("contact", contact.name, "no longer named");
    else if (now.name !== contact.name) note("contact", contact.name, now.name);
  }
  return changes;
}

function isFilledIn(before: Address, after: Address): boolean {
  const parts = ({ lines, postcode, town, country }: Address) =>
    [lines.join("\n"), postcode, town, lines.length > 0 ? country : ""].map((part) => part.trim());
  const now = parts(after);
  return parts(before).every((part, index) => part === "" || part === now[index]);
}

function addressText({ lines, postcode, town, country }: Address): string {
  return [...lines, town, postcode, lines.length > 0 ? country : ""]
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(", ");
}
