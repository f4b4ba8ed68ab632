import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { isStopOpen } from "#shared/cases/is-case-open.ts";

import { RiskTag } from "./risk-tag.tsx";

const KIND_WORDS = {
  company: "Company",
  "sole-trader": "Sole trader",
  individual: "Individual",
  "public-body": "Public body",
} as const;

/** States that are shown wherever the customer is: kind, on stop, do not chase, closed. */
export function CustomerTags({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const customer = book.get("customers", customerId);
  if (!customer) return null;
  const stop = book.forCustomer("cases", customerId).find((item) => isStopOpen(item, asAt));
  const holds = book
    .forCustomer("holds", customerId)
    .filter(
      (hold) =>
        hold.invoiceId === "" &&
        hold.on <= asAt &&
        (hold.until === null || hold.until > asAt) &&
        (hold.liftedOn === null || hold.liftedOn > asAt),
    );
  return (
    <>
      <Tag tone="calm">{KIND_WORDS[customer.kind]}</Tag>
      {stop && (
        <Tag tone="bad">
          On stop since <Day on={stop.on} />
        </Tag>
      )}
      <RiskTag customerId={customerId} isLong />
      {holds.map((hold) => (
        <Tag key={hold.id} tone={hold.kind === "insolvency" || hold.kind === "vulnerable" ? "bad" : "warn"}>
          {hold.kind === "do-not-chase" ? "Do not chase" : hold.reason || hold.kind}
        </Tag>
      ))}
      {customer.legalHold && <Tag tone="info">Legal hold</Tag>}
      {customer.closedOn !== null && customer.closedOn <= asAt && <Tag tone="calm">Closed</Tag>}
    </>
  );
}
