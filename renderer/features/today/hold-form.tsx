import { Button } from "@mantine/core";
import { useState } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addHold } from "#renderer/data/commands/chasing/add-hold.ts";
import { liftHold } from "#renderer/data/commands/chasing/lift-hold.ts";
import { useRun, useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { isHoldActive } from "#shared/chasing/active-holds.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { HoldKind } from "#shared/chasing/rows.ts";
import { holdName } from "#shared/chasing/words.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";
import { invoiceChoices } from "./call-fields.tsx";

const KINDS: readonly { readonly value: HoldKind; readonly label: string; readonly means: string }[] = [
  {
    value: "do-not-chase",
    label: "Do not chase",
    means: "No letters and no calls, shown wherever the customer is shown.",
  },
  { value: "complaint", label: "Complaint", means: "No letters until the complaint is answered." },
  { value: "call-first", label: "Call first", means: "No letter goes before somebody has called." },
  { value: "insolvency", label: "Insolvency", means: "Stops every letter to the customer at once, prepared ones too." },
  {
    value: "vulnerable",
    label: "Vulnerable person",
    means: "Stops every letter to the customer at once, prepared ones too.",
  },
  { value: "other", label: "Other", means: "No letters for what you choose below." },
];

/** Stops chasing of a customer, an invoice or part of one, and lifts what stands. */
export function HoldForm({ customerId, invoiceId = "", onClose }: FormProps<"hold">) {
  const file = customerFile(useBook(), customerId);
  return file && <KnownHoldForm file={file} startInvoiceId={invoiceId} onClose={onClose} />;
}

function KnownHoldForm({
  file,
  startInvoiceId,
  onClose,
}: {
  readonly file: CustomerFile;
  readonly startInvoiceId: string;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const write = useWrite();
  const { currency } = file.customer;
  const [kind, setKind] = useState<HoldKind>("do-not-chase");
  const [invoiceId, setInvoice] = useState(startInvoiceId);
  const [amountMinor, setAmount] = useState<Minor | null>(null);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<CalendarDate | null>(null);
  const [toldCustomer, setTold] = useState("");
  const isFlag = kind === "insolvency" || kind === "vulnerable";
  const invoices = invoiceChoices({ positions: chasePositions(file, today), currency });
  const save = async () => {
    const scope = isFlag
      ? { invoiceId: "", amountMinor: null }
      : { invoiceId, amountMinor: invoiceId ? amountMinor : null };
    const hold = { ...scope, customerId: file.customer.id, kind, reason, on: today, until, toldCustomer };
    return write(addHold, hold);
  };
  return (
    <FormDialog
      title={`Hold: ${file.customer.name}`}
      onClose={onClose}
      onSave={save}
      saveLabel="Stop chasing"
      size={560}
    >
      <ActiveHolds file={file} />
      <FieldRow>
        <Choice
          label="Why"
          data={KINDS.map(({ value, label }) => ({ value, label }))}
          value={kind}
          onChange={setKind}
        />
        <DateInput
          label="Chasing resumes on"
          description="Empty: until it is lifted"
          value={until}
          minDate={addDays(today, 1)}
          onChange={setUntil}
          clearable
        />
      </FieldRow>
      <p className="t2 s12">{KINDS.find((row) => row.value === kind)?.means}</p>
      <TextField
        label="Reason"
        placeholder="Agreed with Ms Hollins while the roof is mended"
        value={reason}
        onChange={setReason}
        data-autofocus
        required
      />
      {!isFlag && (
        <FieldRow>
          <Choice
            label="What"
            data={[{ value: "", label: "The whole customer" }, ...invoices]}
            value={invoiceId}
            onChange={setInvoice}
          />
          {invoiceId !== "" && (
            <MoneyInput
              label="Only so much of it"
              placeholder="All of it"
              currency={currency}
              value={amountMinor}
              onChange={setAmount}
            />
          )}
        </FieldRow>
      )}
      <TextField label="What the customer was told" value={toldCustomer} onChange={setTold} />
    </FormDialog>
  );
}

function ActiveHolds({ file }: { readonly file: CustomerFile }) {
  const today = useToday();
  const run = useRun();
  const active = file.holds.filter((hold) => isHoldActive(hold, today));
  if (active.length === 0) return null;
  const numbers = new Map(file.ledger.entries.map((entry) => [entry.id, entry.number]));
  return (
    <section aria-label="Holds in force">
      {active.map((hold) => (
        <div key={hold.id} className="row">
          <span>
            <span className="b6">{holdName({ kind: hold.kind, number: "" })}</span>
            {hold.invoiceId !== "" && ` ${numbers.get(hold.invoiceId) ?? ""}`}: {hold.reason}
            {hold.until && (
              <span className="t2">
                {" "}
                until <Day on={hold.until} />
              </span>
            )}
          </span>
          <span className="sp" />
          <Button variant="subtle" onClick={() => void run(liftHold, { holdId: hold.id, note: "" })}>
            Lift
          </Button>
        </div>
      ))}
    </section>
  );
}
