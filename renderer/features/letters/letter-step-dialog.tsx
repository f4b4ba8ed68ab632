import { Button, Select } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type Dispatch, memo, type SetStateAction, useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { type LetterStepInput, recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { isNeverPrinted } from "#shared/letters/letter-steps.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { useHandedOut } from "./handed-out.ts";
import { NeverPrinted } from "./never-printed.tsx";
import { numberRange } from "./number-range.ts";

type StepState = Exclude<LetterStepInput["state"], "printed">;

const TITLES: Readonly<Record<StepState, string>> = {
  posted: "Posted",
  emailed: "Sent by e-mail",
  failed: "E-mail not delivered",
  returned: "Came back",
  withdrawn: "Withdraw",
  void: "Make void",
};

const SAYS: Readonly<Record<StepState, string>> = {
  posted: "From now on the letter counts: its level is reached, and its claims are made.",
  emailed: "From now on the letter counts: its level is reached, and its claims are made.",
  failed: "A failed e-mail never advances a level. The letter waits to be sent another way.",
  returned: "The letter no longer counts as delivered. Check the address with the customer.",
  withdrawn: "The letter is not sent. Its number stays used, its record is kept.",
  void: "Its number stays used, its level and its claims go back. The record and the exact page are kept.",
};

const UNPRINTED_WORDS = "Tick that what was never printed has gone all the same, or cancel and print it first.";

const SERVICES = ["First class", "Second class", "Signed for", "Special delivery", "Registered post", "By hand"];

/** Records what happened to one or several letters: the day, the service, proof numbers, or why. */
export function LetterStepDialog({
  letters,
  state,
  onClose,
}: {
  readonly letters: readonly Letter[];
  readonly state: StepState;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [service, setService] = useState(state === "posted" ? "First class" : (letters[0]?.recipient.email ?? ""));
  const [note, setNote] = useState("");
  const [tracking, setTracking] = useState<Numbers>({});
  const [certificate, setCertificate] = useState({ id: "", name: "" });
  const { choose } = useKeepFile();
  const attach = async () => {
    const customerIds = new Set(letters.map((letter) => letter.customerId));
    const customerId = customerIds.size === 1 ? (letters[0]?.customerId ?? "") : "";
    const description = `Proof of posting, ${numberRange(letters)}`;
    const id = await choose({ customerId, kind: "proof-of-posting", description });
    if (id) setCertificate({ id, name: description });
  };
  const needsReason = state === "void" || state === "withdrawn";
  const [hasGone, setGone] = useState(false);
  const unprinted = useUnprinted(letters, state);
  const save = async () => {
    if (unprinted.length > 0 && !hasGone) return UNPRINTED_WORDS;
    const letterIds = letters.map((letter) => letter.id);
    const input = { letterIds, state, on, note: note.trim(), service, tracking, fileId: certificate.id };
    return write(recordLetterSteps, input);
  };
  return (
    <FormDialog
      title={
        letters.length === 1
          ? `${TITLES[state]}: ${letters[0]?.number}`
          : `${TITLES[state]}: ${countText(letters.length)} letters`
      }
      onClose={onClose}
      onSave={save}
      saveLabel={needsReason ? TITLES[state] : "Record"}
    >
      <p className="t2 s12">{SAYS[state]}</p>
      {unprinted.length > 0 && (
        <NeverPrinted
          letters={letters}
          unprinted={unprinted}
          isEmail={state === "emailed"}
          hasGone={hasGone}
          onGone={setGone}
        />
      )}
      <FieldRow>
        <DateInput label="On" required value={on} maxDate={today} onChange={(value) => value && setOn(value)} />
        {state === "posted" && (
          <Select
            label="Service"
            data={SERVICES}
            value={service}
            onChange={(value) => setService(value ?? "")}
            searchable
          />
        )}
        {state === "emailed" && <TextField label="To" value={service} onChange={setService} />}
      </FieldRow>
      {state === "posted" && <ProofNumbers letters={letters} value={tracking} onChange={setTracking} />}
      {state === "posted" && (
        <div className="row">
          <Button
            variant="default"
            leftSection={<IconPaperclip size={14} stroke={1.7} aria-hidden />}
            onClick={() => void attach()}
          >
            Attach the stamped list or certificate
          </Button>
          {certificate.id !== "" && <span className="t2 s12">{certificate.name}: attached</span>}
        </div>
      )}
      <TextField label={needsReason ? "Why" : "Note"} required={needsReason} value={note} onChange={setNote} />
    </FormDialog>
  );
}

/** Of letters to be recorded as gone, those that nothing shows to have been printed, saved or put into an e-mail. */
function useUnprinted(letters: readonly Letter[], state: StepState): readonly Letter[] {
  const handedOut = useHandedOut((store) => store.letterIds);
  if (state !== "posted" && state !== "emailed") return [];
  return letters.filter((letter) => isNeverPrinted(letter, state) && !handedOut.has(letter.id));
}

/** More of them are folded away: most runs are posted without. */
const SHOWN_AT_ONCE = 5;

type Numbers = Readonly<Record<string, string>>;
type SetNumbers = Dispatch<SetStateAction<Numbers>>;

/** The proof or tracking number of each letter, by its id. */
function ProofNumbers({
  letters,
  value,
  onChange,
}: {
  readonly letters: readonly Letter[];
  readonly value: Numbers;
  readonly onChange: SetNumbers;
}) {
  const [isOpen, setOpen] = useState(false);
  const fields = () =>
    letters.map(({ id, number }) => (
      <ProofField
        key={id}
        id={id}
        label={letters.length === 1 ? "Proof or tracking number" : `Proof number of ${number}`}
        value={value[id] ?? ""}
        onChange={onChange}
      />
    ));
  if (letters.length <= SHOWN_AT_ONCE) return fields();
  const given = letters.filter(({ id }) => (value[id] ?? "").trim() !== "").length;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Proof numbers{" "}
        <span className="t2 s12">
          {given === 0 ? "none given" : `${countText(given)} of ${countText(letters.length)} given`}
        </span>
      </summary>
      {isOpen && <div style={{ display: "grid", gap: 12, marginTop: 8 }}>{fields()}</div>}
    </details>
  );
}

/** Drawn again only when its own number changes: a run can have hundreds of them. */
const ProofField = memo(function ProofField({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: SetNumbers;
}) {
  return (
    <TextField label={label} value={value} onChange={(typed) => onChange((numbers) => ({ ...numbers, [id]: typed }))} />
  );
});
