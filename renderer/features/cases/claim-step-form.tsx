import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { stepClaimCommand } from "#renderer/data/commands/cases/step-claim.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { CLAIM_STATES } from "#shared/cases/case-words.ts";
import { type ClaimState, isClaimEnd } from "#shared/cases/claim-steps.ts";
import { usualJudgmentRate } from "#shared/cases/judgment.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isCalendarDate } from "#shared/dates/calendar-date.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { AttachButton } from "./attach-button.tsx";

type Facts = Readonly<Record<string, string>>;

/** A step of a claim: its day, what it cost, its paper, and what only this step needs. */
export function ClaimStepForm({
  row,
  file,
  state,
  onClose,
}: {
  readonly row: Case;
  readonly file: CustomerFile;
  readonly state: ClaimState;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const [fileId, setFileId] = useState("");
  const [amountMinor, setAmount] = useState<Minor | null>(null);
  const [costMinor, setCost] = useState<Minor | null>(null);
  const [facts, setFacts] = useState<Facts>({});
  const needsSum = state === "judgment" || state === "settled";
  const needsWords = isClaimEnd(state) || state === "set-aside" || state === "enforcement";
  const save = async () => {
    const shown =
      state === "judgment"
        ? withRate(facts, usualJudgmentRate(file.customer, amountMinor ?? ZERO, row.currency))
        : facts;
    const step = { caseId: row.id, state, on, note, fileId, amountMinor, costMinor, facts: shown };
    return write(stepClaimCommand, step);
  };
  return (
    <FormDialog title={`Claim ${row.number}: ${CLAIM_STATES[state].toLowerCase()}`} onClose={onClose} onSave={save}>
      <FieldRow>
        <DateInput label="On" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
        <MoneyInput
          label="What it cost us"
          placeholder="Nothing"
          currency={row.currency}
          value={costMinor}
          onChange={setCost}
        />
      </FieldRow>
      {needsSum && (
        <MoneyInput
          label={state === "judgment" ? "The judgment, with interest and costs" : "Settled for"}
          currency={row.currency}
          value={amountMinor}
          onChange={setAmount}
          data-autofocus
        />
      )}
      {state === "issued" && <IssueFields row={row} facts={facts} onChange={setFacts} />}
      {state === "hearing-set" && <HearingFields row={row} facts={facts} onChange={setFacts} />}
      {state === "judgment" && (
        <RateFields
          facts={facts}
          onChange={setFacts}
          usual={usualJudgmentRate(file.customer, amountMinor ?? ZERO, row.currency)}
        />
      )}
      <TextArea
        label={isClaimEnd(state) ? "Outcome" : "Note"}
        required={needsWords}
        autosize
        minRows={2}
        value={note}
        onChange={setNote}
      />
      <AttachButton row={row} fileId={fileId} onChange={setFileId} />
    </FormDialog>
  );
}

type FactProps = { readonly facts: Facts; readonly onChange: (facts: Facts) => void };

function IssueFields({ row, facts, onChange }: FactProps & { readonly row: Case }) {
  return (
    <FieldRow>
      <TextField
        label="Court"
        value={facts.court ?? row.facts.court ?? ""}
        onChange={(court) => onChange({ ...facts, court })}
      />
      <TextField
        label="Claim number"
        data-autofocus
        value={facts.claimNumber ?? row.facts.claimNumber ?? ""}
        onChange={(claimNumber) => onChange({ ...facts, claimNumber })}
      />
    </FieldRow>
  );
}

function HearingFields({ row, facts, onChange }: FactProps & { readonly row: Case }) {
  const text = facts.hearingOn ?? "";
  return (
    <>
      <FieldRow>
        <DateInput
          label="Day of the hearing"
          required
          value={isCalendarDate(text) ? text : null}
          onChange={(next) => onChange({ ...facts, hearingOn: next ?? "" })}
        />
        <TextField
          label="Time"
          placeholder="10:00"
          value={facts.hearingTime ?? ""}
          onChange={(hearingTime) => onChange({ ...facts, hearingTime })}
        />
      </FieldRow>
      <TextField
        label="Place"
        value={facts.hearingPlace ?? row.facts.court ?? ""}
        onChange={(hearingPlace) => onChange({ ...facts, hearingPlace })}
      />
    </>
  );
}

function RateFields({ facts, onChange, usual }: FactProps & { readonly usual: ReturnType<typeof usualJudgmentRate> }) {
  return (
    <>
      <FieldRow>
        <TextField
          label="Interest on it, % a year"
          placeholder="None"
          value={facts.judgmentRate ?? usual.percent}
          onChange={(typed) => onChange({ ...facts, judgmentRate: typed.trim() })}
        />
        <TextField
          label="Where the rate comes from"
          value={facts.judgmentSource ?? usual.source}
          onChange={(judgmentSource) => onChange({ ...facts, judgmentSource })}
        />
      </FieldRow>
      <p className="t2 s12">{usual.why}</p>
    </>
  );
}

/** What stands in the fields is what is kept, proposed or typed. */
function withRate(facts: Facts, usual: ReturnType<typeof usualJudgmentRate>): Facts {
  return {
    ...facts,
    judgmentRate: facts.judgmentRate ?? usual.percent,
    judgmentSource: facts.judgmentSource ?? usual.source,
  };
}
