import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { causeColumns } from "./cause-columns.tsx";
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
      <ListPanel
        title="Causes of disputes in the last twelve months"
        fileName="Causes of disputes in twelve months"
        rows={causes}
        columns={causeColumns(reasonOf)}
        rowKey={({ reasonId, currency }) => `${reasonId} ${currency}`}
        empty={null}
      />
    </div>
  );
}
