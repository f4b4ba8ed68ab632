import { Radio, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addCreditNoteCommand } from "#renderer/data/commands/books/add-credit-note.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

/** A credit note for one invoice, or on account. */
export function CreditNoteForm({ customerId, invoiceId = "", onClose }: FormProps<"credit-note">) {
  const book = useBook();
  const today = useToday();
  const write = useWrite();
  const locale = useLocale((state) => state.locale);
  const customer = book.get("customers", customerId);
  const [number, setNumber] = useState("");
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [linked, setLinked] = useState(invoiceId);
  const [corrects, setCorrects] = useState<"from-start" | "from-its-day">("from-start");
  const [description, setDescription] = useState("");
  if (!customer) return null;
  const items = openItems(book.ledger(customerId), today);
  const currency = items.find((item) => item.entry.id === linked)?.currency ?? customer.currency;
  return (
    <FormDialog
      title={`Credit note for ${customer.name}`}
      onClose={onClose}
      onSave={async () => {
        if (on === null) return "Give the date of the credit note.";
        if (amount === null) return "Give the amount of the credit note, like 200.00.";
        const creditNote = { number, on, amountMinor: amount, currency, invoiceId: linked, corrects, description };
        return write(addCreditNoteCommand, { customerId, creditNote });
      }}
    >
      <FieldRow>
        <TextField label="Credit note number" data-autofocus required value={number} onChange={setNumber} />
        <MoneyInput label="Amount with VAT" required currency={currency} value={amount} onChange={setAmount} />
      </FieldRow>
      <FieldRow>
        <DateInput label="Date" required value={on} onChange={setOn} maxDate={today} />
        <Select
          label="For invoice"
          clearable
          placeholder="None: stays on account"
          value={linked || null}
          onChange={(value) => setLinked(value ?? "")}
          data={items.map((item) => ({
            value: item.entry.id,
            label: `${item.entry.number}, ${formatMoney(item.openMinor, item.currency, { locale })} left`,
          }))}
        />
      </FieldRow>
      <Radio.Group label="What it is" value={corrects} onChange={setCorrects}>
        <Stack gap={6} mt={4}>
          <Radio
            value="from-start"
            label="The invoice was wrong: it counts from the invoice's own day (interest too)"
          />
          <Radio value="from-its-day" label="Goodwill: it counts from the day of the credit note" />
        </Stack>
      </Radio.Group>
      <TextField label="For" value={description} onChange={setDescription} />
    </FormDialog>
  );
}
