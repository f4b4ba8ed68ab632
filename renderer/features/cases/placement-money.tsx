import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { PlacedPayment, PlacementAccount } from "#shared/cases/placement-account.ts";
import type { Case } from "#shared/cases/rows.ts";
import { minor } from "#shared/money/minor.ts";
import { ReportForm } from "./report-form.tsx";

/** What came in, the commission on each payment, and whether the agency's invoices agree with the terms. */
export function PlacementMoney({ row, account }: { readonly row: Case; readonly account: PlacementAccount }) {
  const [reporting, setReporting] = useState<PlacedPayment | null>(null);
  if (account.placedOn === null) return null;
  return (
    <section className="panel" aria-label="Commission">
      <h2 className="page title">Commission</h2>
      {account.payments.length === 0 ? (
        <p className="page t2" style={{ paddingTop: 0 }}>
          Nothing has come in since it was placed.
        </p>
      ) : (
        <PaymentTable row={row} account={account} onReport={setReporting} />
      )}
      <Reconciled row={row} account={account} />
      {reporting && <ReportForm row={row} payment={reporting} onClose={() => setReporting(null)} />}
    </section>
  );
}

function PaymentTable({
  row,
  account,
  onReport,
}: {
  readonly row: Case;
  readonly account: PlacementAccount;
  readonly onReport: (payment: PlacedPayment) => void;
}) {
  const isPast = useIsPast();
  const { currency } = row;
  return (
    <table className="t" aria-label="Commission on each payment">
      <thead>
        <tr>
          <th>Day</th>
          <th>Invoice</th>
          <th>Came</th>
          <th className="num">Amount</th>
          <th className="num">Days late when placed</th>
          <th className="num">Percent</th>
          <th className="num">Commission</th>
        </tr>
      </thead>
      <tbody>
        {account.payments.map((payment) => (
          <tr key={`${payment.creditId} ${payment.invoiceId}`}>
            <td>
              <Day on={payment.on} style="far" />
            </td>
            <td>{payment.invoiceNumber}</td>
            <td>
              {payment.via === "agency" ? (
                "through the agency"
              ) : payment.reportedOn ? (
                <Tag tone="ok">
                  to us, reported <Day on={payment.reportedOn} />
                </Tag>
              ) : (
                <span className="row">
                  <Tag tone="warn">to us, not reported</Tag>
                  <Button variant="default" disabled={isPast} onClick={() => onReport(payment)}>
                    Report
                  </Button>
                </span>
              )}
            </td>
            <td className="num">
              <Money minor={payment.amountMinor} currency={currency} />
            </td>
            <td className="num">{payment.daysLate}</td>
            <td className="num">{payment.percent} %</td>
            <td className="num">
              <Money minor={payment.feeMinor} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>Together</td>
          <td className="num">
            <Money minor={account.recoveredMinor} currency={currency} />
          </td>
          <td colSpan={2} />
          <td className="num">
            <Money minor={account.fee.percentMinor} currency={currency} />
          </td>
        </tr>
      </tfoot>
    </table>
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
          <th>
            <span className="vh">What</span>
          </th>
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
