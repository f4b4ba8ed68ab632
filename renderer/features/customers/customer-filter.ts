import type { CustomerRow } from "./customer-rows.ts";

export type CustomerFilter = {
  readonly text: string;
  readonly segment: "all" | "overdue" | "over-limit" | "on-stop" | "owing";
  /** Index of an ageing band; null for any. */
  readonly band: number | null;
  readonly responsibleId: string;
};

export const NO_FILTER: CustomerFilter = { text: "", segment: "all", band: null, responsibleId: "" };

/** Whether a line passes the filter. Text is looked for in name, account number, town and contacts. */
export function passesFilter(row: CustomerRow, filter: CustomerFilter): boolean {
  const { customer, position } = row;
  if (filter.responsibleId !== "" && customer.responsibleId !== filter.responsibleId) return false;
  if (filter.band !== null && (position.bandsMinor[filter.band] ?? 0) === 0) return false;
  if (!inSegment(row, filter.segment)) return false;
  const wanted = filter.text.trim().toLowerCase();
  if (wanted === "") return true;
  const people = customer.contacts.map((contact) => `${contact.name} ${contact.email}`).join(" ");
  return `${customer.name} ${customer.code} ${customer.address.town} ${people}`.toLowerCase().includes(wanted);
}

function inSegment({ customer, position, isOnStop }: CustomerRow, segment: CustomerFilter["segment"]): boolean {
  switch (segment) {
    case "all":
      return true;
    case "owing":
      return position.balanceMinor !== 0;
    case "overdue":
      return position.overdueMinor > 0;
    case "over-limit":
      return customer.creditLimitMinor !== null && position.balanceMinor > customer.creditLimitMinor;
    case "on-stop":
      return isOnStop;
  }
}
