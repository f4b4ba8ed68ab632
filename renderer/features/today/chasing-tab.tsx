import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { liftHold } from "#renderer/data/commands/chasing/lift-hold.ts";
import { liftStop } from "#renderer/data/commands/chasing/stop-supply.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { isStopOpen } from "#shared/cases/is-case-open.ts";
import type { Case } from "#shared/cases/rows.ts";
import { isHoldActive } from "#shared/chasing/active-holds.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import type { Hold } from "#shared/chasing/rows.ts";
import { words } from "#shared/chasing/words.ts";
import { ActionPlanTable } from "./action-plan-table.tsx";
import { holdColumns, holdExport } from "./hold-columns.tsx";
import { PROMISE_EXPORT, promiseColumns } from "./promise-columns.tsx";
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
    <ListPanel
      title="Promises"
      fileName={`Promises ${file.customer.name}`}
      rows={rows}
      columns={promiseColumns(say)}
      exports={PROMISE_EXPORT}
      rowKey={({ promise }) => promise.id}
      actions={
        <>
          {hasOpen && (
            <Button variant="default" onClick={() => navigate(paths.newLetter(customerId, "promise-confirmation"))}>
              Confirm in writing
            </Button>
          )}
          <Button variant="default" disabled={isPast} onClick={() => open({ kind: "promise", customerId })}>
            Note a promise
          </Button>
        </>
      }
      empty={<p className="list-text t2">None yet.</p>}
    />
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
  const numberOf = (invoiceId: string) => numbers.get(invoiceId) ?? "an invoice";
  const lift = (hold: Hold) => (
    <Button variant="subtle" disabled={isPast} onClick={() => void run(liftHold, { holdId: hold.id, note: "" })}>
      Lift
    </Button>
  );
  return (
    <ListPanel
      title="Holds and stop"
      fileName={`Holds ${file.customer.name}`}
      rows={holds}
      columns={holdColumns(numberOf, lift)}
      exports={holdExport(numberOf)}
      rowKey={({ id }) => id}
      actions={
        <>
          <Button variant="default" disabled={isPast} onClick={() => open({ kind: "hold", customerId })}>
            Do not chase…
          </Button>
          {stop ? (
            <Button
              variant="default"
              disabled={isPast}
              onClick={() => void run(liftStop, { caseId: stop.id, note: "" })}
            >
              Take off stop
            </Button>
          ) : (
            <Button variant="default" disabled={isPast} onClick={() => setStopping(true)}>
              Stop supply…
            </Button>
          )}
        </>
      }
      intro={stop || lifted ? <Supply customerId={customerId} stop={stop} lifted={lifted} /> : null}
      empty={stop ? null : <p className="list-text t2">Nothing is held back and supply goes on.</p>}
    >
      {isStopping && <StopSupplyForm customerId={customerId} onClose={() => setStopping(false)} />}
    </ListPanel>
  );
}

/** On stop since when and why, or since when supply goes on again. */
function Supply({
  customerId,
  stop,
  lifted,
}: {
  readonly customerId: string;
  readonly stop: Case | undefined;
  readonly lifted: Case | undefined;
}) {
  if (stop) {
    return (
      <p className="row">
        <Tag tone="bad">On stop</Tag> since <Day on={stop.on} /> {stop.reason}{" "}
        <Link href={paths.newLetter(customerId, "stop-supply")}>Write the notice</Link>
      </p>
    );
  }
  if (!lifted?.closedOn) return null;
  return (
    <p className="row t2">
      Supply goes on again since <Day on={lifted.closedOn} />.{" "}
      <Link href={paths.newLetter(customerId, "stop-lifted")}>Write that to them</Link>
    </p>
  );
}
