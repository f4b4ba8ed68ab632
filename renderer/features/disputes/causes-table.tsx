import { useMemo } from "react";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { disputeCauses } from "#shared/chasing/dispute-causes.ts";
import { addDays, addMonths } from "#shared/dates/calendar-date.ts";

/** What disputes of the last twelve months were about, most frequent first: where to mend one's own house. */
export function CausesTable() {
  const book = useBook();
  const asAt = useAsAt();
  const causes = useMemo(
    () => disputeCauses(customerFiles(book), addMonths(asAt, -12), addDays(asAt, 1), asAt),
    [book, asAt],
  );
  const reasons = new Map(book.setting("disputeReasons").map((reason) => [reason.id, reason.label]));
  if (causes.length === 0) {
    return (
      <EmptyState title="No disputes in the last twelve months">Each dispute's reason is counted here.</EmptyState>
    );
  }
  return (
    <div className="scroll page">
      <div className="panel">
        <table className="t" aria-label="Causes of disputes in the last twelve months">
          <thead>
            <tr>
              <th>About</th>
              <th className="num">Disputes</th>
              <th className="num">Of them open</th>
              <th className="num">Held back now</th>
              <th className="num">They were right</th>
              <th className="num">Credited</th>
            </tr>
          </thead>
          <tbody>
            {causes.map((cause) => (
              <tr key={`${cause.reasonId} ${cause.currency}`}>
                <td className="b6">{reasons.get(cause.reasonId) ?? "Not said"}</td>
                <td className="num">{cause.count}</td>
                <td className="num">{cause.openCount}</td>
                <td className="num">
                  <Money minor={cause.openMinor} currency={cause.currency} />
                </td>
                <td className="num">{cause.grantedCount}</td>
                <td className="num">
                  <Money minor={cause.creditedMinor} currency={cause.currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
