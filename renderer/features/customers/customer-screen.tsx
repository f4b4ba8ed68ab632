import { Button, Menu, Tabs } from "@mantine/core";
import { IconChevronDown, IconPhone } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { CUSTOMER_ACTS, type CustomerAct, runCustomerAct } from "#renderer/state/customer-acts.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { Customer } from "#shared/ledger/customer.ts";
import { CustomerAlerts } from "./customer-alerts.tsx";
import { CustomerFigures } from "./customer-figures.tsx";
import { CustomerPane } from "./customer-pane.tsx";
import { CustomerTags } from "./customer-tags.tsx";
import { DocumentsTab } from "./documents-tab.tsx";
import { LedgerTab } from "./ledger-tab.tsx";
import { TimelineTab } from "./timeline-tab.tsx";
import { useCustomerKeys } from "./use-customer-keys.ts";

export type CustomerTab = {
  readonly id: string;
  readonly label: string;
  readonly count: (book: BookReader, customerId: string) => number;
  readonly render: (customerId: string) => ReactNode;
};

/** One customer: figures, alerts, and everything said, sent, agreed and paid. Other topics bring their own tabs. */
export function CustomerScreen({
  id,
  tab,
  tabs,
  figures,
}: {
  readonly id: string;
  readonly tab: string;
  /** Key figures of other topics, after those of the ledger. */
  readonly figures: ReactNode;
  readonly tabs: readonly CustomerTab[];
}) {
  const book = useBook();
  const [, navigate] = useLocation();
  const customer = book.get("customers", id);
  useCustomerKeys(customer ? id : null);
  if (!customer) {
    return (
      <EmptyState
        title="This customer is not in the books"
        actions={<Link href={paths.customers()}>All customers</Link>}
      >
        It may have come by an import that was undone.
      </EmptyState>
    );
  }
  const all: readonly CustomerTab[] = [
    { id: "timeline", label: "Timeline", count: () => 0, render: (key) => <TimelineTab customerId={key} /> },
    {
      id: "ledger",
      label: "Ledger",
      count: (reader, key) => reader.ledger(key).entries.length,
      render: (key) => <LedgerTab customerId={key} />,
    },
    ...tabs,
    {
      id: "documents",
      label: "Documents",
      count: (reader, key) => filesOf(reader.all("files"), key),
      render: (key) => <DocumentsTab customerId={key} />,
    },
  ];
  const current = all.find((item) => item.id === tab) ?? all[0];
  const hasPane = current?.id === "timeline";
  return (
    <>
      <CustomerHead customer={customer} figures={figures} />
      <Tabs
        value={current?.id ?? "timeline"}
        onChange={(value) => value && navigate(paths.customer(id, value), { replace: true })}
        keepMounted={false}
        styles={{ list: { padding: "0 10px", background: "var(--panel)" } }}
      >
        <Tabs.List aria-label="About this customer">
          {all.map((item) => (
            <Tabs.Tab key={item.id} value={item.id}>
              {item.label} {item.count(book, id) > 0 && <span className="t2 s11">{item.count(book, id)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: hasPane ? "minmax(0, 1fr) 280px" : "minmax(0, 1fr)",
          flex: 1,
          minHeight: 0,
        }}
      >
        <section className="scroll" style={{ padding: "12px 18px" }} aria-label={current?.label} data-pane>
          {current?.render(id)}
        </section>
        {hasPane && <CustomerPane customer={customer} />}
      </div>
    </>
  );
}

function filesOf(files: readonly { readonly customerId: string }[], customerId: string): number {
  return files.filter((file) => file.customerId === customerId).length;
}

function CustomerHead({ customer, figures }: { readonly customer: Customer; readonly figures: ReactNode }) {
  const asAt = useAsAt();
  const open = useOpenForm((state) => state.open);
  const [, navigate] = useLocation();
  const isPast = useIsPast();
  const customerId = customer.id;
  const items = (place: CustomerAct["place"]) =>
    CUSTOMER_ACTS.filter((act) => act.place === place).map((act) => (
      <Menu.Item key={act.id} onClick={() => runCustomerAct(act, customerId, { open, navigate })}>
        {act.key === "" ? act.label : `${act.label} (${act.key.toUpperCase()})`}
      </Menu.Item>
    ));
  return (
    <header style={{ background: "var(--panel)", padding: "10px 18px 0" }}>
      <div className="row" style={{ alignItems: "flex-end", paddingBottom: 10, borderBottom: "1px solid var(--line)" }}>
        <div style={{ minWidth: 0 }}>
          <nav className="t2 s12" aria-label="Path">
            <Link href={paths.customers()}>Customers</Link> / {customer.code}
          </nav>
          <div className="row" style={{ flexWrap: "wrap" }}>
            <h1 style={{ fontSize: 19, fontWeight: 600, letterSpacing: "-0.01em" }}>{customer.name}</h1>
            <CustomerTags customerId={customerId} />
          </div>
        </div>
        <span className="sp" />
        <Button variant="default" flex="none" onClick={() => navigate(paths.newLetter(customerId, "statement"))}>
          Statement
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button
              variant="default"
              flex="none"
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={isPast}
            >
              Add
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {items("add")}
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item>Other movements</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {items("movements")}
                <Menu.Label>Discounts, retentions, transfers and the like: in the menu of a ledger line</Menu.Label>
              </Menu.Sub.Dropdown>
            </Menu.Sub>
            <Menu.Divider />
            {items("page")}
          </Menu.Dropdown>
        </Menu>
        <Button
          flex="none"
          leftSection={<IconPhone size={14} aria-hidden />}
          disabled={isPast}
          onClick={() => open({ kind: "call", customerId })}
        >
          Record a call
        </Button>
      </div>
      <CustomerFigures customer={customer} asAt={asAt} more={figures} />
      <CustomerAlerts customerId={customerId} />
    </header>
  );
}
