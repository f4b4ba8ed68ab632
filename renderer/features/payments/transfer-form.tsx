import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { transferEntry } from "#renderer/data/commands/books/transfer-entry.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { freeAmounts } from "#shared/ledger/free-amounts.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { useMovement } from "./use-movement.ts";

/** Moves a debt or money to the customer it belongs to; both ledgers show it. */
export function TransferForm({ customerId, entryId, onClose }: FormProps<"transfer">) {
  const book = useBook();
  const ledger = book.ledger(customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(transferEntry, ["toCustomerId", "amountMinor", "on"]);
  const entry = ledger.entries.find((row) => row.id === entryId);
  const [toCustomerId, setTo] = useState("");
  const [amount, setAmount] = useState<Minor | null>(entry ? minor(freeAmounts(ledger)(entry, today)) : null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [how, setHow] = useState<"oldest-first" | "on-account">("oldest-first");
  const [note, setNote] = useState("");
  if (!entry) return null;
  return (
    <FormDialog
      title={entry.side === "debit" ? `Move ${entry.number || "this debt"} to another customer` : "Move this money"}
      saveLabel="Move"
      onClose={onClose}
      onSave={async () => {
        if (toCustomerId === "") return refuse("toCustomerId", "Choose the customer it belongs to.");
        if (amount === null) return refuse("amountMinor", "Give the amount to be moved, like 200.00.");
        if (on === null) return refuse("on", "Give the day of the transfer.");
        const input = { entryId, amountMinor: amount, on, note };
        return save({ customerId, toCustomerId, input, allocate: { how } });
      }}
    >
      <Select
        label="To"
        required
        data-autofocus
        searchable
        limit={50}
        placeholder="Customer"
        nothingFoundMessage="No customer with these letters"
        value={toCustomerId || null}
        onChange={(value) => setTo(value ?? "")}
        error={at("toCustomerId")}
        data={book
          .all("customers")
          .filter((customer) => customer.id !== customerId && customer.closedOn === null)
          .map((customer) => ({ value: customer.id, label: `${customer.name} (${customer.code})` }))}
      />
      <FieldRow>
        <MoneyInput
          label="Amount"
          required
          currency={entry.currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      </FieldRow>
      {entry.side === "credit" ? (
        <SegmentedControl
          aria-label="Set against"
          value={how}
          onChange={setHow}
          data={[
            { value: "oldest-first", label: "Oldest first there" },
            { value: "on-account", label: "Keep on account there" },
          ]}
        />
      ) : (
        <p className="t2 s12">It keeps its number, its currency and its due date.</p>
      )}
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
