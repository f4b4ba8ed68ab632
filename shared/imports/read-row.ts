import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor, ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type AmountOf, amountsOf } from "./amount-cells.ts";
import { type Column, meaningsOf, type PerRow, textsOf } from "./column.ts";
import type { Columns } from "./columns.ts";
import { documentWord, statusWord } from "./document-words.ts";
import type { DocumentKind, RejectionReason } from "./drafts.ts";
import type { FieldId } from "./fields.ts";
import type { ImportMapping } from "./mapping.ts";
import { currencyBeside } from "./read-amount.ts";
import { type DateForm, readDay } from "./read-day.ts";

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

type Read<Value> = Result<Value, RejectionReason>;

/** Reads the rows of one file by its mapping. */
export class RowReader {
  private readonly mapping: ImportMapping;
  private readonly columns: Columns;
  private readonly amountFields: readonly { readonly field: AmountField; readonly amountOf: AmountOf }[];
  /** One of each for all rows: a list has a hundred thousand. */
  private readonly cells = noAmounts();
  private readonly amountsRead: RowAmounts = {
    amountMinor: ZERO,
    lineMinor: null,
    openMinor: null,
    paidMinor: null,
    isOpenOnly: false,
  };
  private readonly ownCurrency: Read<Currency>;
  private readonly namedCurrency: PerRow<Read<Currency> | null>;
  private readonly besideAmount: PerRow<Read<Currency> | null>;
  private readonly besideOpen: PerRow<Read<Currency> | null>;
  private readonly status: PerRow<Read<"paid" | "unknown">>;
  private readonly kind: PerRow<Read<DocumentKind | null>>;
  private readonly isCreditSide: PerRow<boolean>;
  private readonly issued: PerRow<Read<CalendarDate | null>>;
  private readonly due: PerRow<Read<CalendarDate | null>>;
  private readonly settled: PerRow<Read<CalendarDate | null>>;
  private readonly lastPaid: PerRow<Read<CalendarDate | null>>;
  private readonly number: PerRow<string>;
  private readonly reference: PerRow<string>;
  private readonly description: PerRow<string>;

  constructor(mapping: ImportMapping, columns: Columns) {
    this.mapping = mapping;
    this.columns = columns;
    this.ownCurrency = succeed(mapping.currency);
    const amountFields = AMOUNT_FIELDS.filter((field) => this.has(field));
    this.amountFields = amountFields.map((field) => ({ field, amountOf: this.amounts(field) }));
    this.namedCurrency = this.meanings("currency", namedCurrency);
    this.besideAmount = this.meanings("amount", (text) => this.currencyOfAmount(text));
    this.besideOpen = this.meanings("openBalance", (text) => this.currencyOfAmount(text));
    this.status = this.meanings("status", statusOf);
    this.kind = this.meanings("documentType", (text) => kindOf(text, mapping.onlyKnownTypes));
    this.isCreditSide = this.meanings("side", (text) => /^(h|cr?|haben|credit|avere|haber)$/i.test(text));
    this.issued = this.days("issuedOn");
    this.due = this.days("dueOn");
    this.settled = this.days("settledOn");
    this.lastPaid = this.days("lastPaidOn");
    this.number = this.texts("number");
    this.reference = this.texts("reference");
    this.description = this.texts("description");
  }

  get defaultCurrency(): Currency {
    return this.mapping.currency;
  }

  has(field: FieldId): boolean {
    return this.mapping.columns[field] !== undefined;
  }

  column(field: FieldId): Column {
    return this.columns.at(this.mapping.columns[field]);
  }

  /** The cells of a field without spaces around them; empty where the file has no such column. */
  texts(field: FieldId): PerRow<string> {
    return textsOf(this.column(field));
  }

  amounts(field: FieldId): AmountOf {
    return amountsOf(field, this.column(field), this.mapping.decimalForm);
  }

  /** Of the row's own column, else as it stands beside the amount, else that of the file. */
  currency(row: number): Read<Currency> {
    return this.namedCurrency(row) ?? this.besideAmount(row) ?? this.besideOpen(row) ?? this.ownCurrency;
  }

  /** The document of a row, or the first reason why it is none. */
  document(row: number): Read<DocumentRow> {
    const code = this.currency(row);
    if (!code.ok) return code;
    const fault = this.readAmounts(row, code.value);
    if (fault) return fail(fault);
    const { amountMinor, lineMinor, openMinor, paidMinor, isOpenOnly } = this.amountsRead;
    const status = this.status(row);
    if (!status.ok) return status;
    const kind = this.kind(row);
    if (!kind.ok) return kind;
    const number = this.number(row);
    const isInvoice = kind.value === "invoice" || (kind.value === null && amountMinor > 0);
    if (number === "" && isInvoice) return fail({ kind: "no-number" });
    const issued = this.issued(row);
    if (!issued.ok) return issued;
    const due = this.due(row);
    if (!due.ok) return due;
    const settled = this.settled(row);
    if (!settled.ok) return settled;
    const lastPaid = this.lastPaid(row);
    if (!lastPaid.ok) return lastPaid;
    const issuedOn = issued.value ?? due.value;
    if (!issuedOn) return fail({ kind: "no-date" });
    return succeed({
      line: this.columns.rows.line(row),
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
      isPaid: status.value === "paid",
      reference: this.reference(row),
      description: this.description(row),
    });
  }

  /** Puts what the row's amounts come to into `amountsRead`; answers the reason where one is none. */
  private readAmounts(row: number, code: Currency): RejectionReason | null {
    const { cells, amountsRead } = this;
    for (const { field, amountOf } of this.amountFields) {
      const amount = amountOf(row, code);
      if (!amount.ok) return amount.error;
      cells[field] = amount.value;
    }
    const stated = totalOf(cells) ?? cells.lineAmount;
    const total = stated ?? cells.openBalance;
    if (total === null) return { kind: "no-amount" };
    amountsRead.amountMinor = this.isCreditSide(row) ? minor(-Math.abs(total)) : total;
    amountsRead.lineMinor = cells.lineAmount;
    amountsRead.openMinor = cells.openBalance;
    amountsRead.paidMinor = cells.paidAmount;
    amountsRead.isOpenOnly = stated === null;
    return null;
  }

  private meanings<Meaning extends NonNullable<unknown> | null>(
    field: FieldId,
    understand: (text: string) => Meaning,
  ): PerRow<Meaning> {
    return meaningsOf(this.column(field), understand);
  }

  private days(field: FieldId): PerRow<Read<CalendarDate | null>> {
    return this.meanings(field, (text) => dayOf(text, field, this.mapping.dateForm));
  }

  private currencyOfAmount(text: string): Read<Currency> | null {
    if (text === "") return null;
    const code = currencyBeside(text);
    return code === null ? this.ownCurrency : succeed(code);
  }
}

/** Of the row that is being read: written over by the next. */
type RowAmounts = {
  -readonly [Field in "amountMinor" | "lineMinor" | "openMinor" | "paidMinor" | "isOpenOnly"]: DocumentRow[Field];
};

/** In the order in which an amount that cannot be read is told. */
const AMOUNT_FIELDS = [
  "amount",
  "lineAmount",
  "netAmount",
  "taxAmount",
  "debit",
  "credit",
  "openBalance",
  "paidAmount",
] as const satisfies readonly FieldId[];

type AmountField = (typeof AMOUNT_FIELDS)[number];

function noAmounts(): Record<AmountField, Minor | null> {
  return {
    amount: null,
    lineAmount: null,
    netAmount: null,
    taxAmount: null,
    debit: null,
    credit: null,
    openBalance: null,
    paidAmount: null,
  };
}

function totalOf(read: Readonly<Record<AmountField, Minor | null>>): Minor | null {
  if (read.amount !== null) return read.amount;
  if (read.debit !== null || read.credit !== null) return minor((read.debit ?? 0) - Math.abs(read.credit ?? 0));
  if (read.netAmount !== null && read.lineAmount === null) return minor(read.netAmount + (read.taxAmount ?? 0));
  return null;
}

/** What an empty cell reads as; one object for all of them. */
const NOTHING: Read<null> = succeed(null);

/** `null` for an empty cell, and for the zeros that some packages write for no day. */
function dayOf(text: string, field: FieldId, form: DateForm): Read<CalendarDate | null> {
  if (text === "" || text === "-" || /^0+([./-]0+)*$/.test(text)) return NOTHING;
  const on = readDay(text, form);
  return on ? succeed(on) : fail({ kind: "not-a-date", field, text });
}

const SIGNS: Readonly<Record<string, string>> = {
  "£": "GBP",
  "€": "EUR",
  $: "USD",
  EURO: "EUR",
  EUROS: "EUR",
  ZŁ: "PLN",
};

/** `null` where the cell is empty. */
function namedCurrency(cell: string): Read<Currency> | null {
  const text = cell.toUpperCase();
  if (text === "") return null;
  const code = SIGNS[text] ?? text;
  return isCurrency(code) ? succeed(code) : fail({ kind: "not-a-currency", text });
}

function statusOf(text: string): Read<"paid" | "unknown"> {
  const word = statusWord(text);
  return word === "draft" || word === "void" ? fail({ kind: word, text }) : succeed(word);
}

function kindOf(text: string, onlyKnownTypes: boolean): Read<DocumentKind | null> {
  if (text === "") return NOTHING;
  const word = documentWord(text);
  const isForeign = word === "not-a-sale" || (word === "unknown" && onlyKnownTypes);
  if (isForeign) return fail({ kind: "not-a-sale", text });
  return succeed(word === "unknown" ? null : word);
}
