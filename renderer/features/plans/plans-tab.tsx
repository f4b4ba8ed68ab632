import { Button } from "@mantine/core";
import { Link, useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { listSheet } from "#shared/exports/sheet.ts";
import { OFFER_EXPORT } from "./offer-export.ts";
import { OfferTable } from "./offer-table.tsx";
import { PLAN_EXPORT } from "./plan-export.ts";
import { offerRows, planRows } from "./plan-rows.ts";
import { STANDINGS } from "./plan-words.ts";

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
        <ExportMenu
          title={`Payment plans ${name}`}
          rows={plans}
          columns={PLAN_EXPORT}
          more={
            offers.length === 0
              ? []
              : [{ label: "Offers", sheet: () => listSheet(`Offers ${name} ${asAt}`, OFFER_EXPORT, offers) }]
          }
        />
        {actions}
      </div>
      {plans.length > 0 && (
        <div className="panel">
          <table className="t" aria-label="Payment plans">
            <thead>
              <tr>
                <th>Plan</th>
                <th className="num">Total</th>
                <th className="num">Paid</th>
                <th className="num">Left</th>
                <th>Next</th>
                <th>State</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link href={paths.plan(row.id)}>{row.plan.number}</Link>{" "}
                    <span className="t2">
                      <Day on={row.plan.on} />
                    </span>
                  </td>
                  <td className="num">
                    <Money minor={row.plan.totalMinor} currency={row.plan.currency} />
                  </td>
                  <td className="num">
                    <Money minor={row.paidMinor} currency={row.plan.currency} />
                  </td>
                  <td className="num b6">
                    <Money minor={row.leftMinor} currency={row.plan.currency} />
                  </td>
                  <td>{row.isRunning && row.next && <Day on={row.next.dueOn} style="near" />}</td>
                  <td>
                    <Tag tone={STANDINGS[row.standing].tone}>{STANDINGS[row.standing].label}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {offers.length > 0 && <OfferTable rows={offers} />}
    </div>
  );
}
