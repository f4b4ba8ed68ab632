import type { Customer } from "#shared/ledger/customer.ts";
import type { PolicyLevel } from "#shared/letters/policy.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, subtractMinor, sumMinor } from "#shared/money/minor.ts";
import { usableChannel } from "./recipient-of.ts";
import type { RunItem, RunLetter } from "./run-decision.ts";

type Speech = {
  readonly customer: Customer;
  readonly currency: Currency;
  /** Null for a missed instalment, which is outside of the levels. */
  readonly level: PolicyLevel | null;
  readonly kind: LetterKind;
  readonly items: readonly RunItem[];
  readonly creditMinor: Minor;
};

/** A letter over its items: what it asks for in all, and the way it can go, by post where its level names none that works. */
export function runLetter({ customer, currency, level, kind, items, creditMinor }: Speech): RunLetter {
  const itemsMinor = sumMinor(items, (item) => item.amountMinor);
  const wanted = level?.channel ?? "post";
  const channel = usableChannel(customer, wanted);
  return {
    customerId: customer.id,
    currency,
    kind,
    level,
    channel: channel ?? "post",
    isChannelChanged: channel !== null && channel !== wanted,
    items,
    itemsMinor,
    creditMinor,
    totalMinor: subtractMinor(itemsMinor, creditMinor),
  };
}
