import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useIsPast } from "#renderer/book/use-book.ts";
import { type StepOfferInput, stepOffer } from "#renderer/data/commands/chasing/step-offer.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { OfferState } from "#shared/chasing/offer-status.ts";
import type { OfferRow } from "./plan-rows.ts";
import { OFFERS, offerLabel } from "./plan-words.ts";

type Answer = { readonly state: StepOfferInput["state"]; readonly label: string };

const ANSWERS: Readonly<Record<OfferState, readonly Answer[]>> = {
  offered: [
    { state: "accepted", label: "Accepted" },
    { state: "declined", label: "Declined" },
    { state: "withdrawn", label: "Withdraw" },
  ],
  accepted: [{ state: "withdrawn", label: "Withdraw" }],
  met: [{ state: "paid", label: "Write off the rest" }],
  settled: [],
  declined: [],
  withdrawn: [],
  lapsed: [],
};

const LETTERS = { settlement: "settlement-offer", "early-payment": "early-payment-offer" } as const;

/** Settlement offers and early-payment incentives, with the answer they got. */
export function OfferTable({
  rows,
  withCustomer = false,
}: {
  readonly rows: readonly OfferRow[];
  readonly withCustomer?: boolean;
}) {
  const run = useRun();
  const isPast = useIsPast();
  if (rows.length === 0)
    return (
      <EmptyState title="No settlement offers">
        Offer to take less at once from the page that decides about a customer, or from the customer's plans.
      </EmptyState>
    );
  return (
    <div className="panel">
      <table className="t" aria-label="Settlement offers">
        <thead>
          <tr>
            <th>Offer</th>
            {withCustomer && <th>Customer</th>}
            <th className="num">Owed</th>
            <th className="num">Offered</th>
            <th>Until</th>
            <th>State</th>
            <HiddenHead>What to do</HiddenHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <span className="b6">{row.offer.number}</span>{" "}
                <span className="t2">{row.offer.kind === "early-payment" ? "for paying early" : ""}</span>
              </td>
              {withCustomer && (
                <td>
                  <Link href={paths.customer(row.offer.customerId, "plans")}>{row.customerName}</Link>
                </td>
              )}
              <td className="num">
                <Money minor={row.offer.owedMinor} currency={row.offer.currency} />
              </td>
              <td className="num b6">
                <Money minor={row.offer.offerMinor} currency={row.offer.currency} />
              </td>
              <td>
                <Day on={row.offer.expiresOn} style="near" />
              </td>
              <td>
                <Tag tone={OFFERS[row.state].tone}>{offerLabel(row)}</Tag>
              </td>
              <td>
                <span className="row" style={{ justifyContent: "flex-end" }}>
                  {row.state === "offered" && (
                    <Link
                      href={paths.newLetter(row.offer.customerId, LETTERS[row.offer.kind], row.offer.id)}
                      className="s12"
                    >
                      Write it
                    </Link>
                  )}
                  {ANSWERS[row.state].map(({ state, label }) => (
                    <Button
                      key={state}
                      variant="subtle"
                      disabled={isPast}
                      onClick={() => void run(stepOffer, { offerId: row.id, state, note: "" })}
                    >
                      {state === "paid" && row.offer.kind === "early-payment" ? "Book the discount" : label}
                    </Button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
