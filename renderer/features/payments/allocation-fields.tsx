import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type AllocationChoice, allocatePayment, type PlannedAllocation } from "#shared/ledger/allocate-payment.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { AllocationTable, type HandAmounts, handParts, handTotal } from "./allocation-table.tsx";

type How = "oldest-first" | "by-hand" | "on-account";

/** Money to be set against invoices; without an amount or a day nothing is planned yet. */
type Money = { readonly amountMinor: Minor | null; readonly on: CalendarDate | null; readonly currency: Currency };

export type Allocation = {
  readonly ledger: CustomerLedger;
  readonly money: Money;
  readonly how: How;
  readonly choice: AllocationChoice;
  /** Null while nothing can be planned. */
  readonly planned: readonly PlannedAllocation[] | null;
  readonly hand: HandAmounts;
  readonly setHow: (how: How) => void;
  readonly setHand: (hand: HandAmounts) => void;
};

/** How money is set against open invoices, and what that comes to, shown before it is saved. */
export function useAllocation(ledger: CustomerLedger, money: Money, start: How = "oldest-first"): Allocation {
  const [how, setHow] = useState<How>(start);
  const [hand, setHand] = useState<HandAmounts>({});
  const { amountMinor, on, currency } = money;
  const choice = useMemo<AllocationChoice>(
    () => (how === "by-hand" ? { how, parts: handParts(hand) } : { how }),
    [how, hand],
  );
  const planned = useMemo(() => {
    if (amountMinor === null || on === null) return null;
    const allocated = allocatePayment(ledger, { amountMinor, on, currency }, choice);
    return allocated.ok ? allocated.value : null;
  }, [ledger, amountMinor, on, currency, choice]);
  return { ledger, money, how, choice, planned, hand, setHow, setHand };
}

const NAMES: Readonly<Record<How, string>> = {
  "oldest-first": "Oldest first",
  "by-hand": "Choose invoices",
  "on-account": "Keep on account",
};

export function AllocationFields({
  allocation: { ledger, money, how, planned, hand, setHow, setHand },
  hows,
  today,
}: {
  readonly allocation: Allocation;
  readonly hows: readonly How[];
  readonly today: CalendarDate;
}) {
  return (
    <>
      <SegmentedControl
        aria-label="Set against"
        value={how}
        onChange={setHow}
        data={hows.map((value) => ({ value, label: NAMES[value] }))}
      />
      <AllocationTable
        ledger={ledger}
        on={money.on ?? today}
        currency={money.currency}
        planned={planned ?? []}
        hand={how === "by-hand" ? hand : null}
        onHand={setHand}
        freeMinor={minor((money.amountMinor ?? ZERO) - handTotal(hand))}
      />
    </>
  );
}
