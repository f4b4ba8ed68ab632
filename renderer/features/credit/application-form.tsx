import { Alert, Button, Select } from "@mantine/core";
import { useState } from "react";
import { recordCredit } from "#renderer/data/commands/customers/record-credit.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { APPLICATION_SECTIONS, type ApplicationQuestion, missingAnswers } from "#shared/credit/credit-application.ts";
import { latestOf } from "#shared/credit/credit-limit.ts";
import { isCalendarDate } from "#shared/dates/calendar-date.ts";
import { minor } from "#shared/money/minor.ts";
import { AttachLine } from "./attach-line.tsx";
import { useApplicationPrint } from "./use-application-print.ts";
import type { CreditScene } from "./use-credit-scene.ts";

type Answers = Readonly<Record<string, string>>;

/** The credit application on the screen; the same questions are printed for the customer to fill in and sign. */
export function ApplicationForm({ scene, onClose }: { readonly scene: CreditScene; readonly onClose: () => void }) {
  const write = useWrite();
  const print = useApplicationPrint();
  const [fileIds, setFileIds] = useState<readonly string[]>(
    latestOf(scene.file.credit, "application", scene.asAt)?.fileIds ?? [],
  );
  const [answers, setAnswers] = useState<Answers>(useFirstAnswers(scene));
  const missing = missingAnswers(answers);
  return (
    <FormDialog
      title={`Credit application: ${scene.file.customer.name}`}
      size={640}
      onClose={onClose}
      onSave={async () => {
        const record = {
          kind: "application",
          on: scene.asAt,
          currency: scene.currency,
          amountMinor: amountOf(answers.requestedLimit),
          facts: answers,
          fileIds,
        } as const;
        return write(recordCredit, { customerId: scene.file.customer.id, record });
      }}
    >
      <div className="row">
        <span className="t2 s12">
          Ask the customer to fill in and sign the printed form, then copy the answers here.
        </span>
        <span className="sp" />
        <Button variant="default" onClick={() => void print(scene.file.customer)}>
          Print the form
        </Button>
      </div>
      {APPLICATION_SECTIONS.map(({ id, title, questions }) => (
        <fieldset key={id} style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 8 }}>
          <legend className="b6">{title}</legend>
          {questions.map((question) => (
            <Answer
              key={question.key}
              question={question}
              value={answers[question.key] ?? ""}
              onChange={(value) => setAnswers({ ...answers, [question.key]: value })}
              scene={scene}
            />
          ))}
        </fieldset>
      ))}
      <AttachLine
        customerId={scene.file.customer.id}
        description="Signed credit application"
        fileIds={fileIds}
        onChange={setFileIds}
      />
      {missing.length > 0 && (
        <Alert color="yellow" variant="light" p="sm">
          Still needed before credit is given: {missing.map(({ label }) => label).join(", ")}. What is here can be
          saved.
        </Alert>
      )}
    </FormDialog>
  );
}

function Answer({
  question,
  value,
  onChange,
  scene,
}: {
  readonly question: ApplicationQuestion;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly scene: CreditScene;
}) {
  const { label, kind, hint, isNeeded } = question;
  const shared = { label, withAsterisk: isNeeded, ...(hint ? { description: hint } : {}) };
  switch (kind) {
    case "amount":
      return (
        <MoneyInput
          {...shared}
          currency={scene.currency}
          value={amountOf(value)}
          onChange={(amount) => onChange(amount === null ? "" : String(amount))}
        />
      );
    case "day":
      return (
        <DateInput
          label={label}
          clearable
          value={isCalendarDate(value) ? value : null}
          onChange={(on) => onChange(on ?? "")}
        />
      );
    case "yes-no":
      return (
        <Select
          {...shared}
          data={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
          value={value || null}
          onChange={(answer) => onChange(answer ?? "")}
        />
      );
    case "long":
      return <TextArea {...shared} autosize minRows={2} value={value} onChange={onChange} />;
    case "text":
      return <TextField {...shared} value={value} onChange={onChange} />;
  }
}

/** What was answered before, or what the customer's details say already. */
function useFirstAnswers({ file, asAt }: CreditScene): Answers {
  const before = latestOf(file.credit, "application", asAt);
  if (before) return before.facts;
  const { customer } = file;
  const accounts = customer.contacts.find(({ role }) => role === "accounts") ?? customer.contacts[0];
  const { lines, town, postcode } = customer.address;
  return {
    legalName: customer.name,
    registrationNumber: customer.registrationNumber,
    vatNumber: customer.vatNumber,
    registeredAddress: [...lines, town, postcode].filter((line) => line !== "").join("\n"),
    accountsContact: accounts?.name ?? "",
    accountsPhone: accounts?.phone ?? "",
    accountsEmail: accounts?.email ?? "",
    signedOn: customer.agreement.agreedOn ?? "",
  };
}

function amountOf(text: string | undefined) {
  return text !== undefined && /^\d+$/.test(text) ? minor(Number(text)) : null;
}
