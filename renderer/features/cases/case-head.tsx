import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { BackToCases } from "./back-to-cases.tsx";
import { caseStanding } from "./case-texts.ts";

/** Title, customer and state of a case, with its actions. */
export function CaseHead({
  row,
  title,
  children,
}: {
  readonly row: Case;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const asAt = useAsAt();
  const name = useBook().get("customers", row.customerId)?.name ?? "";
  const { label, tone } = caseStanding(row, asAt);
  return (
    <ScreenHead
      title={title}
      context={
        <span className="row">
          <BackToCases />
          <Link className="linkb" href={paths.customer(row.customerId)}>
            {name}
          </Link>
          <Tag tone={tone}>{label}</Tag>
        </span>
      }
    >
      {children}
    </ScreenHead>
  );
}

/** The invoices of a case by number. */
export function useInvoiceNumbers(row: Case): string {
  const ledger = useBook().ledger(row.customerId);
  const numbers = new Map(ledger.entries.map((entry) => [entry.id, entry.number]));
  return row.invoiceIds.map((id) => numbers.get(id) || "an invoice").join(", ");
}
