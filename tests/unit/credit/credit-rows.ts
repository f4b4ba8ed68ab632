import type { CreditKind, CreditRecord } from "#shared/credit/rows.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";

let count = 0;

/** A credit record: `credit("2026-01-05", "limit", "5,000.00")`; an empty amount is none. */
export function credit(
  on: string,
  kind: CreditKind,
  amount: string,
  changed: Partial<CreditRecord> = {},
): CreditRecord {
  count += 1;
  return {
    recordedAt: `${on}T09:00:00.000Z`,
    recordedBy: "len",
    id: `credit-${count}`,
    customerId: "customer-1",
    on: day(on),
    kind,
    source: "",
    score: "",
    currency: GBP,
    amountMinor: amount === "" ? null : money(amount),
    expiresOn: null,
    nextReviewOn: null,
    approvedBy: "len",
    text: "",
    facts: {},
    fileIds: [],
    ...changed,
  };
}
