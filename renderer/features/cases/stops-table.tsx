import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { stopColumns } from "./case-columns.tsx";
import { LiftStop } from "./lift-stop.tsx";

/** Customers on stop, each with the button that lifts it. */
export function StopsTable({ stops }: { readonly stops: readonly Case[] }) {
  const book = useBook();
  const isPast = useIsPast();
  const [lifting, setLifting] = useState<Case | null>(null);
  return (
    <ListPanel
      title="On stop"
      rows={stops}
      columns={[
        ...stopColumns(book),
        {
          id: "do",
          header: "What to do",
          hidesHeader: true,
          align: "right",
          cell: (stop) => (
            <Button variant="default" disabled={isPast} onClick={() => setLifting(stop)}>
              Lift
            </Button>
          ),
        },
      ]}
      rowKey={(stop) => stop.id}
      empty={
        <EmptyState title="Nobody is on stop">
          Stop supply from a customer's page when new work should wait for old money.
        </EmptyState>
      }
    >
      {lifting && <LiftStop stop={lifting} onClose={() => setLifting(null)} />}
    </ListPanel>
  );
}
