import { Button } from "@mantine/core";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { DISPUTE_COLUMNS } from "./dispute-columns.tsx";
import { disputeRows } from "./dispute-rows.ts";

/** A customer's disputes, on the customer's page. */
export function DisputesTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  const raise = (
    <Button variant="default" disabled={isPast} onClick={() => open({ kind: "dispute", customerId })}>
      Raise a dispute&nbsp;&nbsp;<Kbd>D</Kbd>
    </Button>
  );
  const rows = disputeRows(book, asAt, customerId);
  if (rows.length === 0) {
    return (
      <EmptyState title="No disputes" actions={raise}>
        When they say something is wrong, note it here: the disputed part is held back, the rest is chased as before.
      </EmptyState>
    );
  }
  return (
    <ListPanel
      title="Disputes of this customer"
      fileName={`Disputes ${book.get("customers", customerId)?.name ?? ""}`}
      rows={rows}
      columns={DISPUTE_COLUMNS}
      rowKey={({ id }) => id}
      actions={raise}
      empty={null}
    />
  );
}
