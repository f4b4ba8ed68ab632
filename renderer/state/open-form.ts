import { create } from "zustand";

/** Movements of a ledger beside invoices, payments and credit notes. */
export type MovementForm =
  | { readonly kind: "opening-balance"; readonly customerId: string }
  | { readonly kind: "charge"; readonly customerId: string }
  | { readonly kind: "contra"; readonly customerId: string }
  | { readonly kind: "discount"; readonly customerId: string; readonly invoiceId: string }
  | { readonly kind: "rounding"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "recovery"; readonly customerId: string; readonly writeOffId: string }
  | { readonly kind: "retention"; readonly customerId: string; readonly invoiceId: string }
  | { readonly kind: "release-retention"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "transfer"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "reverse-transfer"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "due-day"; readonly customerId: string; readonly entryId: string };

/** A form that opens over any screen. The shell mounts it, so that no feature imports another one's form. */
export type OpenForm =
  | MovementForm
  | { readonly kind: "customer"; readonly customerId: string | null }
  | { readonly kind: "invoice"; readonly customerId: string }
  | { readonly kind: "credit-note"; readonly customerId: string; readonly invoiceId?: string | undefined }
  | { readonly kind: "receipt"; readonly customerId: string; readonly invoiceId?: string | undefined }
  | { readonly kind: "allocate"; readonly customerId: string; readonly creditId: string }
  | { readonly kind: "reverse"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "edit-entry"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "refund"; readonly customerId: string; readonly creditId: string }
  | { readonly kind: "confirm"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "write-off"; readonly customerId: string; readonly invoiceId: string }
  | { readonly kind: "note"; readonly customerId: string }
  | { readonly kind: "call"; readonly customerId: string }
  | { readonly kind: "promise"; readonly customerId: string }
  | {
      readonly kind: "dispute";
      readonly customerId: string;
      readonly invoiceId?: string | undefined;
    }
  | { readonly kind: "hold"; readonly customerId: string; readonly invoiceId?: string | undefined }
  | { readonly kind: "invoice-policy"; readonly customerId: string; readonly invoiceId: string }
  | { readonly kind: "stop-supply"; readonly customerId: string }
  | { readonly kind: "offer"; readonly customerId: string };

/** What the shell gives the form of a kind. */
export type FormProps<Kind extends OpenForm["kind"]> = Omit<Extract<OpenForm, { readonly kind: Kind }>, "kind"> & {
  readonly onClose: () => void;
};

type OpenFormState = {
  readonly form: OpenForm | null;
  /** A second form, asked for from within the first, which stays as it was typed until this one is closed. */
  readonly over: OpenForm | null;
  readonly open: (form: OpenForm) => void;
  readonly openOver: (form: OpenForm) => void;
  /** Closes the one on top. */
  readonly close: () => void;
};

export const useOpenForm = create<OpenFormState>()((set) => ({
  form: null,
  over: null,
  open: (form) => set({ form, over: null }),
  openOver: (form) => set((before) => (before.form ? { over: form } : { form })),
  close: () => set((before) => (before.over ? { over: null } : { form: null })),
}));
