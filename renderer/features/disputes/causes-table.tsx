import { countText } from "#renderer/state/locale.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { causeExport } from "./cause-export.ts";
import { useCauses } from "./use-causes.ts";

/** What disputes of the last twelve months were about, most frequent first: where to mend one's own house. */
export function CausesTable() {
  const { causes, reasonOf } = useCauses();
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
                <td className="b6">{reasonOf(cause.reasonId)}</td>
                <td className="num">{countText(cause.count)}</td>
                <td className="num">{countText(cause.openCount)}</td>
                <td className="num">
                  <Money minor={cause.openMinor} currency={cause.currency} />
                </td>
                <td className="num">{countText(cause.grantedCount)}</td>
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

/** Saves or prints the causes as they are shown. */
export function CausesExport() {
  const { causes, reasonOf } = useCauses();
  return <ExportMenu title="Causes of disputes in twelve months" rows={causes} columns={causeExport(reasonOf)} />;
}
