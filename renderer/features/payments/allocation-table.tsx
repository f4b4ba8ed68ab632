import { Checkbox } from "@mantine/core";
import { Day } from "#renderer/ui/day.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { candidates, type HandPart, type PlannedAllocation } from "#shared/ledger/allocate-payment.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { OpenItem } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, maxMinor, minMinor, minor, ZERO } from "#shared/money/minor.ts";

/** Amounts typed by hand, by invoice id. */
export type HandAmounts = Readonly<Record<string, Minor | null>>;

export function handParts(hand: HandAmounts): readonly HandPart[] {
  return Object.entries(hand).flatMap(([debitId, amountMinor]) =>
    amountMinor !== null && amountMinor > 0 ? [{ debitId, amountMinor }] : [],
  );
}

export function handTotal(hand: HandAmounts): Minor {
  return minor(handParts(hand).reduce((sum, part) => sum + part.amountMinor, 0));
}

/** Open invoices and what this payment sets against each; by hand the amounts are fields. */
export function AllocationTable({
  ledger,
  on,
  currency,
  planned,
  hand,
  onHand,
  freeMinor,
}: {
  readonly ledger: CustomerLedger;
  readonly on: CalendarDate;
  readonly currency: Currency;
  readonly planned: readonly PlannedAllocation[];
  readonly hand: HandAmounts | null;
  readonly onHand: (hand: HandAmounts) => void;
  /** Not yet given to an invoice: a tick takes as much of it as the invoice needs. */
  readonly freeMinor: Minor;
}) {
  const items = mergeParts(candidates(ledger, { on, amountMinor: ZERO, currency }));
  if (items.length === 0) return <p className="t2 s12">Nothing is open on this day: the money stays on account.</p>;
  return (
    <div className="panel" style={{ maxHeight: 240, overflow: "auto" }}>
      <table className="t c" aria-label="Set against">
        <thead>
          <tr>
            {hand && <HiddenHead>Choose</HiddenHead>}
            <th>Invoice</th>
            <th>Due</th>
            <th className="num">Left to pay</th>
            <th className="num">From this payment</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ entry, openMinor, dueOn }) => {
            const part = planned.find((row) => row.debitId === entry.id)?.amountMinor ?? ZERO;
            const typed = hand?.[entry.id] ?? null;
            return (
              <tr key={entry.id}>
                {hand && (
                  <td>
                    <Checkbox
                      aria-label={`Set against ${entry.number}`}
                      checked={typed !== null && typed > 0}
                      onChange={(event) =>
                        onHand({
                          ...hand,
                          [entry.id]: event.currentTarget.checked
                            ? minMinor(openMinor, maxMinor(freeMinor, ZERO))
                            : null,
                        })
                      }
                    />
                  </td>
                )}
                <td>
                  <span className="b5">{entry.number}</span> <span className="t2">{entry.description}</span>
                </td>
                <td>
                  <Day on={dueOn} />
                </td>
                <td className="num">
                  <Money minor={openMinor} currency={currency} bare />
                </td>
                <td className="num">
                  {hand ? (
                    <MoneyInput
                      aria-label={`Amount for ${entry.number}`}
                      w={130}
                      ml="auto"
                      currency={currency}
                      value={typed}
                      onChange={(value) => onHand({ ...hand, [entry.id]: value })}
                    />
                  ) : (
                    part !== 0 && <Money minor={part} currency={currency} bare className="ok b6" />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Instalments of one invoice are paid together, earliest first: one line for the invoice. */
function mergeParts(items: readonly OpenItem[]): readonly OpenItem[] {
  const merged = new Map<string, OpenItem>();
  for (const item of items) {
    const before = merged.get(item.entry.id);
    merged.set(item.entry.id, before ? { ...before, openMinor: minor(before.openMinor + item.openMinor) } : item);
  }
  return [...merged.values()];
}
