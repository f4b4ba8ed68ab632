import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { recoverWriteOffCommand } from "#renderer/data/commands/books/recover-write-off.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { unrecovered } from "#shared/ledger/write-off.ts";
import type { Minor } from "#shared/money/minor.ts";
import { METHODS } from "./methods.ts";
import { useMovement } from "./use-movement.ts";

/** Money for a debt that was written off, or the debt alone brought back. The write-off stays as it was reported. */
export function RecoveryForm({ customerId, writeOffId, onClose }: FormProps<"recovery">) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(recoverWriteOffCommand, ["amountMinor", "on"]);
  const entry = ledger.entries.find((row) => row.id === writeOffId);
  const writtenOff = entry?.side === "credit" && entry.kind === "write-off" ? entry : null;
  const [what, setWhat] = useState<"paid" | "owed">("paid");
  const [amount, setAmount] = useState<Minor | null>(writtenOff ? unrecovered(ledger, writtenOff) : null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [method, setMethod] = useState("bank transfer");
  const [reference, setReference] = useState("");
  if (!writtenOff) return null;
  return (
    <FormDialog
      title="Recovery of a write-off"
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount that came in, like 200.00.");
        if (on === null) return refuse("on", "Give the day it came in.");
        const receipt = what === "paid" ? { method, reference } : null;
        const texts = { number: writtenOff.number, description: "Write-off recovered" };
        return save({ customerId, input: { writeOffId, on, amountMinor: amount, receipt, ...texts } });
      }}
    >
      <SegmentedControl
        aria-label="What happened"
        value={what}
        onChange={setWhat}
        data={[
          { value: "paid", label: "Money came in" },
          { value: "owed", label: "The debt stands again" },
        ]}
      />
      <FieldRow>
        <MoneyInput
          label="Amount"
          required
          data-autofocus
          currency={writtenOff.currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      </FieldRow>
      {what === "paid" ? (
        <FieldRow>
          <Choice label="How" data={METHODS} value={method} onChange={setMethod} />
          <TextField label="Reference" value={reference} onChange={setReference} />
        </FieldRow>
      ) : (
        <p className="t2 s12">It is chased again from this day, as a debt of its own.</p>
      )}
    </FormDialog>
  );
}
