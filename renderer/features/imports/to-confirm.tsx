import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { confirmInferred } from "#renderer/data/commands/books/confirm-inferred.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { inferredCredits } from "#shared/imports/inferred-credits.ts";
import type { CreditEntry } from "#shared/ledger/ledger.ts";

type Inferred = { readonly customerId: string; readonly name: string; readonly entry: CreditEntry };

const COLUMNS: readonly ListColumn<Inferred>[] = [
  dayColumn({ id: "day", header: "Day" }, ({ entry }) => entry.on),
  { ...textColumn({ id: "customer", header: "Customer" }, ({ name }) => name), className: "b5" },
  { ...textColumn({ id: "why", header: "Why" }, ({ entry }) => entry.description), className: "t2" },
  moneyColumn({ id: "amount", header: "Amount" }, ({ entry }) => ({
    minor: entry.amountMinor,
    currency: entry.currency,
  })),
  { id: "decide", header: "Action", hidesHeader: true, align: "right", cell: (row) => <Decide row={row} /> },
];

/** What imports worked out by themselves: each to be confirmed or taken back by a person (rule 36). */
export function ToConfirm() {
  const book = useBook();
  const isPast = useIsPast();
  const run = useRun();
  const rows = useMemo(() => inferredRows(book), [book]);
  if (rows.length === 0) return null;
  return (
    <div style={{ marginTop: 20 }}>
      <ListPanel
        title="To confirm"
        intro={<p className="t2">{inferredWords(rows.length)} inferred from imports</p>}
        actions={
          <Button variant="default" disabled={isPast} onClick={() => run(confirmInferred, null)}>
            Confirm all
          </Button>
        }
        rows={rows}
        columns={COLUMNS}
        rowKey={({ entry }) => entry.id}
        most={100}
        height={320}
        empty={null}
      />
    </div>
  );
}

function inferredWords(count: number): string {
  return count === 1 ? "1 payment or credit" : `${countText(count)} payments and credits`;
}

function Decide({ row: { customerId, entry } }: { readonly row: Inferred }) {
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  return (
    <button
      type="button"
      className="linkb"
      disabled={isPast}
      aria-label={`Decide on ${entry.description}`}
      onClick={() => open({ kind: "confirm", customerId, entryId: entry.id })}
    >
      Right or wrong?
    </button>
  );
}

function inferredRows(book: BookReader): readonly Inferred[] {
  const rows = book.all("ledgers").flatMap((ledger) =>
    inferredCredits(ledger).map((entry) => ({
      customerId: ledger.customerId,
      name: book.get("customers", ledger.customerId)?.name ?? "",
      entry,
    })),
  );
  return rows.sort((a, b) => (a.entry.on < b.entry.on ? 1 : a.entry.on > b.entry.on ? -1 : 0));
}
