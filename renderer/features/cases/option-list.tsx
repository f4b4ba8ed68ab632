import { Button, Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { isStopOpen } from "#shared/cases/is-case-open.ts";
import { preActionRule } from "#shared/cases/pre-action.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { DecisionScope } from "./use-decision.ts";

/** The seven ways on, each with what it means and a button that begins it. */
export function OptionList({
  customer,
  scope,
  onOpen,
}: {
  readonly customer: Customer;
  readonly scope: DecisionScope;
  readonly onOpen: (what: "agency" | "claim") => void;
}) {
  const open = useOpenForm((state) => state.open);
  const [, navigate] = useLocation();
  const isPast = useIsPast();
  const asAt = useAsAt();
  const isStopped = useBook()
    .forCustomer("cases", customer.id)
    .some((row) => isStopOpen(row, asAt));
  const { id: customerId } = customer;
  const isNone = scope.chosen.length === 0;
  const rule = preActionRule(customer);
  const wait = rule ? `after ${rule.days} days from the ${rule.letterName}` : "by the rules of their country";
  const button = (label: string, act: () => void, isOff = false) => (
    <Button variant="default" w={150} flex="none" disabled={isPast || isOff} onClick={act}>
      {label}
    </Button>
  );
  return (
    <section className="panel" aria-label="Ways on">
      <h2 className="page title">Ways on</h2>
      <div style={{ display: "grid" }}>
        <Way act={button("Call again", () => open({ kind: "call", customerId }))}>
          Speak to whoever decides, with the figures in hand. Nothing is lost by it.
        </Way>
        <Way act={button("Offer to settle", () => open({ kind: "offer", customerId }))}>
          Accept less in full and final settlement by a day; after it the full debt stands again.
        </Way>
        <Way act={button("Payment plan", () => navigate(paths.newPlan(customerId)))}>
          Instalments with a signed acknowledgment, which also begins the time to claim again.
        </Way>
        <Way act={button("Stop supply", () => open({ kind: "stop-supply", customerId }), isStopped)}>
          {isStopped ? "On stop already." : "No new work until the old is paid. Letters and calls go on."}
        </Way>
        <Way act={button("Agency", () => onOpen("agency"), isNone)}>
          An agency collects for a share. Our own chasing of these invoices stops while it does.
        </Way>
        <Way act={button("Claim", () => onOpen("claim"), isNone)}>
          In court, {wait}. Costs first, and nothing is certain: look at the sheet beside this.
        </Way>
        <Way act={<WriteOff customerId={customerId} scope={scope} isOff={isPast || isNone} />}>
          Give it up as a bad debt, with the reason. It can be booked as recovered if it is paid after all.
        </Way>
      </div>
    </section>
  );
}

function Way({ act, children }: { readonly act: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="row" style={{ padding: "6px 18px", gap: 14 }}>
      {act}
      <span className="t2">{children}</span>
    </div>
  );
}

/** One invoice is written off at a time, each with its own reason. */
function WriteOff({
  customerId,
  scope,
  isOff,
}: {
  readonly customerId: string;
  readonly scope: DecisionScope;
  readonly isOff: boolean;
}) {
  const open = useOpenForm((state) => state.open);
  const [first, ...others] = scope.chosen;
  const begin = (invoiceId: string) => open({ kind: "write-off", customerId, invoiceId });
  if (others.length === 0) {
    return (
      <Button variant="default" w={150} flex="none" disabled={isOff} onClick={() => first && begin(first.entry.id)}>
        Write off
      </Button>
    );
  }
  return (
    <Menu withinPortal>
      <Menu.Target>
        <Button variant="default" w={150} flex="none" disabled={isOff}>
          Write off…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {scope.chosen.map(({ entry }) => (
          <Menu.Item key={entry.id} onClick={() => begin(entry.id)}>
            {entry.number}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
