import { Button } from "@mantine/core";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

/** Shown when the part of Duebook that keeps the files does not answer: nothing can be read or written. */
export function HostSilent({ detail, onAgain }: { readonly detail: string; readonly onAgain: () => void }) {
  return (
    <main style={{ height: "100%", display: "grid", placeItems: "center" }} role="alert">
      <EmptyState title="Duebook is not running any more" actions={<Button onClick={onAgain}>Try again</Button>}>
        The part that keeps your data does not answer. Start Duebook again and open the address it prints. Nothing that
        was saved is lost. {detail}
      </EmptyState>
    </main>
  );
}
