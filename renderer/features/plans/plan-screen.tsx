import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { planSchedule, type ScheduleRow } from "#shared/chasing/build-plan.ts";
import { type PlanStatus, planStatus } from "#shared/chasing/plan-status.ts";
import { PLAN_MOVES } from "#shared/chasing/plan-steps.ts";
import { words } from "#shared/chasing/words.ts";
import { AcceptPlan } from "./accept-plan.tsx";
import { EndPlan, type PlanEnd } from "./end-plan.tsx";
import { scheduleExport } from "./plan-export.ts";
import { INSTALMENTS, STANDINGS } from "./plan-words.ts";
import { ScheduleTable } from "./schedule-table.tsx";

/** One plan: what was agreed, which instalments came, what to do about it. */
export function PlanScreen({ planId }: { readonly planId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const plan = book.get("plans", planId);
  const customer = plan && book.get("customers", plan.customerId);
  if (!plan || !customer) {
    return (
      <EmptyState title="This plan is not in the books" actions={<Link href={paths.plans()}>All plans</Link>}>
        It may have been undone.
      </EmptyState>
    );
  }
  const status = planStatus(plan, book.ledger(plan.customerId), asAt);
  const { label, tone } = STANDINGS[status.standing];
  return (
    <>
      <ScreenHead
        title={`Payment plan ${plan.number}`}
        context={
          <span className="row">
            <Link href={paths.customer(customer.id, "plans")}>{customer.name}</Link>
            <Tag tone={tone}>{label}</Tag>
          </span>
        }
      >
        <PlanActions status={status} />
      </ScreenHead>
      <div className="scroll page" style={{ display: "grid", gap: 14, alignContent: "start", maxWidth: 900 }} data-pane>
        <Figures status={status} />
        <Instalments status={status} />
        <Terms status={status} />
        <Steps status={status} />
      </div>
    </>
  );
}

function Figures({ status }: { readonly status: PlanStatus }) {
  const { plan, paidMinor, leftMinor, missedMinor, next } = status;
  const { currency } = plan;
  return (
    <div className="row" style={{ gap: 36, alignItems: "flex-start" }}>
      <Figure
        label="Plan"
        value={<Money minor={plan.totalMinor} currency={currency} />}
        context={<Day on={plan.on} style="far" />}
      />
      <Figure label="Paid" value={<Money minor={paidMinor} currency={currency} />} />
      <Figure label="Left" value={<Money minor={leftMinor} currency={currency} />} />
      {missedMinor > 0 && (
        <Figure
          label="Missed"
          tone="bad"
          value={<Money minor={missedMinor} currency={currency} />}
          context="past the grace days"
        />
      )}
      {next && status.isRunning && (
        <Figure
          label="Next"
          value={<Money minor={next.leftMinor} currency={currency} />}
          context={<Day on={next.dueOn} style="near" />}
        />
      )}
    </div>
  );
}

function Instalments({ status }: { readonly status: PlanStatus }) {
  const { plan, instalments } = status;
  const say = words(useLocale((state) => state.locale));
  const { rows, totalMinor } = planSchedule(plan.instalments, plan.depositMinor);
  const isShown = status.standing !== "proposed" && status.standing !== "declined";
  const mark = (index: number) => {
    const row = instalments[index];
    if (!row) return null;
    const { label, tone } = INSTALMENTS[row.state];
    if (row.state === "paid" && row.paidOn) return <Tag tone="ok">Paid {say.day(row.paidOn)}</Tag>;
    if (row.state === "part-paid") return <Tag tone="info">{say.money(row.paidMinor, plan.currency)} paid</Tag>;
    return label === "" ? null : <Tag tone={tone}>{label}</Tag>;
  };
  const stateOf = (row: ScheduleRow) => {
    const instalment = isShown ? instalments[rows.indexOf(row)] : undefined;
    return instalment ? INSTALMENTS[instalment.state].label : "";
  };
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <div className="row" style={{ justifyContent: "flex-end" }}>
        <ExportMenu title={`Schedule ${plan.number}`} rows={rows} columns={scheduleExport(plan.currency, stateOf)} />
      </div>
      <ScheduleTable rows={rows} totalMinor={totalMinor} currency={plan.currency} {...(isShown ? { mark } : {})} />
    </div>
  );
}

function Terms({ status }: { readonly status: PlanStatus }) {
  const { plan } = status;
  const numbers = new Map(
    useBook()
      .ledger(plan.customerId)
      .entries.map((entry) => [entry.id, entry.number]),
  );
  return (
    <section className="t2">
      <p>
        Covers {plan.invoiceIds.map((id) => numbers.get(id) || "an invoice").join(", ")}. Grace: {plan.graceDays} days.
        Interest {plan.interest === "frozen" ? "is frozen while it runs" : "runs on"}.{" "}
        {plan.stopsLetters === false ? "Letters go on." : "No letters while it runs."}
      </p>
      {plan.affordability !== "" && <p>What they can afford: {plan.affordability}</p>}
    </section>
  );
}

function Steps({ status }: { readonly status: PlanStatus }) {
  const book = useBook();
  const nameOf = userNameOf(book);
  return (
    <section>
      <span className="cap">Steps</span>
      <ol style={{ listStyle: "none", margin: "4px 0 0", padding: 0 }} aria-label="Steps of the plan">
        {status.plan.steps.map((step, index) => (
          <li key={index} className="row s12" style={{ padding: "3px 0" }}>
            <span className="t2" style={{ width: 80 }}>
              <Day on={step.on} style="far" />
            </span>
            <span className="b5">{STANDINGS[step.state].label}</span>
            <span className="t2 ell">
              {[step.how, book.get("files", step.fileId)?.name ?? "", step.note]
                .filter((text) => text !== "")
                .join(", ")}
            </span>
            <span className="sp" />
            <span className="t2">{nameOf(step.by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Open = { readonly kind: "accept" } | { readonly kind: "end"; readonly end: PlanEnd };

function PlanActions({ status }: { readonly status: PlanStatus }) {
  const isPast = useIsPast();
  const plans = useBook().forCustomer("plans", status.plan.customerId);
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const { plan, lastStep } = status;
  // A letter about a plan is always about the latest one.
  const isLatest = plans.every((row) => row.on <= plan.on);
  const moves = PLAN_MOVES[lastStep?.state ?? "proposed"];
  const write = (kind: string) => navigate(paths.newLetter(plan.customerId, kind));
  const ends = moves.filter((state): state is PlanEnd => isOffered(state, status));
  return (
    <>
      {ends.map((end) => (
        <Button key={end} variant="default" disabled={isPast} onClick={() => setOpen({ kind: "end", end })}>
          {END_WORDS[end]}
        </Button>
      ))}
      {moves.includes("renegotiated") && status.isRunning && (
        <Button
          variant="default"
          disabled={isPast}
          onClick={() => navigate(`${paths.newPlan(plan.customerId)}?replaces=${plan.id}`)}
        >
          New terms
        </Button>
      )}
      {status.missedMinor > 0 && status.isRunning && (
        <Button variant="default" onClick={() => write("plan-missed")}>
          Letter about it
        </Button>
      )}
      {lastStep?.state === "defaulted" && isLatest && (
        <Button variant="default" onClick={() => write("plan-default")}>
          Letter about it
        </Button>
      )}
      {moves.includes("accepted") ? (
        <>
          <Button variant="default" onClick={() => write("plan-agreement")}>
            Print agreement
          </Button>
          <Button disabled={isPast} onClick={() => setOpen({ kind: "accept" })}>
            Accepted…
          </Button>
        </>
      ) : null}
      {open?.kind === "accept" && <AcceptPlan plan={plan} onClose={() => setOpen(null)} />}
      {open?.kind === "end" && <EndPlan plan={plan} end={open.end} onClose={() => setOpen(null)} />}
    </>
  );
}

const END_WORDS: Readonly<Record<PlanEnd, string>> = {
  declined: "Declined",
  defaulted: "Default…",
  cancelled: "Cancel plan",
  completed: "Completed",
};

function isOffered(state: string, { missedMinor, leftMinor }: PlanStatus): state is PlanEnd {
  if (state === "defaulted") return missedMinor > 0;
  if (state === "completed") return leftMinor === 0;
  return state === "declined" || state === "cancelled";
}
