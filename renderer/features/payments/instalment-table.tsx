import { ActionIcon, Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { addMonths, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Instalment } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { splitEvenly } from "#shared/money/split-evenly.ts";

/** One part as it is typed; a field is null until it is right. */
export type DraftPart = {
  readonly key: string;
  readonly dueOn: CalendarDate | null;
  readonly amountMinor: Minor | null;
};

/** Equal parts a month apart, the first on its day; the last takes what does not divide. */
export function equalParts(amountMinor: Minor | null, firstOn: CalendarDate, count: number): readonly DraftPart[] {
  const amounts = amountMinor === null ? [] : splitEvenly(amountMinor, count);
  return Array.from({ length: count }, (_, index) => ({
    key: crypto.randomUUID(),
    dueOn: addMonths(firstOn, index),
    amountMinor: amounts[index] ?? null,
  }));
}

/** The parts when every field is filled in; null while one is not. */
export function readParts(parts: readonly DraftPart[]): readonly Instalment[] | null {
  const read = parts.flatMap(({ dueOn, amountMinor }) =>
    dueOn !== null && amountMinor !== null ? [{ dueOn, amountMinor }] : [],
  );
  return read.length === parts.length ? read : null;
}

/** Several due days for one document: a line for each part, and whether they add up. */
export function InstalmentTable({
  parts,
  onChange,
  totalMinor,
  currency,
  firstOn,
  error,
}: {
  readonly parts: readonly DraftPart[];
  readonly onChange: (parts: readonly DraftPart[]) => void;
  /** What they must add up to. */
  readonly totalMinor: Minor | null;
  readonly currency: Currency;
  readonly firstOn: CalendarDate;
  readonly error: string | null;
}) {
  const set = (key: string, changed: Partial<DraftPart>) =>
    onChange(parts.map((part) => (part.key === key ? { ...part, ...changed } : part)));
  const sum = parts.reduce((total, part) => total + (part.amountMinor ?? 0), 0);
  const leftMinor = minor((totalMinor ?? ZERO) - sum);
  const addPart = () => {
    const lastOn = parts.at(-1)?.dueOn ?? null;
    const dueOn = lastOn === null ? firstOn : addMonths(lastOn, 1);
    onChange([...parts, { key: crypto.randomUUID(), dueOn, amountMinor: leftMinor > 0 ? leftMinor : null }]);
  };
  return (
    <fieldset className="panel" style={{ padding: 10, display: "grid", gap: 8, margin: 0, minWidth: 0 }}>
      <legend className="s12 b6">Due in parts</legend>
      {parts.map((part, index) => (
        <div
          key={part.key}
          style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) 28px", gap: 8 }}
        >
          <DateInput
            label={`Part ${index + 1} due`}
            value={part.dueOn}
            onChange={(dueOn) => set(part.key, { dueOn })}
          />
          <MoneyInput
            label={`Part ${index + 1} amount`}
            currency={currency}
            value={part.amountMinor}
            onChange={(amountMinor) => set(part.key, { amountMinor })}
          />
          <ActionIcon
            aria-label={`Remove part ${index + 1}`}
            style={{ alignSelf: "end", marginBottom: 3 }}
            disabled={parts.length <= 2}
            onClick={() => onChange(parts.filter((other) => other.key !== part.key))}
          >
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        </div>
      ))}
      <div className="row" style={{ flexWrap: "wrap" }}>
        <Button variant="default" onClick={addPart}>
          Add a part
        </Button>
        <Button
          variant="subtle"
          disabled={totalMinor === null}
          onClick={() => onChange(equalParts(totalMinor, parts[0]?.dueOn ?? firstOn, parts.length))}
        >
          Make them equal
        </Button>
        <span className="sp" />
        <TieLine leftMinor={leftMinor} currency={currency} isKnown={totalMinor !== null} />
      </div>
      {error !== null && (
        <p role="alert" className="bad s12">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function TieLine({
  leftMinor,
  currency,
  isKnown,
}: {
  readonly leftMinor: Minor;
  readonly currency: Currency;
  readonly isKnown: boolean;
}) {
  if (!isKnown) return <span className="t2 s12">Give the amount first</span>;
  if (leftMinor === 0)
    return (
      <span className="ok s12" role="status">
        The parts add up
      </span>
    );
  return (
    <span className="warn s12" role="status">
      <Money minor={minor(Math.abs(leftMinor))} currency={currency} />{" "}
      {leftMinor > 0 ? "still to share out" : "too much"}
    </span>
  );
}
