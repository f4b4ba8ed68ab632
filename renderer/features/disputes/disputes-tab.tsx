import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { DISPUTE_EXPORT } from "./dispute-export.ts";
import { disputeRows } from "./dispute-rows.ts";
import { RESOLUTIONS } from "./dispute-words.ts";

/** A customer's disputes, on the customer's page. */
export function DisputesTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const rows = disputeRows(book, asAt, customerId);
  const raise = (
    <Button variant="default" disabled={isPast} onClick={() => open({ kind: "dispute", customerId })}>
      Raise a dispute&nbsp;&nbsp;<Kbd>D</Kbd>
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title="No disputes" actions={raise}>
        When they say something is wrong, note it here: the disputed part is held back, the rest is chased as before.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <span className="sp" />
        <ExportMenu
          title={`Disputes ${book.get("customers", customerId)?.name ?? ""}`}
          rows={rows}
          columns={DISPUTE_EXPORT}
        />
        {raise}
      </div>
      <div className="panel">
        <table className="t" aria-label="Disputes of this customer">
          <thead>
            <tr>
              <th>Dispute</th>
              <th>Invoice</th>
              <th className="num">Amount</th>
              <th>About</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <button type="button" className="linkb" onClick={() => navigate(paths.dispute(row.id))}>
                    {row.dispute.number}
                  </button>{" "}
                  <span className="t2">
                    <Day on={row.dispute.on} />
                  </span>
                </td>
                <td>{row.invoiceNumber}</td>
                <td className="num">
                  <Money minor={row.amountMinor} currency={row.currency} />
                </td>
                <td>{row.about}</td>
                <td>
                  {row.isOpen ? (
                    <Tag tone="warn">{row.waitingOn === "us" ? "Waiting on us" : "Waiting on them"}</Tag>
                  ) : (
                    <Tag tone="ok">{row.dispute.resolution ? RESOLUTIONS[row.dispute.resolution.kind] : "Settled"}</Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
