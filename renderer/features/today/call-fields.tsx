import { Button, Select, Switch } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { CauseNote } from "#renderer/ui/cause-note.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { causeAnswer } from "#shared/chasing/cause-answers.ts";
import type { CallOutcome } from "#shared/chasing/rows.ts";
import type { DraftPart } from "./call-draft.ts";
import type { CallState, CallSubject } from "./call-form.tsx";

/** Outcomes with fields of their own; the others ask for a day and a next step. */
const OWN_FIELDS: ReadonlySet<CallOutcome> = new Set<CallOutcome>(["promise", "dispute"]);

type Props = { readonly subject: CallSubject; readonly state: CallState };

/** The fields of the chosen outcome; forty calls need no more than these. */
export function CallFields({ subject, state }: Props) {
  const { outcome } = state.draft;
  return (
    <div className={OWN_FIELDS.has(outcome) ? "fields" : "fields next"} data-fields>
      {outcome === "promise" && <PromiseFields subject={subject} state={state} />}
      {outcome === "dispute" && <DisputeFields subject={subject} state={state} />}
      {outcome !== "promise" && outcome !== "dispute" && <NextFields state={state} />}
      {outcome !== "no-answer" && outcome !== "wrong-number" && outcome !== "left-message" && (
        <ReasonField state={state} />
      )}
    </div>
  );
}

function PromiseFields({ subject, state }: Props) {
  const { parts } = state.draft;
  const put = (index: number, changed: Partial<DraftPart>) =>
    state.change({
      isAmountTyped: state.draft.isAmountTyped || changed.amountMinor !== undefined,
      parts: parts.map((part, at) => (at === index ? { ...part, ...changed } : part)),
    });
  return (
    <>
      {parts.map((part, index) => (
        <PartFields key={index} subject={subject} part={part} index={index} onChange={(changed) => put(index, changed)}>
          {index === 0 ? (
            <Words state={state} label="What they said, in their words" />
          ) : (
            <Button
              variant="subtle"
              onClick={() => state.change({ parts: parts.filter((_, at) => at !== index) })}
              style={{ justifySelf: "start" }}
            >
              Remove this amount
            </Button>
          )}
        </PartFields>
      ))}
      <Button
        variant="subtle"
        style={{ justifySelf: "start", gridColumn: "1 / 3" }}
        onClick={() => state.change({ isAmountTyped: true, parts: [...parts, { amountMinor: null, byOn: null }] })}
      >
        Add another amount and day
      </Button>
    </>
  );
}

function PartFields({
  subject,
  part,
  index,
  onChange,
  children,
}: {
  readonly subject: CallSubject;
  readonly part: DraftPart;
  readonly index: number;
  readonly onChange: (changed: Partial<DraftPart>) => void;
  readonly children: React.ReactNode;
}) {
  const suffix = index === 0 ? "" : ` ${index + 1}`;
  return (
    <>
      <MoneyInput
        label={`Promised${suffix}`}
        currency={subject.currency}
        value={part.amountMinor}
        onChange={(amountMinor) => onChange({ amountMinor })}
      />
      <DateInput label={`By${suffix}`} value={part.byOn} onChange={(byOn) => onChange({ byOn })} />
      {children}
    </>
  );
}

function DisputeFields({ subject, state }: Props) {
  const { draft, change } = state;
  const reasons = useBook()
    .setting("disputeReasons")
    .filter((reason) => !reason.archived)
    .map((reason) => ({ value: reason.id, label: reason.label }));
  const invoices = invoiceChoices(subject);
  return (
    <>
      <Choice
        label="Invoice"
        data={invoices}
        value={draft.disputeInvoiceId || null}
        onChange={(value) => change({ disputeInvoiceId: value })}
        style={{ gridColumn: "1 / 3" }}
      />
      <Words state={state} label="What they say is wrong, in their words" />
      <Switch
        label="Only part of it"
        checked={draft.isPartDispute}
        onChange={(event) => change({ isPartDispute: event.currentTarget.checked })}
        style={{ alignSelf: "center" }}
      />
      <MoneyInput
        label="Disputed"
        currency={subject.currency}
        value={draft.disputeMinor}
        disabled={!draft.isPartDispute}
        onChange={(disputeMinor) => change({ disputeMinor })}
      />
      <div className="fields" style={{ gridTemplateColumns: "1fr 150px" }}>
        <Select
          label="What it is about"
          data={reasons}
          value={draft.disputeReasonId || null}
          onChange={(value) => change({ disputeReasonId: value ?? "" })}
          clearable
        />
        <DateInput label="We answer by" value={draft.answerByOn} onChange={(answerByOn) => change({ answerByOn })} />
      </div>
    </>
  );
}

function NextFields({ state }: { readonly state: CallState }) {
  const { draft, change } = state;
  const isQuiet = draft.outcome === "no-answer" || draft.outcome === "left-message" || draft.outcome === "wrong-number";
  return (
    <>
      <DateInput
        label={draft.outcome === "paid-already" ? "Check the bank on" : "Come back on"}
        value={draft.nextOn}
        onChange={(nextOn) => change({ nextOn, isNextTyped: true })}
        clearable
      />
      <TextField
        label="Next step"
        value={draft.nextStep}
        onChange={(nextStep) => change({ nextStep, isNextTyped: true })}
      />
      <Words state={state} label={isQuiet ? "Note" : "What they said, in their words"} isFirst />
    </>
  );
}

function ReasonField({ state }: { readonly state: CallState }) {
  const all = useBook().setting("lateReasons");
  const { reasonId, outcome } = state.draft;
  const reasons = all
    .filter((reason) => !reason.archived || reason.id === reasonId)
    .map((reason) => ({ value: reason.id, label: reason.label }));
  const answer = causeAnswer(reasonId, all);
  return (
    <>
      <Select
        label="Why they are late"
        placeholder="Not found out"
        data={reasons}
        value={reasonId || null}
        onChange={(value) => state.because(value ?? "")}
        clearable
        searchable
        style={{ gridColumn: "3 / 4" }}
      />
      {answer && (
        <div className="wide" aria-live="polite">
          <CauseNote
            cause={reasons.find((row) => row.value === reasonId)?.label ?? ""}
            on={null}
            answer={answer}
            isShort
          >
            {answer.act === "dispute" && outcome !== "dispute" && (
              <button type="button" className="linkb s12" onClick={() => state.choose("dispute")}>
                Make it a dispute
              </button>
            )}
          </CauseNote>
        </div>
      )}
    </>
  );
}

function Words({
  state,
  label,
  isFirst = false,
}: {
  readonly state: CallState;
  readonly label: string;
  readonly isFirst?: boolean;
}) {
  return (
    <TextField
      label={label}
      data-first={isFirst || undefined}
      value={state.draft.words}
      onChange={(words) => state.change({ words })}
    />
  );
}

/** The customer's open invoices of the currency, overdue ones first. */
export function invoiceChoices({ positions, currency }: Pick<CallSubject, "positions" | "currency">) {
  const seen = new Set<string>();
  return positions
    .filter(({ item }) => item.currency === currency && !seen.has(item.entry.id) && seen.add(item.entry.id))
    .map(({ item }) => ({
      value: item.entry.id,
      label: [item.entry.number, item.entry.description].filter((text) => text !== "").join(", ") || "Without number",
    }));
}
