import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { type PlacementAccount, placementAccount } from "#shared/cases/placement-account.ts";
import { placementState } from "#shared/cases/placement-steps.ts";
import type { Case } from "#shared/cases/rows.ts";
import { isCalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { minor } from "#shared/money/minor.ts";
import { CaseHead, useInvoiceNumbers } from "./case-head.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { PlacementActions } from "./placement-actions.tsx";
import { PlacementMoney } from "./placement-money.tsx";

/** One debt with an agency: how far it is, what came in, what the agency may charge for it. */
export function PlacementScreen({ row }: { readonly row: Case }) {
  const book = useBook();
  const asAt = useAsAt();
  const agency = book.get("agencies", row.agencyId) ?? null;
  const account = placementAccount(row, agency, book.ledger(row.customerId), asAt);
  return (
    <>
      <CaseHead row={row} title={`${row.number}: ${agency?.name ?? "agency"}`}>
        <PlacementActions row={row} />
      </CaseHead>
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <Figures row={row} account={account} />
        <About row={row} />
        <PlacementMoney row={row} account={account} />
        <CaseSteps row={row} />
      </div>
    </>
  );
}

function Figures({ row, account }: { readonly row: Case; readonly account: PlacementAccount }) {
  const asAt = useAsAt();
  const ledger = useBook().ledger(row.customerId);
  const open = minor(
    openItems(ledger, asAt).reduce(
      (sum, item) => (row.invoiceIds.includes(item.entry.id) ? sum + item.openMinor : sum),
      0,
    ),
  );
  const { currency } = row;
  const { placedOn: since } = account;
  return (
    <div className="row" style={{ gap: 36, alignItems: "flex-start", flexWrap: "wrap" }}>
      <Figure
        label={since === null ? "To be placed" : "Placed"}
        value={<Money minor={row.amountMinor} currency={currency} />}
        context={since === null ? undefined : <Day on={since} style="far" />}
      />
      <Figure
        label="Recovered"
        value={<Money minor={account.recoveredMinor} currency={currency} />}
        detail="Every payment on these invoices since they were placed, straight to us or through the agency."
      />
      <Figure
        label="Commission by the terms"
        value={<Money minor={account.fee.feeMinor} currency={currency} />}
        context={account.fee.isMinimum ? "the minimum" : "without VAT"}
      />
      <Figure label="After commission" value={<Money minor={account.netMinor} currency={currency} />} />
      <Figure label="Still open" value={<Money minor={open} currency={currency} />} />
    </div>
  );
}

function About({ row }: { readonly row: Case }) {
  const asAt = useAsAt();
  const numbers = useInvoiceNumbers(row);
  const state = placementState(row, asAt);
  const placeOn = row.facts.placeOn ?? "";
  return (
    <section className="t2">
      <p>
        {numbers}. {row.closedOn === null ? "Not chased by us until it ends." : "Chased by us again."}
        {row.reason !== "" && ` ${row.reason}`}
      </p>
      {state === "notice" && isCalendarDate(placeOn) && (
        <p>
          Announced to be passed on <Day on={placeOn} style="near" />.{" "}
          <Link href={paths.newLetter(row.customerId, "agency-referral")}>Write the notice to the customer</Link>
        </p>
      )}
    </section>
  );
}
