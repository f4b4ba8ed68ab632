import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useAsAt, useBook, useIsPast, useUserId } from "#renderer/book/use-book.ts";
import { addTask } from "#renderer/data/commands/add-task.ts";
import { answerQueueItem } from "#renderer/data/commands/answer-queue-item.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { actionPlan, type PlannedStep } from "#shared/chasing/action-plan.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { days, words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { WhyLate } from "./why-late.tsx";

/** The steps of the policy with their days, own steps, who does them, progress, and why one is late. */
export function ActionPlanTable({ file, rules }: { readonly file: CustomerFile; readonly rules: ChasingRules }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  const locale = useLocale((state) => state.locale);
  const plan = useMemo(() => actionPlan(file, rules, asAt, words(locale)), [file, rules, asAt, locale]);
  const users = useBook().setting("users");
  const finish = (step: PlannedStep) =>
    void run(answerQueueItem, {
      customerId: file.customer.id,
      itemKey: `task:${step.taskId}`,
      what: step.name,
      answer: { kind: "done", note: "" },
    });
  return (
    <section aria-label="Action plan">
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 style={{ fontSize: 13, fontWeight: 600 }}>Action plan</h2>
        <span className="t2">
          Policy {plan.policyName}
          {plan.invoiceNumber ? `, along ${plan.invoiceNumber}` : ", nothing overdue"}
        </span>
        <span className="sp" />
        <span className="t2">
          {plan.doneCount} of {plan.steps.length} done{plan.lateCount > 0 ? `, ${plan.lateCount} late` : ""}
        </span>
      </div>
      {plan.invoiceNumber !== null && <WhyLate file={file} isShort={false} />}
      {plan.steps.length > 0 && (
        <table className="t panel" aria-label="Steps">
          <thead>
            <tr>
              <th>Step</th>
              <th>Due</th>
              <th>State</th>
              <th>Who</th>
              <HiddenHead>What to do</HiddenHead>
            </tr>
          </thead>
          <tbody>
            {plan.steps.map((step) => (
              <tr key={step.key}>
                <td className="b5">{step.name}</td>
                <td>
                  <Day on={step.dueOn} />
                </td>
                <td>
                  <StepState step={step} />
                </td>
                <td className="t2">{users.find((user) => user.id === step.ownerId)?.name ?? ""}</td>
                <td className="num">
                  {step.kind === "agreed" && step.doneOn === null && (
                    <Button
                      variant="subtle"
                      disabled={isPast}
                      onClick={() => open({ kind: "call", customerId: file.customer.id })}
                    >
                      Record a call
                    </Button>
                  )}
                  {step.kind === "own" && step.doneOn === null && (
                    <Button variant="subtle" disabled={isPast} onClick={() => finish(step)}>
                      Done
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isPast && <AddStep customerId={file.customer.id} />}
    </section>
  );
}

function StepState({ step }: { readonly step: PlannedStep }) {
  switch (step.state) {
    case "done":
    case "done-late":
      return (
        <span className="row">
          <Tag tone="ok">Done</Tag>
          {step.doneOn && <Day on={step.doneOn} />}
          {step.state === "done-late" && <span className="t2">{days(step.daysLate)} late</span>}
        </span>
      );
    case "due":
      return <Tag tone="info">Due today</Tag>;
    case "late":
      return (
        <span className="row">
          <Tag tone="bad">{days(step.daysLate)} late</Tag>
          <span className="t2">{step.why}</span>
        </span>
      );
    case "ahead":
      return <span className="t2">{step.kind === "agreed" ? "agreed" : "ahead"}</span>;
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
      className="row"
      style={{ alignItems: "flex-end", marginTop: 8 }}
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
