import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { isStopOpen } from "#shared/cases/is-case-open.ts";
import type { Case } from "#shared/cases/rows.ts";
import { type StopAccount, stopAccount } from "#shared/cases/stop-account.ts";
import { daysBetween } from "#shared/dates/calendar-date.ts";
import { CaseHead } from "./case-head.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { LiftStop } from "./lift-stop.tsx";

/** One stop of supply: since when and why, what would lift it, whether the customer was told, and the way to lift it. */
export function StopScreen({ row }: { readonly row: Case }) {
  const asAt = useAsAt();
  const account = stopAccount(row, useBook().ledger(row.customerId), asAt);
  return (
    <>
      <CaseHead row={row} title={`${row.number}: stop of supply`}>
        <StopActions row={row} isMet={account.isMet} />
      </CaseHead>
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <Figures row={row} account={account} />
        <About row={row} account={account} />
        <CaseSteps row={row} />
      </div>
    </>
  );
}

function StopActions({ row, isMet }: { readonly row: Case; readonly isMet: boolean }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const [isLifting, setLifting] = useState(false);
  const isOpen = isStopOpen(row, asAt);
  const write = (kind: string) => navigate(paths.newLetter(row.customerId, kind));
  if (!isOpen) {
    return (
      <Button variant="default" disabled={isPast} onClick={() => write("stop-lifted")}>
        Write that supply goes on
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" disabled={isPast} onClick={() => write("stop-supply")}>
        Write the notice
      </Button>
      <Button variant={isMet ? "filled" : "default"} disabled={isPast} onClick={() => setLifting(true)}>
        Lift
      </Button>
      {isLifting && <LiftStop stop={row} onClose={() => setLifting(false)} />}
    </>
  );
}

function Figures({ row, account }: { readonly row: Case; readonly account: StopAccount }) {
  const asAt = useAsAt();
  const liftedOn = row.closedOn !== null && row.closedOn <= asAt ? row.closedOn : null;
  const days = daysBetween(row.on, liftedOn ?? asAt);
  const { liftBelowMinor } = account;
  return (
    <div className="row" style={{ gap: 36, alignItems: "flex-start", flexWrap: "wrap" }}>
      <Figure
        label="On stop since"
        value={<Day on={row.on} style="far" />}
        context={`${countText(days)} ${days === 1 ? "day" : "days"}`}
      />
      {liftedOn !== null && <Figure label="Lifted" value={<Day on={liftedOn} style="far" />} />}
      {account.overdue.map(({ currency, amountMinor }) => (
        <Figure
          key={currency}
          label="Overdue"
          tone={amountMinor > 0 ? "bad" : ""}
          value={<Money minor={amountMinor} currency={currency} />}
        />
      ))}
      <Figure
        label="To be lifted when"
        value={
          liftBelowMinor === null ? (
            "everything overdue is paid"
          ) : (
            <>
              less than <Money minor={liftBelowMinor} currency={row.currency} /> is overdue
            </>
          )
        }
      />
    </div>
  );
}

function About({ row, account }: { readonly row: Case; readonly account: StopAccount }) {
  const book = useBook();
  const asAt = useAsAt();
  const isOpen = isStopOpen(row, asAt);
  const notice = book
    .forCustomer("letters", row.customerId)
    .findLast((letter) => letter.kind === "stop-supply" && letter.on >= row.on && letter.on <= asAt);
  return (
    <section className="t2" aria-label="About this stop">
      {row.reason !== "" && <p className="tx">{row.reason}</p>}
      <p>
        {isOpen ? "No new work until it is lifted. Letters and calls go on." : "Supply goes on again."}{" "}
        {notice ? (
          <>
            They were written to: <Link href={paths.letter(notice.id)}>{notice.number}</Link>.
          </>
        ) : (
          isOpen && "No notice was written to them yet."
        )}
      </p>
      {isOpen && account.isMet && (
        <p role="status" className="alert warn">
          <span className="tx">What it waits for has come: it can be lifted.</span>
        </p>
      )}
    </section>
  );
}
