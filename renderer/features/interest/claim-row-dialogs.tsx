import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { payClaimCommand, receiveClaimCommand, waiveClaimCommand } from "#renderer/data/commands/cases/change-claim.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { Claim } from "#shared/interest/rows.ts";
import { type OpenCredit, openCredits } from "#shared/ledger/open-items.ts";
import { formatMoney } from "#shared/money/format-money.ts";

type Props = { readonly claim: Claim; readonly onClose: () => void };

/** Gives one recorded claim up. */
export function ClaimWaiveDialog({ claim, onClose }: Props) {
  const write = useWrite();
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title="Waive claim"
      saveLabel="Waive"
      onClose={onClose}
      onSave={() => write(waiveClaimCommand, { claimId: claim.id, reason })}
    >
      <p>
        <Money minor={claim.amountMinor} currency={claim.currency} /> is given up. The claim and the reason stay in the
        books.
      </p>
      <TextArea label="Why" required autosize minRows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

const ELSEWHERE = "elsewhere";

/** Sets money on account against a claim, or notes that it was paid some other way. */
export function ClaimPaidDialog({ claim, onClose }: Props) {
  const write = useWrite();
  const today = useToday();
  const locale = useLocale((state) => state.locale);
  const credits = openCredits(useBook().ledger(claim.customerId), today).filter(
    ({ currency, openMinor }) => currency === claim.currency && openMinor >= claim.amountMinor,
  );
  const [creditId, setCreditId] = useState(credits[0]?.entry.id ?? ELSEWHERE);
  const [paidOn, setPaidOn] = useState<CalendarDate | null>(today);
  const nameOf = ({ entry, currency, openMinor }: OpenCredit) =>
    `${formatDay(entry.on, "far", locale)}, ${formatMoney(openMinor, currency, { locale })} on account${entry.number ? `, ${entry.number}` : ""}`;
  return (
    <FormDialog
      title="Claim was paid"
      saveLabel="Save"
      onClose={onClose}
      onSave={async () => {
        const fromCredit = creditId !== ELSEWHERE;
        if (!fromCredit && paidOn === null) return "Give the day it was paid.";
        return fromCredit
          ? write(receiveClaimCommand, { claimId: claim.id, creditId })
          : write(payClaimCommand, { claimId: claim.id, paidOn: paidOn ?? today });
      }}
    >
      <Choice
        label="Paid by"
        description="Money on account becomes a charge in the ledger that it pays; the invoice stays as it is"
        data={[
          ...credits.map((credit) => ({ value: credit.entry.id, label: nameOf(credit) })),
          { value: ELSEWHERE, label: "Money that is not in these books" },
        ]}
        value={creditId}
        onChange={setCreditId}
      />
      {creditId === ELSEWHERE && (
        <DateInput label="Paid on" value={paidOn} onChange={setPaidOn} maxDate={today} minDate={claim.on} />
      )}
    </FormDialog>
  );
}
