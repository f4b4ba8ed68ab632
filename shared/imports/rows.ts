import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";

/** One import that was written: undone as one (rule 39). */
export type ImportRecord = Recorded & {
  readonly id: string;
  readonly on: CalendarDate;
  readonly kind: "debtors" | "bank" | "customers";
  readonly fileName: string;
  readonly fileSha256: string;
  readonly layout: string;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  /** Journal entry that wrote it. */
  readonly seq: number;
  readonly undoneOn: CalendarDate | null;
};

/** A mapping the user confirmed, found again by the file's header. */
export type SavedMapping = {
  readonly headerKey: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly dateForm: string;
  readonly decimalForm: string;
  readonly currency: string;
};
