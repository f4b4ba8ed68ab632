import { useBook } from "#renderer/book/use-book.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { BackToCases } from "./back-to-cases.tsx";
import { ClaimScreen } from "./claim-screen.tsx";
import { PlacementScreen } from "./placement-screen.tsx";
import { StopScreen } from "./stop-screen.tsx";

/** The screen of one case, by its kind. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const row = useBook().get("cases", caseId);
  if (!row) {
    return (
      <EmptyState title="This case is not in the books" actions={<BackToCases />}>
        It may have been undone.
      </EmptyState>
    );
  }
  if (row.kind === "agency") return <PlacementScreen key={caseId} row={row} />;
  if (row.kind === "claim") return <ClaimScreen key={caseId} row={row} />;
  return <StopScreen key={caseId} row={row} />;
}
