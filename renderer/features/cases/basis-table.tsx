import { Checkbox } from "@mantine/core";
import { countText } from "#renderer/state/locale.ts";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { sumMinor } from "#shared/money/minor.ts";
import type { DecisionScope } from "./use-decision.ts";

/** The overdue invoices, ticked when the decision is about them. What is in other hands cannot be ticked. */
export function BasisTable({ scope }: { readonly scope: DecisionScope }) {
  const { rows, chosen, currency, toggle } = scope;
  const ids = new Set(chosen.map(({ entry }) => entry.id));
  return (
    <section className="panel" aria-label="About which invoices">
      <h2 className="page title">About which invoices</h2>
      <table className="t" aria-label="About which invoices">
        <thead>
          <tr>
            <th>Invoice</th>
            <th className="num">Days late</th>
            <th className="num">Open</th>
            <th className="num">Disputed</th>
            <th className="num">In question</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry.id}>
              <td>
                <span className="row">
                  <Checkbox
                    label={row.entry.number || row.entry.description || "No number"}
                    checked={ids.has(row.entry.id)}
                    disabled={row.elsewhere !== ""}
                    onChange={() => toggle(row.entry.id)}
                  />
                  {row.elsewhere !== "" && <Tag tone="calm">{row.elsewhere}</Tag>}
                </span>
              </td>
              <td className="num">{countText(row.daysLate)}</td>
              <td className="num">
                <Money minor={row.openMinor} currency={currency} />
              </td>
              <td className="num">
                {row.disputedMinor > 0 && <Money minor={row.disputedMinor} currency={currency} />}
              </td>
              <td className="num">{ids.has(row.entry.id) && <Money minor={row.amountMinor} currency={currency} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{chosen.length} chosen</td>
            <td className="num">
              <Money minor={sumMinor(chosen, (row) => row.openMinor)} currency={currency} />
            </td>
            <td className="num">
              <Money minor={sumMinor(chosen, (row) => row.disputedMinor)} currency={currency} />
            </td>
            <td className="num b6">
              <Money minor={scope.principalMinor} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
