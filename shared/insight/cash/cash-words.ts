import type { CashSource, NotCounted } from "./cash-rows.ts";
import type { ExpectedCash } from "./expected-cash.ts";

/** Where an expected amount comes from, in a word. */
export const CASH_SOURCES: { readonly [Source in CashSource]: string } = {
  promise: "Promise",
  plan: "Plan",
  habit: "Habit",
};

const NOT_COUNTED: { readonly [Reason in NotCounted["reason"]]: string } = {
  disputed: "disputed",
  agency: "with an agency",
  claim: "claimed in court",
  insolvency: "owed by insolvent customers",
  offer: "under a settlement offer",
  held: "covered by money we hold already",
};

/** What is open and not counted on, in words; empty when everything is. `money` writes an amount of its currency. */
export function notCountedWords({ notCounted }: ExpectedCash, money: (amountMinor: number) => string): string {
  const left = Object.entries(notCounted) as [NotCounted["reason"], number][];
  if (left.length === 0) return "";
  return `Not counted on: ${left.map(([reason, amount]) => `${money(amount)} ${NOT_COUNTED[reason]}`).join(", ")}.`;
}
