import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useAsAt, useBook, useIsPast, useUserId } from "#renderer/book/use-book.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { addTask } from "#renderer/data/commands/chasing/add-task.ts";
import { answerQueueItem } from "#renderer/data/commands/chasing/answer-queue-item.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { actionPlan, type PlannedStep } from "#shared/chasing/action-plan.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { planColumns, planExport } from "./plan-columns.tsx";
import { WhyLate } from "./why-late.tsx";

/** The steps of the policy with their days, own steps, who does them, progress, and why one is late. */
export function ActionPlanTable({ file, rules }: { readonly file: CustomerFile; readonly rules: ChasingRules }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const plan = useMemo(() => actionPlan(file, rules, asAt, words(locale)), [file, rules, asAt, locale]);
  const nameOf = userNameOf(useBook());
  return (
    <ListPanel
      title="Action plan"
      fileName={`Action plan ${file.customer.name}`}
      rows={plan.steps}
      columns={planColumns(nameOf, (step) => <StepButton step={step} customerId={file.customer.id} />)}
      exports={planExport(nameOf)}
      rowKey={({ key }) => key}
      actions={
        <span className="t2">
          {plan.doneCount} of {plan.steps.length} done{plan.lateCount > 0 ? `, ${plan.lateCount} late` : ""}
        </span>
      }
      intro={
        <>
          <p className="t2">
            Policy {plan.policyName}
            {plan.invoiceNumber ? `, along ${plan.invoiceNumber}` : ", nothing overdue"}
          </p>
          {plan.invoiceNumber !== null && <WhyLate file={file} isShort={false} />}
        </>
      }
      empty={null}
    >
      {!isPast && <AddStep customerId={file.customer.id} />}
    </ListPanel>
  );
}

/** What can be done about a step that is not done: an agreed call is recorded, an own step ticked off. */
function StepButton({ step, customerId }: { readonly step: PlannedStep; readonly customerId: string }) {
  const isPast = useIsPast();
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  if (step.doneOn !== null) return null;
  const finish = () =>
    void run(answerQueueItem, {
      customerId,
      itemKey: `task:${step.taskId}`,
      what: step.name,
      answer: { kind: "done", note: "" },
    });
  switch (step.kind) {
    case "agreed":
      return (
        <Button variant="subtle" disabled={isPast} onClick={() => open({ kind: "call", customerId })}>
          Record a call
        </Button>
      );
    case "own":
      return (
        <Button variant="subtle" disabled={isPast} onClick={finish}>
          Done
        </Button>
      );
    default:
      return null;
  }
}

function AddStep({ customerId }: { readonly customerId: string }) {
  const run = useRun();
  const userId = useUserId();
  const [text, setText] = useState("");
  const [on, setOn] = useState<CalendarDate | null>(null);
  const add = async () => {
    if (on === null) return;
    const result = await run(addTask, { customerId, on, text, ownerId: userId });
    if (result.ok) setText("");
  };
  return (
    <form
      className="row list-text"
      style={{ alignItems: "flex-end" }}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="Own step"
        placeholder="Send the delivery note again"
        value={text}
        onChange={setText}
        style={{ flex: 1 }}
      />
      <DateInput label="On" value={on} onChange={setOn} />
      <Button type="submit" variant="default" disabled={text.trim() === "" || on === null}>
        Add step
      </Button>
    </form>
  );
}
