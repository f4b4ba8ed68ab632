import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { DecimalForm } from "../money/parse-money.ts";
import type { ColumnMap } from "./fields.ts";
import type { DateForm } from "./read-day.ts";

/** Everything that must be decided before a file's rows have a meaning. */
export type ImportMapping = {
  readonly columns: ColumnMap;
  /** Rows up to this line of the file are not data; 0 for a file without a header. */
  readonly headerLine: number;
  readonly dateForm: DateForm;
  readonly decimalForm: DecimalForm;
  /** Of rows that name none. */
  readonly currency: Currency;
  /** Whether rows of one invoice repeat its total or give a part each; `evidence` decides from the whole file. */
  readonly amountIs: "evidence" | "document" | "line";
  /** A row that holds only a name begins that customer's rows. */
  readonly partyRows: boolean;
  /** A document type that is not known is something else than a sale: a ledger that holds all bookings. */
  readonly onlyKnownTypes: boolean;
  /** Day to which the file is made up. */
  readonly asAt: CalendarDate;
  /** Package whose layout was recognised; empty for none. */
  readonly layout: string;
};
