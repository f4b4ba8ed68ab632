import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { makeOffer } from "#renderer/data/commands/chasing/make-offer.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { planBasis } from "#shared/chasing/plan-basis.ts";
import type { SettlementOffer } from "#shared/chasing/rows.ts";
import { words } from "#shared/chasing/words.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { MoneyInHand } from "./money-in-hand.tsx";

/** Offers to accept less in full and final settlement, or a discount for paying early, by a day. */
export function OfferForm({ customerId, onClose }: FormProps<"offer">) {
  const file = customerFile(useBook(), customerId);
  return file && <KnownOfferForm file={file} onClose={onClose} />;
}

function KnownOfferForm({ file, onClose }: { readonly file: CustomerFile; readonly onClose: () => void }) {
  const book = useBook();
  const today = useToday();
  const write = useWrite();
  const say = words(useLocale((state) => state.locale));
  const rules = bookRules(book);
  const [kind, setKind] = useState<SettlementOffer["kind"]>("settlement");
  const [offered, setOffered] = useState<Minor | null>(null);
  const [expiresOn, setExpires] = useState<CalendarDate | null>(workingDayFrom(addDays(today, 14), rules));
  const [note, setNote] = useState("");
  const { currency } = file.customer;
  const { invoiceIds, owedMinor } = scopeOf(file, kind, today, expiresOn);
  const save = async () => {
    if (expiresOn === null) return "Choose the last day on which it can be paid.";
    const { id: customerId } = file.customer;
    const offer = { customerId, kind, invoiceIds, currency, owedMinor, offerMinor: offered ?? ZERO, expiresOn, note };
    return write(makeOffer, offer);
  };
  const givenUp = offered !== null && offered < owedMinor ? minor(owedMinor - offered) : null;
  return (
    <FormDialog title={`Offer to ${file.customer.name}`} onClose={onClose} onSave={save} saveLabel="Make the offer">
      <SegmentedControl
        aria-label="Kind of offer"
        value={kind}
        onChange={(value) => setKind(value === "early-payment" ? "early-payment" : "settlement")}
        data={[
          { value: "settlement", label: "Settle what is overdue" },
          { value: "early-payment", label: "Pay early what is not due" },
        ]}
      />
      <p className="t2">
        {invoiceIds.length} {invoiceIds.length === 1 ? "invoice" : "invoices"}, {say.exact(owedMinor, currency)}
        {kind === "settlement"
          ? " overdue and not disputed."
          : ` due after ${expiresOn ? say.day(expiresOn) : "the last day of the offer"}.`}
      </p>
      <MoneyInHand file={file} currency={currency} what="offer" />
      <FieldRow>
        <MoneyInput label="We accept" currency={currency} value={offered} onChange={setOffered} data-autofocus />
        <DateInput label="If it arrives by" value={expiresOn} minDate={today} onChange={setExpires} />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
      {givenUp && expiresOn && (
        <p className="t2" aria-live="polite">
          You give up {say.exact(givenUp, currency)}. If nothing arrives by {say.day(expiresOn)}, the full{" "}
          {say.exact(owedMinor, currency)} {kind === "settlement" ? "stands again" : "stays due on its due day"}.
        </p>
      )}
    </FormDialog>
  );
}

/** What is overdue; for paying early, what falls due after the last day of the offer: before it, nothing is early. */
function scopeOf(file: CustomerFile, kind: SettlementOffer["kind"], today: CalendarDate, lastOn: CalendarDate | null) {
  const { currency } = file.customer;
  if (kind === "settlement") {
    const { invoiceIds, totalMinor } = planBasis(file, currency, today);
    return { invoiceIds, owedMinor: totalMinor };
  }
  const early = openItems(file.ledger, today).filter(
    (item) => item.currency === currency && item.dueOn > (lastOn ?? today),
  );
  const basis = planBasis(file, currency, today, { invoiceIds: early.map((item) => item.entry.id) });
  return { invoiceIds: basis.invoiceIds, owedMinor: basis.totalMinor };
}
