import type { Address, Customer } from "#shared/ledger/customer.ts";

/** Details whose change is worth a second look: who they are, where they are, whom we speak to. */
export type DetailChange = {
  readonly what: "name" | "registration" | "address" | "contact";
  readonly from: string;
  readonly to: string;
};

/** What of a customer's details changed between two versions of them. A first address or contact is no change. */
export function detailChanges(before: Customer, after: Customer): readonly DetailChange[] {
  const changes: DetailChange[] = [];
  const note = (what: DetailChange["what"], from: string, to: string) => {
    if (from !== "" && to !== "" && from !== to) changes.push({ what, from, to });
  };
  note("name", before.name.trim(), after.name.trim());
  note("registration", before.registrationNumber.trim(), after.registrationNumber.trim());
  note("address", addressText(before.address), addressText(after.address));
  for (const contact of before.contacts) {
    if (contact.role !== "accounts" && contact.role !== "decides" && contact.role !== "main") continue;
    const now = after.contacts.find(({ id }) => id === contact.id);
    if (!now) note("contact", contact.name, "left");
    else if (now.name !== contact.name) note("contact", contact.name, now.name);
  }
  return changes;
}

function addressText({ lines, postcode, town, country }: Address): string {
  return [...lines, town, postcode, lines.length > 0 ? country : ""]
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(", ");
}
