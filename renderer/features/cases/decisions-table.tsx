import "./cases.css";
import { Button, Select } from "@mantine/core";
import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useBookQueue } from "#renderer/book/today.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { openItems } from "#shared/ledger/open-items.ts";

/** What waits for a person's decision, and a way to decide about anybody else who owes. */
export function DecisionsTable() {
  const items = useBookQueue().items.filter((item) => item.group === "decisions");
  return (
    <section className="panel" aria-label="To decide">
      <div className="row page" style={{ paddingBottom: 0 }}>
        <h2 className="title" style={{ margin: 0 }}>
          To decide
        </h2>
        <span className="sp" />
        <AnyCustomer />
      </div>
      {items.length === 0 ? (
        <EmptyState title="Nothing waits for a decision">
          When the letters of a policy have all gone and nothing was paid, the account appears here: call again, settle,
          stop supply, place it with an agency, claim, or write off. Duebook never sends another final reminder by
          itself.
        </EmptyState>
      ) : (
        <table className="t" aria-label="To decide">
          <thead>
            <tr>
              <th>Customer</th>
              <th>Why</th>
              <th className="num">Amount</th>
              <th>What to do</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <DecisionRow key={item.key} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DecisionRow({ item }: { readonly item: QueueItem }) {
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  const [, navigate] = useLocation();
  const { customerId, target } = item;
  return (
    <tr>
      <td className="b6">
        <Link href={paths.customer(customerId)}>{item.customerName}</Link>
      </td>
      <td className="t2" style={{ whiteSpace: "normal" }}>
        {item.why}
      </td>
      <td className="num">
        <Money minor={item.amountMinor} currency={item.currency} />
      </td>
      <td>
        <span className="row">
          {target.kind === "case" ? (
            <Button variant="default" onClick={() => navigate(paths.case(target.id))}>
              Open
            </Button>
          ) : (
            <Button variant="default" onClick={() => navigate(paths.decide(customerId))}>
              Decide
            </Button>
          )}
          <Button variant="default" disabled={isPast} onClick={() => open({ kind: "call", customerId })}>
            Call again
          </Button>
        </span>
      </td>
    </tr>
  );
}

/** A decision need not wait until the letters have run out. */
function AnyCustomer() {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const options = useMemo(
    () =>
      customerFiles(book)
        .filter((file) => openItems(file.ledger, asAt).some((item) => item.daysLate > 0))
        .map(({ customer }) => ({ value: customer.id, label: `${customer.name} (${customer.code})` }))
        .toSorted((first, second) => first.label.localeCompare(second.label)),
    [book, asAt],
  );
  return (
    <Select
      aria-label="Decide about another customer"
      placeholder="Decide about another customer"
      w={300}
      searchable
      limit={50}
      data={options}
      value={null}
      nothingFoundMessage="Nobody like that owes anything overdue"
      onChange={(value) => value && navigate(paths.decide(value))}
    />
  );
}
