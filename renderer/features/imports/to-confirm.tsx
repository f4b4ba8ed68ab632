import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { confirmInferred } from "#renderer/data/commands/books/confirm-inferred.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { inferredCredits } from "#shared/imports/inferred-credits.ts";
import type { CreditEntry } from "#shared/ledger/ledger.ts";

const MOST_SHOWN = 100;

type Inferred = { readonly customerId: string; readonly name: string; readonly entry: CreditEntry };

const INFERRED_EXPORT: readonly ExportColumn<Inferred>[] = [
  { header: "Day", exports: ({ entry }) => ({ on: entry.on }) },
  { header: "Customer", exports: ({ name }) => name },
  { header: "Why", exports: ({ entry }) => entry.description },
  { header: "Amount", exports: ({ entry }) => ({ minor: entry.amountMinor, currency: entry.currency }) },
];

/** What imports worked out by themselves: each to be confirmed or taken back by a person (rule 36). */
export function ToConfirm() {
  const book = useBook();
  const isPast = useIsPast();
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  const rows = useMemo(() => inferredRows(book), [book]);
  if (rows.length === 0) return null;
  return (
    <section style={{ marginTop: 20 }} aria-labelledby="to-confirm">
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 id="to-confirm" className="cap">
          To confirm: {countText(rows.length)} payments and credits inferred from imports
        </h2>
        <span className="sp" />
        <ExportMenu title="To confirm" label="Export what is to confirm" rows={rows} columns={INFERRED_EXPORT} />
        <Button variant="default" disabled={isPast} onClick={() => run(confirmInferred, null)}>
          Confirm all
        </Button>
      </div>
      <div className="panel" style={{ overflow: "auto", maxHeight: 320 }}>
        <table className="t" aria-label="To confirm">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Customer</th>
              <th scope="col">Why</th>
              <th scope="col" className="num">
                Amount
              </th>
              <HiddenHead>Action</HiddenHead>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_SHOWN).map(({ customerId, name, entry }) => (
              <tr key={entry.id}>
                <td>
                  <Day on={entry.on} />
                </td>
                <td className="b5">{name}</td>
                <td className="t2">{entry.description}</td>
                <td className="num">
                  <Money minor={entry.amountMinor} currency={entry.currency} />
                </td>
                <td>
                  <button
                    type="button"
                    className="linkb"
                    disabled={isPast}
                    aria-label={`Decide on ${entry.description}`}
                    onClick={() => open({ kind: "confirm", customerId, entryId: entry.id })}
                  >
                    Right or wrong?
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
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
