import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { type TypedMovement, useCalculator } from "./calculator-state.ts";

const KINDS: readonly { readonly value: TypedMovement["kind"]; readonly label: string }[] = [
  { value: "payment", label: "Payment" },
  { value: "credit-from-its-day", label: "Credit, counts from its day" },
  { value: "credit-from-start", label: "Price corrected, counts from the start" },
  { value: "dispute", label: "Disputed part" },
];

/** Payments, credits and disputes: each ends a line of the proof. */
export function CalculatorMovements() {
  const { movements, currency, change } = useCalculator();
  const put = (id: number, changed: Partial<TypedMovement>) =>
    change({ movements: movements.map((one) => (one.id === id ? { ...one, ...changed } : one)) });
  const add = () => {
    const id = 1 + Math.max(0, ...movements.map((one) => one.id));
    const movement = { id, kind: "payment", on: null, untilOn: null, amountMinor: null } as const;
    change({ movements: [...movements, movement] });
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, display: "grid", gap: 10 }}>
      <legend className="cap" style={{ padding: 0, marginBottom: 6 }}>
        Payments, credits and disputes
      </legend>
      {movements.map((movement, at) => (
        <MovementFields
          key={movement.id}
          number={at + 1}
          movement={movement}
          currency={currency}
          onChange={(changed) => put(movement.id, changed)}
          onRemove={() => change({ movements: movements.filter((one) => one.id !== movement.id) })}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          Add payment or credit
        </Button>
      </div>
    </fieldset>
  );
}

function MovementFields({
  number,
  movement,
  currency,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly movement: TypedMovement;
  readonly currency: ReturnType<typeof useCalculator.getState>["currency"];
  readonly onChange: (changed: Partial<TypedMovement>) => void;
  readonly onRemove: () => void;
}) {
  const isDispute = movement.kind === "dispute";
  return (
    <div
      role="group"
      aria-label={`Movement ${number}`}
      className="panel"
      style={{ padding: 10, display: "grid", gap: 8 }}
    >
      <div className="row" style={{ alignItems: "flex-end" }}>
        <Choice
          label="What"
          style={{ flex: 1 }}
          data={[...KINDS]}
          value={movement.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <ActionIcon aria-label={`Remove movement ${number}`} onClick={onRemove} mb={3}>
          <IconTrash size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      </div>
      <FieldRow columns={isDispute ? 3 : 2}>
        <MoneyInput
          label="Amount"
          currency={currency}
          value={movement.amountMinor}
          onChange={(amountMinor) => onChange({ amountMinor })}
        />
        <DateInput label={isDispute ? "From" : "Day"} value={movement.on} onChange={(on) => onChange({ on })} />
        {isDispute && (
          <DateInput label="Ended" clearable value={movement.untilOn} onChange={(untilOn) => onChange({ untilOn })} />
        )}
      </FieldRow>
    </div>
  );
}
