import { headerKey } from "../imports/find-table.ts";
import type { DateForm } from "../imports/read-day.ts";
import type { DecimalForm } from "../money/parse-money.ts";
import type { BankField } from "./csv-layouts.ts";

export type BankColumns = Readonly<Partial<Record<BankField, number>>>;

/** How the columns of one bank's CSV are read, as a person set it; found again by the file's header. */
export type BankMapping = {
  readonly headerKey: string;
  readonly columns: BankColumns;
  /** Empty: as the file itself shows. */
  readonly dateForm: DateForm | "";
  readonly decimalForm: DecimalForm | "";
  /** Of lines that name no currency; empty: the company's. */
  readonly currency: string;
  /** The bank writes money that comes in with a minus. */
  readonly isReversed: boolean;
};

/** Fields a person can give a column; the state and direction columns need words that only a known layout has. */
export const MAPPED_FIELDS = [
  "date",
  "amount",
  "moneyIn",
  "moneyOut",
  "fee",
  "payer",
  "payerAccount",
  "text",
  "reference",
  "bankReference",
  "balance",
  "currency",
  "account",
] as const satisfies readonly BankField[];

export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Under which a mapping is remembered: the header's names, or the number of columns where the file has no header. */
export function bankHeaderKey(header: readonly string[], width: number): string {
  return header.length > 0 ? headerKey(header) : `columns:${width}`;
}

/** What a mapping still needs before a line can be read. */
export function mappingNeeds({ date, amount, moneyIn, moneyOut }: BankColumns): readonly ("date" | "amount")[] {
  const hasAmount = amount !== undefined || moneyIn !== undefined || moneyOut !== undefined;
  return [...(date === undefined ? (["date"] as const) : []), ...(hasAmount ? [] : (["amount"] as const))];
}
