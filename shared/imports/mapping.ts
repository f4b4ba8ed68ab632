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
  /** Day to which the file is made up. */
  readonly asAt: CalendarDate;
  /** What a cell of the file means where the layout says so and the words alone do not. */
  readonly layout: string;
};
