import type { ReactNode } from "react";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ScheduleRow } from "#shared/chasing/build-plan.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";

/** Payments, due days, amounts and what is left after each; the last amount is marked where it takes the rounding. */
export function ScheduleTable({
  rows,
  totalMinor,
  currency,
  mark,
}: {
  readonly rows: readonly ScheduleRow[];
  readonly totalMinor: Minor;
  readonly currency: Currency;
  /** State of a payment, for a plan that runs. */
  readonly mark?: (index: number) => ReactNode;
}) {
  return (
    <table className="t panel" aria-label="Schedule">
      <thead>
        <tr>
          <th>Payment</th>
          <th>Due</th>
          {mark && <th>State</th>}
          <th className="num">Amount</th>
          <th className="num">Left after</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.name}>
            <td className="b6">{row.name}</td>
            <td>
              <Day on={row.dueOn} style="far" />
            </td>
            {mark && <td>{mark(index)}</td>}
            <td className="num b6">
              <Money minor={row.amountMinor} currency={currency} bare />
            </td>
            <td className="num t2">
              <Money minor={row.leftAfterMinor} currency={currency} bare />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={mark ? 3 : 2}>Total of the plan</td>
          <td className="num">
            <Money minor={totalMinor} currency={currency} bare />
          </td>
          <td className="num">
            <Money minor={ZERO} currency={currency} bare />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
