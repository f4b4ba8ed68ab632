import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { type LedgerRow, runningBalance } from "#shared/ledger/running-balance.ts";
import type { Currency } from "#shared/money/currency.ts";
import { ZERO } from "#shared/money/minor.ts";
import { EntryMenu } from "./entry-menu.tsx";
import { movementName } from "./entry-words.ts";
import { ledgerExport } from "./ledger-export.ts";
import { WhatPaid } from "./what-paid.tsx";

type View = "open" | "all";

/** Every movement with its running balance and what paid what, a table for each currency. */
export function LedgerTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  const [view, setView] = useRemembered<View>("ledger.view", "all");
  const ledger = book.ledger(customerId);
  const currencies = [...new Set(ledger.entries.map((entry) => entry.currency))];
  return (
    <>
      <div className="row" style={{ marginBottom: 10 }}>
        <SegmentedControl
          aria-label="Which entries"
          value={view}
          onChange={setView}
          data={[
            { value: "open", label: "Open items" },
            { value: "all", label: "All entries" },
          ]}
        />
        <span className="sp" />
        <LedgerMenu customerId={customerId} view={view} />
        <Button variant="default" disabled={isPast} onClick={() => open({ kind: "receipt", customerId })}>
          Payment received
        </Button>
        <Button variant="default" disabled={isPast} onClick={() => open({ kind: "invoice", customerId })}>
          Add invoice
        </Button>
        <Button variant="default" disabled={isPast} onClick={() => open({ kind: "credit-note", customerId })}>
          Add credit note
        </Button>
      </div>
      {currencies.length === 0 && (
        <EmptyState title="No invoices yet">
          Add an invoice here, or import the open invoices of your accounting package.
        </EmptyState>
      )}
      {currencies.map((currency) => (
        <CurrencyLedger key={currency} customerId={customerId} currency={currency} view={view} />
      ))}
    </>
  );
}

/** Saves or prints the lines as they are shown, all currencies. */
function LedgerMenu({ customerId, view }: { readonly customerId: string; readonly view: View }) {
  const book = useBook();
  const asAt = useAsAt();
  const ledger = book.ledger(customerId);
  const rows = useMemo(
    () =>
      [...new Set(ledger.entries.map((entry) => entry.currency))]
        .flatMap((currency) => runningBalance(ledger, currency, asAt))
        .filter((row) => view === "all" || row.openMinor !== 0),
    [ledger, asAt, view],
  );
  const name = book.get("customers", customerId)?.name ?? "";
  const what = view === "open" ? "Open items" : "Ledger";
  return <ExportMenu title={`${what} ${name}`} rows={rows} columns={ledgerExport(ledger)} />;
}

function CurrencyLedger({
  customerId,
  currency,
  view,
}: {
  readonly customerId: string;
  readonly currency: Currency;
  readonly view: View;
}) {
  const book = useBook();
  const asAt = useAsAt();
  const ledger = book.ledger(customerId);
  const rows = useMemo(() => runningBalance(ledger, currency, asAt), [ledger, currency, asAt]);
  const shown = view === "open" ? rows.filter((row) => row.openMinor !== 0) : rows;
  const balance = rows.at(-1)?.balanceMinor ?? ZERO;
  const hidden = rows.length - shown.length;
  return (
    <div className="panel" style={{ overflow: "auto", marginBottom: 14 }}>
      <table className="t" aria-label={`Ledger in ${currency}`}>
        <thead>
          <tr>
            <th>Date</th>
            <th>Reference</th>
            <th>For</th>
            <th>Due</th>
            <th className="num">Days late</th>
            <th className="num">Invoiced</th>
            <th className="num">Received</th>
            <th className="num">Left to pay</th>
            <th>State</th>
            <th className="num">Running balance</th>
            <HiddenHead>More</HiddenHead>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <LedgerLine key={row.entry.id} row={row} customerId={customerId} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={9}>
              Balance at <Day on={asAt} style="far" />
              {hidden > 0 && <span className="t2"> ({hidden} settled entries are not shown)</span>}
            </td>
            <td className="num">
              <Money minor={balance} currency={currency} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LedgerLine({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const { entry } = row;
  const name = movementName(useBook().ledger(customerId), entry);
  const isPlain = entry.number === "" || entry.kind === "invoice" || entry.kind === "receipt";
  const texts = [isPlain ? "" : name, entry.description === name ? "" : entry.description, entry.reference];
  return (
    <tr>
      <td>
        <Day on={entry.on} style="far" />
      </td>
      <td className="b6 n">{entry.number || name}</td>
      <td className="t2">{texts.filter(Boolean).join(" · ")}</td>
      <td>{row.dueOn && <Day on={row.dueOn} style="far" />}</td>
      <td
        className={`num ${row.daysLate !== null && row.daysLate > 60 ? "bad" : row.daysLate !== null && row.daysLate > 30 ? "warn" : ""}`}
      >
        {row.daysLate !== null && row.daysLate > 0 ? countText(row.daysLate) : ""}
      </td>
      <td className="num">{row.debitMinor !== 0 && <Money minor={row.debitMinor} currency={entry.currency} bare />}</td>
      <td className="num">
        <ReceivedCell row={row} customerId={customerId} />
      </td>
      <td className="num b6">
        {entry.side === "debit" && row.openMinor !== 0 && (
          <Money minor={row.openMinor} currency={entry.currency} bare />
        )}
      </td>
      <td>
        <StateTag row={row} />
      </td>
      <td className="num">
        <Money minor={row.balanceMinor} currency={entry.currency} bare />
      </td>
      <td>
        <EntryMenu row={row} customerId={customerId} />
      </td>
    </tr>
  );
}

function ReceivedCell({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const shown = row.entry.side === "credit" ? row.creditMinor : row.allocatedMinor;
  if (shown === 0) return null;
  return <WhatPaid row={row} customerId={customerId} shownMinor={shown} />;
}

function StateTag({ row }: { readonly row: LedgerRow }) {
  const { entry } = row;
  if (entry.inferred) return <Tag tone="info">To confirm</Tag>;
  if (entry.side === "debit" && entry.retention && row.openMinor > 0 && (row.daysLate ?? 0) <= 0)
    return <Tag tone="info">Retention</Tag>;
  if (entry.side === "credit") {
    if (row.openMinor === 0) return <Tag tone="ok">Matched</Tag>;
    return <Tag tone="info">On account</Tag>;
  }
  if (row.openMinor === 0) return <Tag tone="ok">Paid</Tag>;
  if (row.daysLate !== null && row.daysLate > 0)
    return <Tag tone="bad">{row.allocatedMinor > 0 ? "Part paid, overdue" : "Overdue"}</Tag>;
  return <Tag tone="calm">{row.allocatedMinor > 0 ? "Part paid" : "Not due"}</Tag>;
}
