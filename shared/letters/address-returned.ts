import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Address } from "../ledger/customer.ts";
import type { Letter } from "./rows.ts";

/**
 * The latest letter that came back from the address a customer has now ("gone away"), with the day; null when none did,
 * when the address was changed since, or when a later letter to it did not come back.
 */
export function addressReturned(
  letters: readonly Letter[],
  address: Address,
  asAt: CalendarDate,
): { readonly letter: Letter; readonly on: CalendarDate } | null {
  let latest: { readonly letter: Letter; readonly on: CalendarDate; readonly isBack: boolean } | null = null;
  for (const letter of letters) {
    if (!isSame(letter.recipient.address, address)) continue;
    const step = letter.steps.findLast((one) => one.on <= asAt && (one.state === "posted" || one.state === "returned"));
    if (!step || (latest && step.on < latest.on)) continue;
    latest = { letter, on: step.on, isBack: step.state === "returned" };
  }
  return latest?.isBack ? { letter: latest.letter, on: latest.on } : null;
}

function isSame(first: Address, second: Address): boolean {
  const text = ({ lines, postcode, town, country }: Address) => [...lines, postcode, town, country].join("\n").trim();
  return text(first).toLowerCase() === text(second).toLowerCase();
}
