import { Link } from "wouter";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { sumByCurrency } from "#shared/money/sum-by-currency.ts";
import type { LeftOutRow } from "./run-row.ts";

/** Everything overdue that is not in a letter, and why; most of it can be put in by hand. */
export function LeftOutTable({
  rows,
  onInclude,
}: {
  readonly rows: readonly LeftOutRow[];
  readonly onInclude: (row: LeftOutRow) => void;
}) {
  if (rows.length === 0) return null;
  const totals = sumByCurrency(rows);
  return (
    <table className="t c" aria-label="Left out, and why">
      <thead>
        <tr>
          <th colSpan={2}>
            Left out, and why <span className="t2">{countText(rows.length)}</span>
          </th>
          <th className="num">Amount</th>
          <th className="num">
            <span className="vh">What to do</span>
            <ExportMenu
              title="Left out of the run"
              label="Export what is left out"
              isIcon
              rows={rows}
              columns={LEFT_OUT}
            />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td style={{ maxWidth: 190 }} className="ell">
              <Link href={paths.customer(row.customerId, "ledger")}>{row.customerName}</Link>
            </td>
            <td className="t2 s12" style={{ whiteSpace: "normal" }}>
              {row.why}
            </td>
            <td className="num">
              <Money minor={row.amountMinor} currency={row.currency} bare={totals.length === 1} />
            </td>
            <td className="num">
              {(row.canPutIn || row.rowKey !== "") && (
                <button
                  type="button"
                  className="linkb"
                  aria-label={`Include ${row.customerName}`}
                  onClick={() => onInclude(row)}
                >
                  Include
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>Left out</td>
          <td className="num">
            <Totals amounts={totals} bare={totals.length === 1} />
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

const LEFT_OUT: readonly ExportColumn<LeftOutRow>[] = [
  { header: "Customer", exports: ({ customerName }) => customerName },
  { header: "Why", exports: ({ why }) => why },
  { header: "Amount", exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }) },
];
