import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { documentWord, statusWord } from "./document-words.ts";
import type { DocumentKind, RejectionReason } from "./drafts.ts";
import type { FieldId } from "./fields.ts";
import type { ImportMapping } from "./mapping.ts";
import { currencyBeside, readAmount } from "./read-amount.ts";
import { readDay } from "./read-day.ts";

/** One row's document as its cells say, before rows of one document are put together. */
export type DocumentRow = {
  readonly line: number;
  /** What the file calls it; `null` where only the sign will tell. */
  readonly kind: DocumentKind | null;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly currency: Currency;
  /** Signed as in the file: below zero lowers the debt. */
  readonly amountMinor: Minor;
  readonly lineMinor: Minor | null;
  readonly openMinor: Minor | null;
  readonly paidMinor: Minor | null;
  readonly isOpenOnly: boolean;
  readonly settledOn: CalendarDate | null;
  readonly lastPaidOn: CalendarDate | null;
  readonly isPaid: boolean;
  readonly reference: string;
  readonly description: string;
};

type Cells = readonly string[];
type Read<Value> = Result<Value, RejectionReason>;

/** Reads the cells of one file's rows by its mapping; days are remembered, as files repeat them. */
export class RowReader {
  private readonly mapping: ImportMapping;
  private readonly days = new Map<string, Read<CalendarDate | null> | null>();
  private readonly ownCurrency: Read<Currency>;
  private readonly moneyFields: readonly FieldId[];

  constructor(mapping: ImportMapping) {
    this.mapping = mapping;
    this.ownCurrency = succeed(mapping.currency);
    this.moneyFields = MONEY_FIELDS.filter((field) => mapping.columns[field] !== undefined);
  }

  get defaultCurrency(): Currency {
    return this.mapping.currency;
  }

  text(cells: Cells, field: FieldId): string {
    const column = this.mapping.columns[field];
    return column === undefined ? "" : (cells[column] ?? "").trim();
  }

  has(field: FieldId): boolean {
    return this.mapping.columns[field] !== undefined;
  }

  currency(cells: Cells): Read<Currency> {
    const text = this.text(cells, "currency").toUpperCase();
    if (text === "") {
      const beside = this.currencyBeside(cells);
      return beside === null ? this.ownCurrency : succeed(beside);
    }
    const code = SIGNS[text] ?? text;
    return isCurrency(code) ? succeed(code) : fail({ kind: "not-a-currency", text });
  }

  private currencyBeside(cells: Cells): Currency | null {
    return currencyBeside(this.text(cells, "amount") || this.text(cells, "openBalance"));
  }

  /** `null` for an empty cell or an unmapped field. */
  amount(cells: Cells, field: FieldId, code: Currency): Read<Minor | null> {
    const text = this.text(cells, field);
    if (text === "" || text === "-" || text === "–") return NOTHING;
    const amount = readAmount(text, code, this.mapping.decimalForm);
    return amount.ok ? amount : fail({ kind: "not-an-amount", field, text });
  }

  day(cells: Cells, field: FieldId): Read<CalendarDate | null> {
    const text = this.text(cells, field);
    if (text === "" || text === "-") return NOTHING;
    let read = this.days.get(text);
    if (read === undefined) {
      const on = readDay(text, this.mapping.dateForm);
      read = /^0+([./-]0+)*$/.test(text) ? NOTHING : on && succeed(on);
      this.days.set(text, read);
    }
    return read ?? fail({ kind: "not-a-date", field, text });
  }

  /** The document of a row, or the first reason why it is none. */
  document(cells: Cells, line: number): Read<DocumentRow> {
    const code = this.currency(cells);
    if (!code.ok) return code;
    const amounts = this.amounts(cells, code.value);
    if (!amounts.ok) return amounts;
    const kind = this.kind(cells);
    if (!kind.ok) return kind;
    const number = this.text(cells, "number");
    const isInvoice = kind.value === "invoice" || (kind.value === null && amounts.value.amountMinor > 0);
    if (number === "" && isInvoice) return fail({ kind: "no-number" });
    const issued = this.day(cells, "issuedOn");
    if (!issued.ok) return issued;
    const due = this.day(cells, "dueOn");
    if (!due.ok) return due;
    const settled = this.day(cells, "settledOn");
    if (!settled.ok) return settled;
    const lastPaid = this.day(cells, "lastPaidOn");
    if (!lastPaid.ok) return lastPaid;
    const issuedOn = issued.value ?? due.value;
    if (!issuedOn) return fail({ kind: "no-date" });
    const { amountMinor, lineMinor, openMinor, paidMinor, isOpenOnly } = amounts.value;
    return succeed({
      line,
      kind: kind.value,
      number,
      issuedOn,
      dueOn: due.value,
      currency: code.value,
      amountMinor,
      lineMinor,
      openMinor,
      paidMinor,
      isOpenOnly,
      settledOn: settled.value,
      lastPaidOn: lastPaid.value,
      isPaid: statusWord(this.text(cells, "status")) === "paid",
      reference: this.text(cells, "reference"),
      description: this.text(cells, "description"),
    });
  }

  private amounts(
    cells: Cells,
    code: Currency,
  ): Read<Pick<DocumentRow, "amountMinor" | "lineMinor" | "openMinor" | "paidMinor" | "isOpenOnly">> {
    const read: Partial<Record<FieldId, Minor | null>> = {};
    for (const field of this.moneyFields) {
      const amount = this.amount(cells, field, code);
      if (!amount.ok) return amount;
      read[field] = amount.value;
    }
    const lineMinor = read.lineAmount ?? null;
    const stated = totalOf(read) ?? lineMinor;
    const total = stated ?? read.openBalance ?? null;
    if (total === null) return fail({ kind: "no-amount" });
    const amountMinor = this.signed(cells, total);
    const openMinor = read.openBalance ?? null;
    const paidMinor = read.paidAmount ?? null;
    return succeed({ amountMinor, lineMinor, openMinor, paidMinor, isOpenOnly: stated === null });
  }

  private signed(cells: Cells, total: Minor): Minor {
    const side = this.text(cells, "side");
    if (side === "") return total;
    return /^(h|cr?|haben|credit|avere|haber)$/i.test(side) ? minor(-Math.abs(total)) : total;
  }

  private kind(cells: Cells): Read<DocumentKind | null> {
    const status = statusWord(this.text(cells, "status"));
    if (status === "draft" || status === "void") return fail({ kind: status, text: this.text(cells, "status") });
    const type = this.text(cells, "documentType");
    if (type === "") return NOTHING;
    const word = documentWord(type);
    const isForeign = word === "not-a-sale" || (word === "unknown" && this.mapping.onlyKnownTypes);
    if (isForeign) return fail({ kind: "not-a-sale", text: type });
    return succeed(word === "credit-note" || word === "receipt" || word === "invoice" ? word : null);
  }
}

/** What an empty cell reads as; one object for all of them. */
const NOTHING: Read<null> = succeed(null);

const MONEY_FIELDS = [
  "amount",
  "lineAmount",
  "netAmount",
  "taxAmount",
  "debit",
  "credit",
  "openBalance",
  "paidAmount",
] as const satisfies readonly FieldId[];

const SIGNS: Readonly<Record<string, string>> = {
  "£": "GBP",
  "€": "EUR",
  $: "USD",
  EURO: "EUR",
  EUROS: "EUR",
  ZŁ: "PLN",
};

function totalOf(read: Partial<Record<FieldId, Minor | null>>): Minor | null {
  if (read.amount != null) return read.amount;
  if (read.debit != null || read.credit != null) return minor((read.debit ?? 0) - Math.abs(read.credit ?? 0));
  if (read.netAmount != null && read.lineAmount == null) return minor(read.netAmount + (read.taxAmount ?? 0));
  return null;
}
