import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Instalment } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { FieldId } from "./fields.ts";

export type DocumentKind = "invoice" | "credit-note" | "receipt";

/** One document of a file, put together from all its rows. */
export type DocumentDraft = {
  /** Line of the file where it first stands. */
  readonly line: number;
  readonly rows: number;
  readonly customerKey: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  /** `null` where the file does not say: the terms decide. */
  readonly dueOn: CalendarDate | null;
  readonly instalments: readonly Instalment[];
  readonly currency: Currency;
  /** Above zero. */
  readonly amountMinor: Minor;
  /** The file gives only what is left: `amountMinor` repeats it and says nothing of the original total. */
  readonly isOpenOnly: boolean;
  /** What is left, 0 or above; `null` where the file does not say. */
  readonly openMinor: Minor | null;
  readonly settledOn: CalendarDate | null;
  readonly lastPaidOn: CalendarDate | null;
  readonly reference: string;
  readonly description: string;
};

export type CustomerFields = Readonly<Partial<Record<FieldId, string>>>;

/** One customer of a file: what its rows say about them, an empty cell saying nothing. */
export type CustomerDraft = {
  readonly key: string;
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly creditLimitMinor: Minor | null;
  readonly fields: CustomerFields;
};

export type RejectionReason =
  | { readonly kind: "no-customer" }
  | { readonly kind: "no-number" }
  | { readonly kind: "no-date" }
  | { readonly kind: "not-a-date"; readonly field: FieldId; readonly text: string }
  | { readonly kind: "no-amount" }
  | { readonly kind: "not-an-amount"; readonly field: FieldId; readonly text: string }
  | { readonly kind: "nothing-owed" }
  | { readonly kind: "not-a-currency"; readonly text: string }
  | { readonly kind: "two-currencies"; readonly currencies: string }
  | { readonly kind: "not-a-sale"; readonly text: string }
  | { readonly kind: "draft"; readonly text: string }
  | { readonly kind: "void"; readonly text: string };

/** A row that was not taken, and why; `amountMinor` where it could be read, signed. */
export type Rejection = {
  readonly line: number;
  readonly customer: string;
  readonly number: string;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  readonly reason: RejectionReason;
};

/** Something to know about the file that rejects nothing. */
export type ImportNote =
  | { readonly kind: "added-up-lines" }
  | { readonly kind: "repeated-totals"; readonly documents: number }
  | {
      readonly kind: "report-total-differs";
      readonly line: number;
      readonly currency: Currency;
      readonly statedMinor: Minor;
      readonly countedMinor: Minor;
    }
  | { readonly kind: "settled-in-future"; readonly line: number; readonly number: string; readonly on: CalendarDate }
  | { readonly kind: "open-above-total"; readonly line: number; readonly number: string };

/** All that was understood of a file. */
export type Drafts = {
  readonly customers: readonly CustomerDraft[];
  readonly documents: readonly DocumentDraft[];
  readonly rejections: readonly Rejection[];
  readonly notes: readonly ImportNote[];
  /** Data rows, without header, title and totals rows. */
  readonly rows: number;
};
