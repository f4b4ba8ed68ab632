import { Button } from "@mantine/core";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { PlacedPayment, PlacementAccount } from "#shared/cases/placement-account.ts";
import type { Case } from "#shared/cases/rows.ts";

/** Columns of the payments on a placement with the commission of each. */
export function paymentColumns(
  { currency }: Case,
  account: PlacementAccount,
  isPast: boolean,
  onReport: (payment: PlacedPayment) => void,
): readonly ListColumn<PlacedPayment>[] {
  return [
    {
      id: "day",
      header: "Day",
      sortBy: ({ on }) => on,
      cell: ({ on }) => <Day on={on} style="far" />,
      footer: "Together",
    },
    {
      id: "invoice",
      header: "Invoice",
      sortBy: ({ invoiceNumber }) => invoiceNumber,
      cell: ({ invoiceNumber }) => invoiceNumber,
    },
    { id: "came", header: "Came", exports: wayWords, cell: (payment) => <Way {...{ payment, isPast, onReport }} /> },
    {
      id: "amount",
      header: "Amount",
      align: "right",
      sortBy: ({ amountMinor }) => amountMinor,
      exports: ({ amountMinor }) => ({ minor: amountMinor, currency }),
      cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />,
      footer: <Money minor={account.recoveredMinor} currency={currency} />,
    },
    {
      id: "late",
      header: "Days late when placed",
      align: "right",
      sortBy: ({ daysLate }) => daysLate,
      cell: ({ daysLate }) => daysLate,
    },
    {
      id: "percent",
      header: "Percent",
      align: "right",
      exports: ({ percent }) => Number(percent),
      cell: ({ percent }) => `${percent} %`,
    },
    {
      id: "fee",
      header: "Commission",
      align: "right",
      sortBy: ({ feeMinor }) => feeMinor,
      exports: ({ feeMinor }) => ({ minor: feeMinor, currency }),
      cell: ({ feeMinor }) => <Money minor={feeMinor} currency={currency} />,
      footer: <Money minor={account.fee.percentMinor} currency={currency} />,
    },
  ];
}

function wayWords({ via, reportedOn }: PlacedPayment): string {
  if (via === "agency") return "through the agency";
  return reportedOn ? `to us, reported ${reportedOn}` : "to us, not reported";
}

function Way({
  payment,
  isPast,
  onReport,
}: {
  readonly payment: PlacedPayment;
  readonly isPast: boolean;
  readonly onReport: (payment: PlacedPayment) => void;
}) {
  if (payment.via === "agency") return "through the agency";
  if (payment.reportedOn)
    return (
      <Tag tone="ok">
        to us, reported <Day on={payment.reportedOn} />
      </Tag>
    );
  return (
    <span className="row">
      <Tag tone="warn">to us, not reported</Tag>
      <Button variant="default" disabled={isPast} onClick={() => onReport(payment)}>
        Report
      </Button>
    </span>
  );
}
