import { ActionIcon, Checkbox, NumberInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { describePolicyFault } from "#shared/chasing/describe-policy-fault.ts";
import { withMinimum } from "#shared/chasing/edit-policy.ts";
import type { PolicyFault } from "#shared/chasing/policy-faults.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { PolicyLevel } from "#shared/letters/policy.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { ZERO } from "#shared/money/minor.ts";

type LevelProps = {
  readonly level: PolicyLevel;
  readonly at: number;
  readonly count: number;
  readonly faults: readonly PolicyFault[];
  readonly onChange: (level: PolicyLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

type FieldsProps = Pick<LevelProps, "level" | "onChange"> & {
  readonly problem: (field: PolicyFault["field"]) => string | null;
};

/** Kinds a step may send; the others belong to a plan, a promise or a dispute. */
const STEP_KINDS: readonly LetterKind[] = [
  "courtesy",
  "friendly-reminder",
  "second-reminder",
  "final-reminder",
  "letter-before-action",
  "letter-of-claim",
  "statement",
  "own",
];

const CHANNELS: readonly { readonly value: PolicyLevel["channel"]; readonly label: string }[] = [
  { value: "post", label: "Post" },
  { value: "email", label: "E-mail" },
  { value: "both", label: "Post and e-mail" },
  { value: "call", label: "Call" },
];

/** One step: when, how, which letter, and what goes with it. */
export function LevelFields(props: LevelProps) {
  const { level, faults, onChange } = props;
  const problem = (field: PolicyFault["field"]) => {
    const fault = faults.find((row) => row.field === field);
    return fault ? describePolicyFault(fault) : null;
  };
  return (
    <fieldset className="panel" style={{ padding: "8px 10px", display: "grid", gap: 6, minWidth: 0 }}>
      <legend className="vh">Step {props.at + 1}</legend>
      <Line columns="minmax(140px, 190px) 84px minmax(160px, 190px) minmax(110px, 140px) minmax(140px, 1fr) auto">
        <TextField
          label={`Step ${props.at + 1}`}
          value={level.name}
          error={problem("name")}
          onChange={(name) => onChange({ ...level, name })}
        />
        <Timing level={level} onChange={onChange} problem={problem} />
        <Channel level={level} onChange={onChange} problem={problem} />
        {level.channel === "call" ? <span /> : <Kind level={level} onChange={onChange} problem={problem} />}
        <Moves {...props} />
      </Line>
      {level.channel !== "call" && <LetterFields level={level} onChange={onChange} problem={problem} />}
    </fieldset>
  );
}

function Line({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return <div style={{ display: "grid", gridTemplateColumns: columns, gap: 8, alignItems: "start" }}>{children}</div>;
}

type When = "before" | "due" | "previous";

function Timing({ level, onChange, problem }: FieldsProps) {
  const when: When = level.after === "previous" ? "previous" : level.days < 0 ? "before" : "due";
  const set = (next: When, days: number) => {
    const count = Math.abs(days);
    onChange({ ...level, after: next === "previous" ? "previous" : "due", days: next === "before" ? -count : count });
  };
  return (
    <>
      <NumberInput
        label="Days"
        allowDecimal={false}
        allowNegative={false}
        min={0}
        max={999}
        value={Number.isNaN(level.days) ? "" : Math.abs(level.days)}
        error={problem("days")}
        onChange={(value) => set(when, value === "" ? Number.NaN : Number(value))}
      />
      <Choice
        label="Counted from"
        data={[
          { value: "before", label: "before the due date" },
          { value: "due", label: "after the due date" },
          { value: "previous", label: "after the letter before" },
        ]}
        value={when}
        error={problem("after")}
        onChange={(value) => set(value, when === "before" || value !== "before" ? level.days : level.days || 5)}
      />
    </>
  );
}

function Channel({ level, onChange }: FieldsProps) {
  const set = (channel: PolicyLevel["channel"]) => {
    const isCall = channel === "call";
    const letterKind = isCall ? null : (level.letterKind ?? "friendly-reminder");
    onChange({ ...level, channel, letterKind, payByDays: isCall ? 0 : level.payByDays || 7 });
  };
  return <Choice label="How" data={[...CHANNELS]} value={level.channel} onChange={set} />;
}

function Kind({ level, onChange, problem }: FieldsProps) {
  const kinds =
    level.letterKind && !STEP_KINDS.includes(level.letterKind) ? [...STEP_KINDS, level.letterKind] : STEP_KINDS;
  return (
    <Choice
      label="Letter"
      data={kinds.map((kind) => ({ value: kind, label: LETTER_KIND_NAMES[kind] }))}
      value={level.letterKind}
      error={problem("letterKind")}
      onChange={(value) => onChange({ ...level, letterKind: value })}
    />
  );
}

function Moves({ at, count, level, onMove, onRemove }: LevelProps) {
  return (
    <div className="row" style={{ gap: 2, paddingTop: 19 }}>
      <ActionIcon aria-label={`Move ${level.name} up`} disabled={at === 0} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={`Move ${level.name} down`} disabled={at === count - 1} onClick={() => onMove(1)}>
        <IconArrowDown size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={`Remove ${level.name}`} onClick={onRemove}>
        <IconTrash size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}

function LetterFields({ level, onChange, problem }: FieldsProps) {
  const { currency } = useBook().setting("company");
  const minimum = level.minimums?.find((row) => row.currency === currency)?.amountMinor ?? null;
  const isCourtesy = level.letterKind === "courtesy";
  return (
    <Line columns="110px 150px 150px 150px 1fr">
      {isCourtesy ? (
        <span className="t3 s11" style={{ paddingTop: 4 }}>
          Names each invoice's own due date
        </span>
      ) : (
        <NumberInput
          label="Days to pay"
          allowDecimal={false}
          min={0}
          value={Number.isNaN(level.payByDays) ? "" : level.payByDays}
          error={problem("payByDays")}
          onChange={(value) => onChange({ ...level, payByDays: value === "" ? Number.NaN : Number(value) })}
        />
      )}
      <MoneyInput
        label="Charge of this letter"
        currency={currency}
        value={level.chargeMinor > 0 ? level.chargeMinor : null}
        placeholder="none"
        disabled={isCourtesy}
        onChange={(value) => onChange({ ...level, chargeMinor: value ?? ZERO })}
      />
      <MoneyInput
        label="No letter below"
        currency={currency}
        value={minimum}
        placeholder="as the policy"
        onChange={(value) => onChange(withLevelMinimum(level, currency, value))}
      />
      <NumberInput
        label="Days since last contact"
        allowDecimal={false}
        min={0}
        placeholder="as the policy"
        value={level.minimumGapDays ?? ""}
        error={problem("minimumGapDays")}
        onChange={(value) => onChange(withGap(level, value === "" ? null : Number(value)))}
      />
      <div style={{ paddingTop: 20, display: "grid", gap: 2 }}>
        <Checkbox
          label="Claims interest and fixed sums"
          disabled={isCourtesy}
          checked={level.claimsInterest}
          onChange={(event) => onChange({ ...level, claimsInterest: event.currentTarget.checked })}
        />
        {level.chargeMinor > 0 && (
          <span className="t3 s11">Charged once, only where the terms were agreed, never to individuals.</span>
        )}
      </div>
    </Line>
  );
}

function withGap({ minimumGapDays: _dropped, ...level }: PolicyLevel, days: number | null): PolicyLevel {
  return days === null ? level : { ...level, minimumGapDays: days };
}

function withLevelMinimum(
  { minimums, ...level }: PolicyLevel,
  currency: Parameters<typeof withMinimum>[1],
  amountMinor: Parameters<typeof withMinimum>[2],
): PolicyLevel {
  const changed = withMinimum(minimums ?? [], currency, amountMinor);
  return changed.length === 0 ? level : { ...level, minimums: changed };
}
