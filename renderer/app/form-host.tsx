import { Suspense } from "react";
import { CustomerForm } from "#renderer/features/customers/customer-form.tsx";
import { NewDispute } from "#renderer/features/disputes/new-dispute.tsx";
import { AllocateForm } from "#renderer/features/payments/allocate-form.tsx";
import { ConfirmForm } from "#renderer/features/payments/confirm-form.tsx";
import { CreditNoteForm } from "#renderer/features/payments/credit-note-form.tsx";
import { EditEntryForm } from "#renderer/features/payments/edit-entry-form.tsx";
import { InvoiceForm } from "#renderer/features/payments/invoice-form.tsx";
import { NoteForm } from "#renderer/features/payments/note-form.tsx";
import { ReceiptForm } from "#renderer/features/payments/receipt-form.tsx";
import { RefundForm } from "#renderer/features/payments/refund-form.tsx";
import { ReverseForm } from "#renderer/features/payments/reverse-form.tsx";
import { WriteOffForm } from "#renderer/features/payments/write-off-form.tsx";
import { OfferForm } from "#renderer/features/plans/offer-form.tsx";
import { InvoicePolicyForm } from "#renderer/features/policies/invoice-policy-form.tsx";
import { CallDialog } from "#renderer/features/today/call-dialog.tsx";
import { HoldForm } from "#renderer/features/today/hold-form.tsx";
import { PromiseForm } from "#renderer/features/today/promise-form.tsx";
import { StopSupplyForm } from "#renderer/features/today/stop-supply-form.tsx";
import { type OpenForm, useOpenForm } from "#renderer/state/open-form.ts";
import { FormCovered } from "#renderer/ui/form-covered.ts";
import { MovementForms } from "./movement-forms.tsx";

/** Mounts the form a screen has asked for, and the one that was asked for from within it. */
export function FormHost() {
  const { form, over, close } = useOpenForm();
  return (
    <Suspense fallback={null}>
      <FormCovered value={over !== null}>{form && renderForm(form, close)}</FormCovered>
      {over && renderForm(over, close)}
    </Suspense>
  );
}

function renderForm(form: OpenForm, onClose: () => void) {
  switch (form.kind) {
    case "customer":
      return <CustomerForm customerId={form.customerId} onClose={onClose} />;
    case "invoice":
      return <InvoiceForm customerId={form.customerId} onClose={onClose} />;
    case "credit-note":
      return <CreditNoteForm customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "receipt":
      return <ReceiptForm customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "allocate":
      return <AllocateForm customerId={form.customerId} creditId={form.creditId} onClose={onClose} />;
    case "reverse":
      return <ReverseForm customerId={form.customerId} entryId={form.entryId} onClose={onClose} />;
    case "edit-entry":
      return <EditEntryForm customerId={form.customerId} entryId={form.entryId} onClose={onClose} />;
    case "refund":
      return <RefundForm customerId={form.customerId} creditId={form.creditId} onClose={onClose} />;
    case "confirm":
      return <ConfirmForm customerId={form.customerId} entryId={form.entryId} onClose={onClose} />;
    case "write-off":
      return <WriteOffForm customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "call":
      return <CallDialog customerId={form.customerId} onClose={onClose} />;
    case "dispute":
      return <NewDispute customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "promise":
      return <PromiseForm customerId={form.customerId} onClose={onClose} />;
    case "hold":
      return <HoldForm customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "stop-supply":
      return <StopSupplyForm customerId={form.customerId} onClose={onClose} />;
    case "offer":
      return <OfferForm customerId={form.customerId} onClose={onClose} />;
    case "invoice-policy":
      return <InvoicePolicyForm customerId={form.customerId} invoiceId={form.invoiceId} onClose={onClose} />;
    case "note":
      return <NoteForm customerId={form.customerId} onClose={onClose} />;
    default:
      return <MovementForms form={form} onClose={onClose} />;
  }
}
