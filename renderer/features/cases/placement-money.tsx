import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { PlacedPayment, PlacementAccount } from "#shared/cases/placement-account.ts";
import type { Case } from "#shared/cases/rows.ts";
import { minor } from "#shared/money/minor.ts";
import { paymentColumns } from "./payment-columns.tsx";
import { ReportForm } from "./report-form.tsx";

/** What came in, the commission on each payment, and whether the agency's invoices agree with the terms. */
export function PlacementMoney({ row, account }: { readonly row: Case; readonly account: PlacementAccount }) {
  const isPast = useIsPast();
  const [reporting, setReporting] = useState<PlacedPayment | null>(null);
  if (account.placedOn === null) return null;
  return (
    <ListPanel
      title="Commission"
      rows={account.payments}
      columns={paymentColumns(row, account, isPast, setReporting)}
      rowKey={(payment) => `${payment.creditId} ${payment.invoiceId}`}
      empty={
        <p className="page t2" style={{ paddingTop: 0 }}>
          Nothing has come in since it was placed.
        </p>
      }
    >
      <Reconciled row={row} account={account} />
      {reporting && <ReportForm row={row} payment={reporting} onClose={() => setReporting(null)} />}
    </ListPanel>
  );
}

function Reconciled({ row, account }: { readonly row: Case; readonly account: PlacementAccount }) {
  const { currency } = row;
  const { fee, chargedMinor, differenceMinor, keptMinor, toPayMinor } = account;
  const hasInvoice =
    useBook()
      .get("cases", row.id)
      ?.steps.some((step) => step.state === "fee") ?? false;
  return (
    <div className="page" role="status" style={{ display: "grid", gap: 4 }}>
      <p>
        By the terms <Money minor={fee.feeMinor} currency={currency} className="b6" />
        {fee.isMinimum && ", the minimum"}; invoiced <Money minor={chargedMinor} currency={currency} className="b6" />
        {keptMinor > 0 && (
          <>
            ; kept back <Money minor={keptMinor} currency={currency} />
          </>
        )}
        {toPayMinor > 0 && (
          <>
            ; to pay to the agency <Money minor={toPayMinor} currency={currency} />
            {account.vatPercent !== "" && " with VAT"}
          </>
        )}
        .
      </p>
      <div>
        {!hasInvoice && <Tag tone="calm">No invoice of the agency yet</Tag>}
        {hasInvoice && differenceMinor === 0 && <Tag tone="ok">Agrees with the terms</Tag>}
        {hasInvoice && differenceMinor !== 0 && (
          <Tag tone={differenceMinor > 0 ? "bad" : "warn"}>
            <Money minor={minor(Math.abs(differenceMinor))} currency={currency} />
            {differenceMinor > 0 ? " more than the terms give: ask for a credit" : " less than the terms give"}
          </Tag>
        )}
      </div>
      {account.vatPercent === "" ? <p className="t2 s12">Without VAT.</p> : <VatTable row={row} account={account} />}
    </div>
  );
}

/** What the terms give and what was invoiced: net, VAT and gross. */
function VatTable({ row, account }: { readonly row: Case; readonly account: PlacementAccount }) {
  const { currency } = row;
  const { dueWithVat: due, chargedWithVat: charged, vatPercent } = account;
  const lines = [
    { name: "By the terms", amounts: [due.netMinor, due.vatMinor, due.grossMinor] },
    { name: "Invoiced", amounts: [charged.netMinor, charged.vatMinor, charged.grossMinor] },
  ];
  return (
    <table className="t" aria-label="Commission with VAT" style={{ maxWidth: 520 }}>
      <thead>
        <tr>
          <HiddenHead>What</HiddenHead>
          <th className="num">Net</th>
          <th className="num">VAT {vatPercent} %</th>
          <th className="num">Gross</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, amounts }) => (
          <tr key={name}>
            <td>{name}</td>
            {amounts.map((amount, index) => (
              <td key={index} className="num">
                <Money minor={amount} currency={currency} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
