import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { reportDirectPayment } from "#renderer/data/commands/cases/report-direct-payment.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { PlacedPayment } from "#shared/cases/placement-account.ts";
import type { Case } from "#shared/cases/rows.ts";
import { words } from "#shared/chasing/words.ts";

/** That the agency was told of a payment made to us: it stops chasing for it, and may charge its share. */
export function ReportForm({
  row,
  payment,
  onClose,
}: {
  readonly row: Case;
  readonly payment: PlacedPayment;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useToday();
  const say = words(useLocale((state) => state.locale));
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  return (
    <FormDialog
      title={`${row.number}: payment reported to the agency`}
      saveLabel="Reported"
      onClose={onClose}
      onSave={async () => {
        const report = { caseId: row.id, creditId: payment.creditId, on, note };
        return write(reportDirectPayment, report);
      }}
    >
      <p className="t2">
        {say.exact(payment.amountMinor, row.currency)} came to us on {say.date(payment.on)}. The agency earns{" "}
        {say.exact(payment.feeMinor, row.currency)} on it by the terms.
      </p>
      <DateInput
        label="Told on"
        value={on}
        minDate={payment.on}
        maxDate={today}
        onChange={(next) => setOn(next ?? today)}
      />
      <TextField label="How" placeholder="By e-mail to Ruth" data-autofocus value={note} onChange={setNote} />
    </FormDialog>
  );
}
