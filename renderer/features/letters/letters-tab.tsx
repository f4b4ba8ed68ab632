import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { LETTER_COLUMNS } from "./letter-columns.tsx";
import { letterRows } from "./letter-rows.ts";

/** Letters of one customer, on the customer's page. */
export function LettersTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const actions = (
    <>
      <Button
        variant="default"
        disabled={isPast}
        onClick={() => navigate(paths.newLetter(customerId, "friendly-reminder"))}
      >
        Write a letter
      </Button>
      <Button variant="default" onClick={() => navigate(paths.newLetter(customerId, "statement"))}>
        Statement of account
      </Button>
    </>
  );
  const rows = letterRows(book, asAt, customerId);
  if (rows.length === 0) {
    return (
      <EmptyState title="No letters to this customer yet" actions={actions}>
        A reminder takes a minute: it lists what is overdue, leaves out what is in dispute, and fits the window
        envelope.
      </EmptyState>
    );
  }
  return (
    <ListPanel
      title="Letters to this customer"
      fileName={`Letters ${book.get("customers", customerId)?.name ?? ""}`}
      rows={rows}
      columns={LETTER_COLUMNS}
      rowKey={({ letter }) => letter.id}
      actions={actions}
      empty={null}
    />
  );
}
