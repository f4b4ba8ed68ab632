import "./cases.css";
import { Button, Select } from "@mantine/core";
import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import type { TodayQueue } from "#shared/chasing/today-queue.ts";
import { openItems } from "#shared/ledger/open-items.ts";

/** The rows of the work list that wait for a decision; null while the list is worked out. */
export function decisionsIn(queue: TodayQueue | null): readonly QueueItem[] | null {
  return queue === null ? null : queue.items.filter((item) => item.group === "decisions");
}

/** What waits for a person's decision, and a way to decide about anybody else who owes. */
export function DecisionsTable({ items }: { readonly items: readonly QueueItem[] | null }) {
  return (
    <ListPanel
      title="To decide"
      rows={items ?? []}
      columns={COLUMNS}
      rowKey={(item) => item.key}
      actions={<AnyCustomer />}
      empty={
        items === null ? (
          <p className="t2 page" role="status">
            Looking through your customers
          </p>
        ) : (
          <EmptyState title="Nothing waits for a decision">
            When the letters of a policy have all gone and nothing was paid, the account appears here: call again,
            settle, stop supply, place it with an agency, claim, or write off. Duebook never sends another final
            reminder by itself.
          </EmptyState>
        )
      }
    />
  );
}

const COLUMNS: readonly ListColumn<QueueItem>[] = [
  {
    id: "customer",
    header: "Customer",
    sortBy: (item) => item.customerName,
    className: "b6",
    cell: (item) => <Link href={paths.customer(item.customerId)}>{item.customerName}</Link>,
  },
  { id: "why", header: "Why", sortBy: (item) => item.why, className: "t2", cell: (item) => item.why },
  {
    id: "amount",
    header: "Amount",
    align: "right",
    sortBy: (item) => item.amountMinor,
    exports: (item) => ({ minor: item.amountMinor, currency: item.currency }),
    cell: (item) => <Money minor={item.amountMinor} currency={item.currency} />,
  },
  { id: "do", header: "What to do", hidesHeader: true, align: "right", cell: (item) => <Ways item={item} /> },
];

function Ways({ item }: { readonly item: QueueItem }) {
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  const [, navigate] = useLocation();
  const { customerId, target } = item;
  return (
    <span className="row" style={{ justifyContent: "flex-end", flexWrap: "nowrap" }}>
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
