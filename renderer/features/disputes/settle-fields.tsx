import { Alert, Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { settleDispute } from "#renderer/data/commands/chasing/settle-dispute.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { focusUnreadable, UNREADABLE_WORDS } from "#renderer/ui/unreadable.ts";
import { CREDITS } from "#shared/chasing/dispute-steps.ts";
import type { Dispute, DisputeResolution } from "#shared/chasing/rows.ts";
import { words } from "#shared/chasing/words.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { useSaveKey } from "./use-save-key.ts";

const KINDS: readonly { readonly value: DisputeResolution; readonly label: string; readonly means: string }[] = [
  {
    value: "credit-note",
    label: "Credit note: they are right",
    means: "The price was wrong from the start: no interest ever ran on it.",
  },
  { value: "goodwill-credit", label: "Goodwill credit", means: "A gift that counts like a payment on its day." },
  {
    value: "rejected",
    label: "Rejected: it is owed",
    means: "It is chased again from today, at the level it had reached, with the interest since the due day.",
  },
  {
    value: "withdrawn",
    label: "They withdrew it",
    means: "It is chased again from today, at the level it had reached.",
  },
  {
    value: "replaced-goods",
    label: "Goods replaced",
    means: "The invoice stays as it is and is chased again from today.",
  },
];

/** Settles a dispute amicably or not: credit note, goodwill, rejected, withdrawn, goods replaced. */
export function SettleFields({
  dispute,
  leftMinor,
  currency,
  onDone,
}: {
  readonly dispute: Dispute;
  readonly leftMinor: Minor;
  readonly currency: Currency;
  readonly onDone: () => void;
}) {
  const today = useToday();
  const run = useRun();
  const [kind, setKind] = useState<DisputeResolution>("credit-note");
  const [on, setOn] = useState(today);
  const [credited, setCredited] = useState<Minor | null>(leftMinor);
  const [creditNumber, setNumber] = useState("");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const chosen = KINDS.find((row) => row.value === kind);
  const fields = useRef<HTMLElement>(null);
  const save = async () => {
    if (focusUnreadable(fields.current)) return setProblem(UNREADABLE_WORDS);
    const creditedMinor = CREDITS[kind] ? (credited ?? ZERO) : ZERO;
    const input = { disputeId: dispute.id, kind, on, creditedMinor, creditNumber, note };
    const result = await run(settleDispute, input, { showsOwnErrors: true });
    if (result.ok) onDone();
    else setProblem(result.error.message);
  };
  useSaveKey(save);
  return (
    <section
      ref={fields}
      aria-label="Settle the dispute"
      className="panel"
      style={{ padding: 12, display: "grid", gap: 10 }}
    >
      <FieldRow>
        <Choice
          label="How it ends"
          data={KINDS.map(({ value, label }) => ({ value, label }))}
          value={kind}
          onChange={setKind}
          data-autofocus
        />
        <DateInput label="On" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
      </FieldRow>
      <p className="t2 s12">{chosen?.means}</p>
      {CREDITS[kind] && (
        <FieldRow>
          <MoneyInput label="Credited" currency={currency} value={credited} onChange={setCredited} />
          <TextField label="Number of the credit note" value={creditNumber} onChange={setNumber} />
        </FieldRow>
      )}
      {CREDITS[kind] && <WhatIsLeft leftMinor={leftMinor} creditedMinor={credited ?? ZERO} currency={currency} />}
      <TextField label="What was agreed" value={note} onChange={setNote} />
      {problem !== "" && (
        <Alert color="red" role="alert" variant="light" p="sm">
          {problem}
        </Alert>
      )}
      <Button onClick={() => void save()} style={{ justifySelf: "end" }}>
        Settle the dispute
      </Button>
    </section>
  );
}

/** What becomes of the part of the disputed sum that is not credited. */
function WhatIsLeft({
  leftMinor,
  creditedMinor,
  currency,
}: {
  readonly leftMinor: Minor;
  readonly creditedMinor: Minor;
  readonly currency: Currency;
}) {
  const say = words(useLocale((state) => state.locale));
  const restMinor = minor(leftMinor - creditedMinor);
  if (creditedMinor <= 0 || restMinor < 0) return null;
  return (
    <p className="s12" aria-live="polite">
      {restMinor === 0
        ? "Nothing of what they dispute is left to pay."
        : `The other ${say.exact(restMinor, currency)} of what they dispute is chased again from today, at the level it had reached.`}
    </p>
  );
}
