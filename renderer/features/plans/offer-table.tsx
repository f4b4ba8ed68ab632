import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useIsPast } from "#renderer/book/use-book.ts";
import { type StepOfferInput, stepOffer } from "#renderer/data/commands/chasing/step-offer.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { OfferState } from "#shared/chasing/offer-status.ts";
import { OFFER_LETTERS } from "#shared/letters/plan-letter.ts";
import { OFFER_EXPORT } from "./offer-export.ts";
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

/** Settlement offers and early-payment incentives, with the answer they got. */
export function OfferTable({
  rows,
  fileName,
  withCustomer = false,
}: {
  readonly rows: readonly OfferRow[];
  /** Names the file of an export. */
  readonly fileName: string;
  readonly withCustomer?: boolean;
}) {
  if (rows.length === 0)
    return (
      <EmptyState title="No settlement offers">
        Offer to take less at once from the page that decides about a customer, or from the customer's plans.
      </EmptyState>
    );
  return (
    <ListPanel
      title="Settlement offers"
      fileName={fileName}
      rows={rows}
      columns={COLUMNS.filter(({ id }) => withCustomer || id !== "customer")}
      exports={OFFER_EXPORT}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

const COLUMNS: readonly ListColumn<OfferRow>[] = [
  {
    ...textColumn({ id: "offer", header: "Offer" }, ({ offer }) => offer.number),
    cell: ({ offer }) => (
      <>
        <span className="b6">{offer.number}</span>{" "}
        <span className="t2">{offer.kind === "early-payment" ? "for paying early" : ""}</span>
      </>
    ),
  },
  {
    ...textColumn({ id: "customer", header: "Customer" }, ({ customerName }) => customerName),
    cell: ({ offer, customerName }) => <Link href={paths.customer(offer.customerId, "plans")}>{customerName}</Link>,
  },
  moneyColumn({ id: "owed", header: "Owed" }, ({ offer }) => ({ minor: offer.owedMinor, currency: offer.currency })),
  moneyColumn(
    { id: "offered", header: "Offered" },
    ({ offer }) => ({ minor: offer.offerMinor, currency: offer.currency }),
    { className: "b6" },
  ),
  dayColumn({ id: "until", header: "Until" }, ({ offer }) => offer.expiresOn, "near"),
  {
    id: "state",
    header: "State",
    sortBy: offerLabel,
    cell: (row) => <Tag tone={OFFERS[row.state].tone}>{offerLabel(row)}</Tag>,
  },
  { id: "act", header: "What to do", hidesHeader: true, align: "right", cell: (row) => <OfferActs row={row} /> },
];

function OfferActs({ row: { id, state: now, offer } }: { readonly row: OfferRow }) {
  const run = useRun();
  const isPast = useIsPast();
  return (
    <span className="row" style={{ justifyContent: "flex-end" }}>
      {now === "offered" && (
        <Link href={paths.newLetter(offer.customerId, OFFER_LETTERS[offer.kind], offer.id)} className="s12">
          Write it
        </Link>
      )}
      {ANSWERS[now].map(({ state, label }) => (
        <Button
          key={state}
          variant="subtle"
          disabled={isPast}
          onClick={() => void run(stepOffer, { offerId: id, state, note: "" })}
        >
          {state === "paid" && offer.kind === "early-payment" ? "Book the discount" : label}
        </Button>
      ))}
    </span>
  );
}
