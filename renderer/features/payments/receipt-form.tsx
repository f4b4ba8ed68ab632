import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { recordReceipt } from "#renderer/data/commands/record-receipt.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { AllocationChoice } from "#shared/ledger/allocate-payment.ts";
import { allocatePayment } from "#shared/ledger/allocate-payment.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { AllocationTable, type HandAmounts, handParts, handTotal } from "./allocation-table.tsx";

type How = "oldest-first" | "by-hand" | "on-account";

/** Money received: how much, when, how, and what it is set against, shown before it is saved. */
export function ReceiptForm({ customerId, invoiceId, onClose }: FormProps<"receipt">) {
  const book = useBook();
  const today = useToday();
  const write = useWrite();
  const customer = book.get("customers", customerId);
  const ledger = book.ledger(customerId);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [method, setMethod] = useState("bank transfer");
  const [reference, setReference] = useState("");
  const [how, setHow] = useState<How>(invoiceId ? "by-hand" : "oldest-first");
  const [hand, setHand] = useState<HandAmounts>({});
  const currencies = [...new Set([customer?.currency, ...ledger.entries.map((entry) => entry.currency)])].filter(
    (code) => code !== undefined,
  );
  const [currency, setCurrency] = useState(currencies[0]);
  const choice: AllocationChoice = how === "by-hand" ? { how, parts: handParts(hand) } : { how };
  const planned = useMemo(
    () =>
      amount === null || on === null || !currency
        ? null
        : allocatePayment(ledger, { amountMinor: amount, on, currency }, choice),
    [ledger, amount, on, currency, choice],
  );
  if (!customer || !currency) return null;
  const used = planned?.ok ? planned.value.reduce((sum, part) => sum + part.amountMinor, 0) : 0;
  return (
    <FormDialog
      title={`Payment from ${customer.name}`}
      size={640}
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return "Give the amount received, like 1,240.00.";
        if (on === null) return "Give the day the money arrived.";
        const receipt = { on, amountMinor: amount, currency, method, reference, allocate: choice };
        return write(recordReceipt, { customerId, receipt });
      }}
    >
      <FieldRow columns={currencies.length > 1 ? 4 : 3}>
        <MoneyInput label="Amount" required data-autofocus currency={currency} value={amount} onChange={setAmount} />
        {currencies.length > 1 && <Choice label="Currency" data={currencies} value={currency} onChange={setCurrency} />}
        <DateInput label="Arrived on" required value={on} onChange={setOn} maxDate={today} />
        <Choice
          label="How"
          data={["bank transfer", "cheque", "card", "cash", "direct debit"]}
          value={method}
          onChange={setMethod}
        />
      </FieldRow>
      <TextField label="Reference" description="As the bank shows it" value={reference} onChange={setReference} />
      <SegmentedControl
        aria-label="Set against"
        value={how}
        onChange={setHow}
        data={[
          { value: "oldest-first", label: "Oldest first" },
          { value: "by-hand", label: "Choose invoices" },
          { value: "on-account", label: "Keep on account" },
        ]}
      />
      <AllocationTable
        ledger={ledger}
        on={on ?? today}
        currency={currency}
        planned={planned?.ok ? planned.value : []}
        hand={how === "by-hand" ? hand : null}
        onHand={setHand}
        freeMinor={minor((amount ?? ZERO) - handTotal(hand))}
      />
      {amount !== null && planned?.ok && used < amount && (
        <p className="t2 s12" role="status">
          The rest stays on account until it is set against an invoice.
        </p>
      )}
    </FormDialog>
  );
}
