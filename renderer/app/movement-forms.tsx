import { ChargeForm } from "#renderer/features/payments/charge-form.tsx";
import { ContraForm } from "#renderer/features/payments/contra-form.tsx";
import { DiscountForm } from "#renderer/features/payments/discount-form.tsx";
import { DueDayForm } from "#renderer/features/payments/due-day-form.tsx";
import { OpeningBalanceForm } from "#renderer/features/payments/opening-balance-form.tsx";
import { RecoveryForm } from "#renderer/features/payments/recovery-form.tsx";
import { ReleaseRetentionForm } from "#renderer/features/payments/release-retention-form.tsx";
import { RetentionForm } from "#renderer/features/payments/retention-form.tsx";
import { ReverseTransferForm } from "#renderer/features/payments/reverse-transfer-form.tsx";
import { RoundingForm } from "#renderer/features/payments/rounding-form.tsx";
import { TransferForm } from "#renderer/features/payments/transfer-form.tsx";
import type { MovementForm } from "#renderer/state/open-form.ts";

/** The forms of the rarer movements. */
export function MovementForms({ form, onClose }: { readonly form: MovementForm; readonly onClose: () => void }) {
  const { customerId } = form;
  switch (form.kind) {
    case "opening-balance":
      return <OpeningBalanceForm customerId={customerId} onClose={onClose} />;
    case "charge":
      return <ChargeForm customerId={customerId} onClose={onClose} />;
    case "contra":
      return <ContraForm customerId={customerId} onClose={onClose} />;
    case "discount":
      return <DiscountForm customerId={customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "rounding":
      return <RoundingForm customerId={customerId} entryId={form.entryId} onClose={onClose} />;
    case "recovery":
      return <RecoveryForm customerId={customerId} writeOffId={form.writeOffId} onClose={onClose} />;
    case "retention":
      return <RetentionForm customerId={customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "release-retention":
      return <ReleaseRetentionForm customerId={customerId} entryId={form.entryId} onClose={onClose} />;
    case "transfer":
      return <TransferForm customerId={customerId} entryId={form.entryId} onClose={onClose} />;
    case "reverse-transfer":
      return <ReverseTransferForm customerId={customerId} entryId={form.entryId} onClose={onClose} />;
    case "due-day":
      return <DueDayForm customerId={customerId} entryId={form.entryId} onClose={onClose} />;
  }
}
