import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { OfferTable } from "./offer-table.tsx";
import { PLAN_COLUMNS } from "./plan-columns.tsx";
import { offerRows, planRows } from "./plan-rows.ts";

/** Payment plans and settlement offers of one customer, on the customer's page. */
export function PlansTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const plans = planRows(book, asAt, customerId);
  const offers = offerRows(book, asAt, customerId);
  const name = book.get("customers", customerId)?.name ?? "";
  const actions = (
    <>
      <Button variant="default" disabled={isPast} onClick={() => navigate(paths.newPlan(customerId))}>
        New payment plan
      </Button>
      <Button variant="default" disabled={isPast} onClick={() => open({ kind: "offer", customerId })}>
        Settlement offer
      </Button>
    </>
  );
  if (plans.length === 0 && offers.length === 0) {
    return (
      <EmptyState title="No plans or offers" actions={actions}>
        Spread what is overdue over payments they can make, or offer to settle for less by a day.
      </EmptyState>
    );
  }
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <div className="row" style={{ justifyContent: "flex-end" }}>
        {actions}
      </div>
      {plans.length > 0 && (
        <ListPanel
          title="Payment plans"
          fileName={`Payment plans ${name}`}
          rows={plans}
          columns={PLAN_COLUMNS}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
      {offers.length > 0 && <OfferTable rows={offers} fileName={`Offers ${name}`} />}
    </div>
  );
}
