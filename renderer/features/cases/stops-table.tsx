import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { LiftStop } from "./lift-stop.tsx";

/** Customers on stop, each with the button that lifts it. */
export function StopsTable({ stops, openId }: { readonly stops: readonly Case[]; readonly openId: string }) {
  const book = useBook();
  const isPast = useIsPast();
  const [lifting, setLifting] = useState<Case | null>(null);
  return (
    <section className="panel" aria-label="On stop">
      <h2 className="page title">On stop</h2>
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
                  <Button variant="default" disabled={isPast} onClick={() => setLifting(stop)}>
                    Lift
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lifting && <LiftStop stop={lifting} onClose={() => setLifting(null)} />}
    </section>
  );
}
