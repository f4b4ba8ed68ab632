import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";

/** What is known about a kept file; its bytes lie in the host's file store under `sha256`. */
export type StoredFile = Recorded & {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly on: CalendarDate;
  readonly customerId: string;
  /** `letter`, `statement`, `proof-of-posting`, `dispute`, `plan`, `contract`, `logo`, `bundle`, `invoice`, `enclosure`, `other`. */
  readonly kind: string;
  readonly description: string;
  /** The invoice it is a copy of; absent for none. */
  readonly invoiceId?: string;
  /** Pages of a PDF that can go behind a letter; absent where nobody counted them. */
  readonly pages?: number;
};
