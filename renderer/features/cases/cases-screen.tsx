import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBookQueue } from "#renderer/book/today.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { Case } from "#shared/cases/rows.ts";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { LiftStop } from "./lift-stop.tsx";
import { LimitationTable } from "./limitation-table.tsx";

/** Accounts that need a decision, and customers on stop. `openId` is lifted straight away. */
export function CasesScreen({ openId = "" }: { readonly openId?: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const decisions = useBookQueue().items.filter((item) => item.group === "decisions");
  const stops = book
    .all("cases")
    .filter(
      (item) => item.kind === "stop-supply" && item.on <= asAt && (item.closedOn === null || item.closedOn > asAt),
    );
  const [lifting, setLifting] = useState<Case | null>(null);
  const opened = lifting ?? stops.find((item) => item.id === openId) ?? null;
  return (
    <>
      <ScreenHead title="Cases" context={`${decisions.length} to decide, ${stops.length} on stop`} />
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }}>
        <Decisions items={decisions} />
        <Stops stops={stops} onLift={setLifting} openId={openId} />
        <LimitationTable />
      </div>
      {lifting && opened && <LiftStop stop={opened} onClose={() => setLifting(null)} />}
    </>
  );
}

function Decisions({ items }: { readonly items: readonly QueueItem[] }) {
  const book = useBook();
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  return (
    <section className="panel" aria-label="To decide">
      <h2 className="page">To decide</h2>
      {items.length === 0 ? (
        <EmptyState title="Nothing waits for a decision">
          When the letters of a policy have all gone and nothing was paid, the account appears here: call again, settle,
          stop supply, or write off. Duebook never sends another final reminder by itself.
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
              <tr key={item.key}>
                <td className="b6">
                  <Link href={paths.customer(item.customerId)}>{book.get("customers", item.customerId)?.name}</Link>
                </td>
                <td className="t2">{item.why}</td>
                <td className="num">
                  <Money minor={item.amountMinor} currency={item.currency} />
                </td>
                <td>
                  <span className="row">
                    <Button
                      variant="default"
                      disabled={isPast}
                      onClick={() => open({ kind: "call", customerId: item.customerId })}
                    >
                      Call again
                    </Button>
                    <Button
                      variant="default"
                      disabled={isPast}
                      onClick={() => open({ kind: "offer", customerId: item.customerId })}
                    >
                      Offer a settlement
                    </Button>
                    <Button
                      variant="default"
                      disabled={isPast}
                      onClick={() => open({ kind: "stop-supply", customerId: item.customerId })}
                    >
                      Stop supply
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Stops({
  stops,
  onLift,
  openId,
}: {
  readonly stops: readonly Case[];
  readonly onLift: (stop: Case) => void;
  readonly openId: string;
}) {
  const book = useBook();
  const isPast = useIsPast();
  return (
    <section className="panel" aria-label="On stop">
      <h2 className="page">On stop</h2>
      {stops.length === 0 ? (
        <EmptyState title="Nobody is on stop">
          Stop supply from a customer's page when new work should wait for old money.
        </EmptyState>
      ) : (
        <table className="t" aria-label="On stop">
          <thead>
            <tr>
              <th>Customer</th>
              <th>Since</th>
              <th>Why</th>
              <th>
                <span className="vh">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {stops.map((stop) => (
              <tr key={stop.id} className={stop.id === openId ? "on" : ""}>
                <td className="b6">
                  <Link href={paths.customer(stop.customerId)}>{book.get("customers", stop.customerId)?.name}</Link>
                </td>
                <td>
                  <Day on={stop.on} style="far" />
                </td>
                <td className="t2">{stop.reason}</td>
                <td className="num">
                  <Button variant="default" disabled={isPast} onClick={() => onLift(stop)}>
                    Lift
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
