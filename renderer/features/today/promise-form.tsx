import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { cancelPromise } from "#renderer/data/commands/chasing/cancel-promise.ts";
import { recordPromise } from "#renderer/data/commands/chasing/record-promise.ts";
import { useRun, useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { callContactOf } from "#shared/chasing/recipient-of.ts";
import { words } from "#shared/chasing/words.ts";
import { askedFor, type DraftPart, overdueIn } from "./call-draft.ts";
import { TickedItems } from "./ticked-items.tsx";

/** Writes down a promise that came by letter, e-mail or in person, and cancels one that was noted by mistake. */
export function PromiseForm({ customerId, onClose }: FormProps<"promise">) {
  const file = customerFile(useBook(), customerId);
  return file && <KnownPromiseForm file={file} onClose={onClose} />;
}

function KnownPromiseForm({ file, onClose }: { readonly file: CustomerFile; readonly onClose: () => void }) {
  const today = useToday();
  const write = useWrite();
  const rules = bookRules(useBook());
  const positions = chasePositions(file, today);
  const currency = positions.find(({ item }) => item.daysLate > 0)?.item.currency ?? file.customer.currency;
  const [on, setOn] = useState(today);
  const [contactName, setContact] = useState(callContactOf(file.customer)?.name ?? "");
  const [invoiceIds, setInvoices] = useState<readonly string[]>(() =>
    overdueIn(positions, currency)
      .map(({ item }) => item.entry.id)
      .slice(0, 1),
  );
  const [parts, setParts] = useState<readonly DraftPart[]>([
    { amountMinor: askedFor(positions, invoiceIds), byOn: null },
  ]);
  const [clearingDays, setClearing] = useState(rules.clearingDays);
  const put = (index: number, changed: Partial<DraftPart>) =>
    setParts(parts.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  const save = async () => {
    const whole = parts.flatMap(({ amountMinor, byOn }) =>
      amountMinor === null || byOn === null ? [] : [{ amountMinor, byOn }],
    );
    const promise = { on, contactName, currency, invoiceIds, callId: "", clearingDays, parts: whole };
    return write(recordPromise, { customerId: file.customer.id, promise });
  };
  return (
    <FormDialog title={`Promise from ${file.customer.name}`} onClose={onClose} onSave={save} size={640}>
      <OpenPromises file={file} />
      <TickedItems
        file={file}
        positions={positions}
        currency={currency}
        ticked={invoiceIds}
        onTick={(id) =>
          setInvoices(invoiceIds.includes(id) ? invoiceIds.filter((known) => known !== id) : [...invoiceIds, id])
        }
      />
      {parts.map((part, index) => (
        <FieldRow key={index}>
          <MoneyInput
            label="Promised"
            currency={currency}
            value={part.amountMinor}
            onChange={(amountMinor) => put(index, { amountMinor })}
            {...(index === 0 ? { "data-autofocus": true } : {})}
          />
          <DateInput label="By" value={part.byOn} minDate={on} onChange={(byOn) => put(index, { byOn })} />
        </FieldRow>
      ))}
      <Button
        variant="subtle"
        style={{ justifySelf: "start" }}
        onClick={() => setParts([...parts, { amountMinor: null, byOn: null }])}
      >
        Add another amount and day
      </Button>
      <FieldRow columns={3}>
        <TextField label="Who promised" value={contactName} onChange={setContact} />
        <DateInput label="On" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
        <NumberInput
          label="Clearing days"
          min={0}
          max={30}
          allowDecimal={false}
          value={clearingDays}
          onChange={(value) => setClearing(typeof value === "number" ? value : 0)}
        />
      </FieldRow>
    </FormDialog>
  );
}

function OpenPromises({ file }: { readonly file: CustomerFile }) {
  const today = useToday();
  const run = useRun();
  const say = words(useLocale((state) => state.locale));
  const open = promiseStates(file, today).filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <section aria-label="Open promises">
      {open.map(({ promise, promisedMinor, watchedPart }) => (
        <div key={promise.id} className="row">
          <span>
            Open: {say.exact(promisedMinor, promise.currency)}
            {watchedPart ? ` by ${say.day(watchedPart.byOn)}` : ""}, {promise.contactName}
          </span>
          <span className="sp" />
          <Button
            variant="subtle"
            onClick={() => void run(cancelPromise, { promiseId: promise.id, note: "Taken back" })}
          >
            Cancel it
          </Button>
        </div>
      ))}
    </section>
  );
}
