import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { proposePlan } from "#renderer/data/commands/chasing/propose-plan.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { focusUnreadable, UNREADABLE_WORDS } from "#renderer/ui/unreadable.ts";
import { buildPlan, planSchedule } from "#shared/chasing/build-plan.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { faultWords } from "#shared/chasing/fault-words.ts";
import { nextNumber } from "#shared/chasing/next-number.ts";
import { planBasis } from "#shared/chasing/plan-basis.ts";
import { words } from "#shared/chasing/words.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { MoneyInHand } from "./money-in-hand.tsx";
import { type PlanForm, startPlan, supposedPlan, toPlanDraft, toProposal } from "./plan-form-state.ts";
import { PlanInputs } from "./plan-inputs.tsx";
import { lengthWords, scheduleLine } from "./plan-words.ts";
import { ScheduleTable } from "./schedule-table.tsx";
import { useAgreement } from "./use-agreement.ts";

/** A new payment plan: inputs, the schedule they give, the agreement as it will be printed. */
export function NewPlanScreen({
  customerId,
  replacesId = "",
}: {
  readonly customerId: string;
  /** The running plan this one takes the place of. */
  readonly replacesId?: string;
}) {
  const file = customerFile(useBook(), customerId);
  if (!file) return <EmptyState title="This customer is not in the books" />;
  return <NewPlan file={file} replacesId={replacesId} />;
}

function NewPlan({ file, replacesId }: { readonly file: CustomerFile; readonly replacesId: string }) {
  const book = useBook();
  const today = useToday();
  const isPast = useIsPast();
  const run = useRun();
  const [, navigate] = useLocation();
  const rules = bookRules(book);
  const currencies = useMemo(() => openCurrencies(file, today), [file, today]);
  const [currency, setCurrency] = useState<Currency>(currencies[0] ?? file.customer.currency);
  const [form, setForm] = useState<PlanForm>(() => startPlan(rules, today));
  const [problem, setProblem] = useState("");
  const inputs = useRef<HTMLElement>(null);
  const choice = useMemo(() => (replacesId === "" ? {} : { replacesId }), [replacesId]);
  const basis = useMemo(() => planBasis(file, currency, today, choice), [file, currency, today, choice]);
  const built = useMemo(
    () => buildPlan({ ...toPlanDraft(form, today), totalMinor: basis.totalMinor }, today, rules),
    [form, basis, today, rules],
  );
  const number = nextNumber(
    "P",
    book.all("plans").map((plan) => plan.number),
  );
  const { invoiceIds, totalMinor } = basis;
  const supposed = useMemo(
    () =>
      built.ok
        ? supposedPlan(form, today, {
            customerId: file.customer.id,
            number,
            currency,
            totalMinor,
            invoiceIds,
            instalments: built.value,
          })
        : null,
    [built, form, today, file, number, currency, totalMinor, invoiceIds],
  );
  const agreement = useAgreement(file, supposed, today);
  const save = async () => {
    if (focusUnreadable(inputs.current)) return setProblem(UNREADABLE_WORDS);
    const proposal = toProposal(form, today, { customerId: file.customer.id, currency, replacesId });
    const result = await run(proposePlan, proposal, { showsOwnErrors: true });
    if (result.ok) navigate(paths.newLetter(file.customer.id, "plan-agreement"));
    else setProblem(result.error.message);
  };
  const fault = built.ok ? "" : faultWords(built.error, currency, rules.locale).message;
  return (
    <>
      <ScreenHead title={replacesId === "" ? "New payment plan" : "New terms for a plan"} context={file.customer.name}>
        <Button variant="default" onClick={() => navigate(paths.customer(file.customer.id, "plans"))}>
          Cancel
        </Button>
        <Button
          leftSection={<IconPrinter size={14} stroke={1.7} aria-hidden />}
          disabled={isPast || !built.ok}
          onClick={() => void save()}
        >
          Save and print agreement
        </Button>
      </ScreenHead>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "250px minmax(0, 1fr) minmax(300px, 400px)",
          flex: 1,
          minHeight: 0,
        }}
      >
        <section
          ref={inputs}
          className="scroll page"
          aria-label="Plan"
          data-pane
          style={{ background: "var(--panel)", display: "grid", gap: 12, alignContent: "start" }}
        >
          {currencies.length > 1 && (
            <Choice label="Currency" data={[...currencies]} value={currency} onChange={setCurrency} />
          )}
          <PlanInputs
            form={form}
            change={(changed) => setForm({ ...form, ...changed })}
            currency={currency}
            basis={basis}
          />
        </section>
        <section className="scroll page" aria-label="Schedule" data-pane>
          {fault !== "" && (
            <p role="alert" className="alert warn">
              <span className="tx">{fault}</span>
            </p>
          )}
          {problem !== "" && (
            <p role="alert" className="alert bad">
              <span className="tx">{problem}</span>
            </p>
          )}
          <MoneyInHand file={file} currency={currency} what="plan" />
          {supposed && <Schedule plan={supposed} form={form} />}
        </section>
        <section
          aria-label="Agreement preview"
          data-pane
          style={{ display: "flex", minHeight: 0, borderLeft: "1px solid var(--line)" }}
        >
          <DocumentPreview
            pdf={agreement.pdf}
            isMaking={agreement.isMaking}
            problem={agreement.problem}
            label={`Payment agreement ${number}`}
            profile={windowProfile(book.setting("letters").windowProfile)}
            addressProblem={null}
            lead={<span className="b6">Agreement preview</span>}
          />
        </section>
      </div>
    </>
  );
}

function Schedule({
  plan,
  form,
}: {
  readonly plan: NonNullable<ReturnType<typeof supposedPlan>>;
  readonly form: PlanForm;
}) {
  const say = words(useLocale((state) => state.locale));
  const { rows, totalMinor } = planSchedule(plan.instalments, plan.depositMinor);
  const last = rows.at(-1);
  const first = rows.find((row) => row.name !== "Deposit");
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <div className="row">
        <h2 style={{ fontSize: 15, fontWeight: 600 }}>Schedule</h2>
        <span className="t2">{scheduleLine(rows, plan.currency, say)}</span>
      </div>
      <ScheduleTable rows={rows} totalMinor={totalMinor} currency={plan.currency} />
      <div className="row">
        {totalMinor === plan.totalMinor && <Tag tone="ok">Adds up to {say.exact(plan.totalMinor, plan.currency)}</Tag>}
      </div>
      {first && last && (
        <p className="t2">
          Finishes on {say.date(last.dueOn)}, {lengthWords(first.dueOn, last.dueOn)} from the first instalment.{" "}
          {form.interest === "frozen"
            ? "No interest is added while every payment arrives in time; if the plan is ended, it is charged as if never frozen."
            : "Interest runs on until the last payment."}
        </p>
      )}
    </div>
  );
}

function openCurrencies(file: CustomerFile, asAt: Parameters<typeof openItems>[1]): readonly Currency[] {
  const overdue = openItems(file.ledger, asAt).filter((item) => item.daysLate > 0);
  return [...new Set(overdue.map((item) => item.currency))];
}
