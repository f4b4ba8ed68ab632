import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { liftHold } from "#renderer/data/commands/lift-hold.ts";
import { liftStop } from "#renderer/data/commands/stop-supply.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { isStopOpen } from "#shared/cases/is-case-open.ts";
import { isHoldActive } from "#shared/chasing/active-holds.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type PromiseState, promiseStates } from "#shared/chasing/promise-state.ts";
import { holdName, words } from "#shared/chasing/words.ts";
import { ActionPlanTable } from "./action-plan-table.tsx";
import { StopSupplyForm } from "./stop-supply-form.tsx";

/** The chasing of one customer: the plan of steps, promises, holds and stop. A tab of the customer's page. */
export function ChasingTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const file = customerFile(book, customerId);
  if (!file) return null;
  return (
    <Stack gap="lg">
      <ActionPlanTable file={file} rules={bookRules(book)} />
      <Promises file={file} />
      <Holds file={file} />
    </Stack>
  );
}

const PROMISES: Readonly<
  Record<PromiseState, { readonly label: string; readonly tone: "ok" | "bad" | "warn" | "info" | "calm" }>
> = {
  open: { label: "Open", tone: "info" },
  kept: { label: "Kept", tone: "ok" },
  "part-kept": { label: "Kept in part", tone: "warn" },
  broken: { label: "Broken", tone: "bad" },
  superseded: { label: "Replaced by a later one", tone: "calm" },
  cancelled: { label: "Cancelled", tone: "calm" },
};

function Promises({ file }: { readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const say = words(useLocale((state) => state.locale));
  const customerId = file.customer.id;
  const rows = [...promiseStates(file, asAt)].reverse();
  const hasOpen = rows.some((row) => row.state === "open");
  return (
    <section aria-label="Promises">
      <Head title="Promises">
        {hasOpen && (
          <Button variant="default" onClick={() => navigate(paths.newLetter(customerId, "promise-confirmation"))}>
            Confirm in writing
          </Button>
        )}
        <Button variant="default" disabled={isPast} onClick={() => open({ kind: "promise", customerId })}>
          Note a promise
        </Button>
      </Head>
      {rows.length === 0 ? (
        <p className="t2">None yet.</p>
      ) : (
        <table className="t panel" aria-label="Promises to pay">
          <tbody>
            {rows.map((row) => (
              <tr key={row.promise.id}>
                <td style={{ width: 90 }}>
                  <Day on={row.promise.on} />
                </td>
                <td>
                  {row.parts
                    .map((part) => `${say.exact(part.amountMinor, row.promise.currency)} by ${say.day(part.byOn)}`)
                    .join(", ")}
                </td>
                <td className="t2">{row.promise.contactName}</td>
                <td className="t2">
                  {row.shortMinor > 0 ? `${say.exact(row.shortMinor, row.promise.currency)} short` : ""}
                </td>
                <td>
                  <Tag tone={PROMISES[row.state].tone}>{PROMISES[row.state].label}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Holds({ file }: { readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  const [isStopping, setStopping] = useState(false);
  const customerId = file.customer.id;
  const holds = file.holds.filter((hold) => isHoldActive(hold, asAt));
  const stop = file.cases.find((row) => isStopOpen(row, asAt));
  const lifted = stop
    ? undefined
    : file.cases.findLast((row) => row.kind === "stop-supply" && (row.closedOn ?? "9") <= asAt);
  const numbers = new Map(file.ledger.entries.map((entry) => [entry.id, entry.number]));
  return (
    <section aria-label="Holds and stop">
      <Head title="Holds and stop">
        <Button variant="default" disabled={isPast} onClick={() => open({ kind: "hold", customerId })}>
          Do not chase…
        </Button>
        {stop ? (
          <Button variant="default" disabled={isPast} onClick={() => void run(liftStop, { caseId: stop.id, note: "" })}>
            Take off stop
          </Button>
        ) : (
          <Button variant="default" disabled={isPast} onClick={() => setStopping(true)}>
            Stop supply…
          </Button>
        )}
      </Head>
      {holds.length === 0 && !stop && <p className="t2">Nothing is held back and supply goes on.</p>}
      {stop && (
        <p className="row">
          <Tag tone="bad">On stop</Tag> since <Day on={stop.on} /> {stop.reason}{" "}
          <Link href={paths.newLetter(customerId, "stop-supply")}>Write the notice</Link>
        </p>
      )}
      {lifted && (
        <p className="row t2">
          Supply goes on again since <Day on={lifted.closedOn ?? asAt} />.{" "}
          <Link href={paths.newLetter(customerId, "stop-lifted")}>Write that to them</Link>
        </p>
      )}
      {holds.map((hold) => (
        <div key={hold.id} className="row">
          <Tag tone="warn">{holdName({ kind: hold.kind, number: "" })}</Tag>
          <span>{hold.invoiceId === "" ? "the whole customer" : (numbers.get(hold.invoiceId) ?? "an invoice")}</span>
          <span className="t2 ell">{hold.reason}</span>
          <span className="sp" />
          <span className="t2">
            {hold.until ? (
              <>
                until <Day on={hold.until} />
              </>
            ) : (
              "until it is lifted"
            )}
          </span>
          <Button variant="subtle" disabled={isPast} onClick={() => void run(liftHold, { holdId: hold.id, note: "" })}>
            Lift
          </Button>
        </div>
      ))}
      {isStopping && <StopSupplyForm customerId={customerId} onClose={() => setStopping(false)} />}
    </section>
  );
}

function Head({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="row" style={{ marginBottom: 6 }}>
      <h2 style={{ fontSize: 13, fontWeight: 600 }}>{title}</h2>
      <span className="sp" />
      {children}
    </div>
  );
}
