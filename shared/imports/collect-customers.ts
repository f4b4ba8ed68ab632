import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { AmountOf } from "./amount-cells.ts";
import { meaningsOf, type PerRow } from "./column.ts";
import type { CustomerDraft } from "./drafts.ts";
import { FIELD_IDS, FIELDS, type FieldId } from "./fields.ts";
import type { RowReader } from "./read-row.ts";

type Collected = {
  readonly key: string;
  readonly line: number;
  readonly code: string;
  name: string;
  readonly currency: Currency | null;
  creditLimitMinor: Minor | null;
  readonly fields: Partial<Record<FieldId, string>>;
};

const CUSTOMER_FIELDS = FIELD_IDS.filter((id) => FIELDS[id].group === "customer");
const OWN_FIELDS: ReadonlySet<FieldId> = new Set(["customerCode", "customerName", "creditLimit"]);

/** Under which rows of one customer are put together: the code if there is one, else the name as compared. */
export function customerKey(code: string, name: string): string {
  if (code !== "") return `code:${code}`;
  return name === "" ? "" : `name:${comparableName(name)}`;
}

/** A name without what varies when it is typed twice: letter case, accents, punctuation, spaces. */
export function comparableName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Under one key of the file; filled by the first row that names it. */
type Place = { readonly key: string; customer: Collected | null };

/** Gathers what the rows of a file say about each customer; the first word on each field stands. */
export class CustomerCollector {
  private readonly places = new Map<string, Place>();
  private readonly collected: Collected[] = [];
  private readonly reader: RowReader;
  private readonly code: PerRow<string>;
  private readonly name: PerRow<string>;
  private readonly placeOfCode: PerRow<Place | null>;
  private readonly placeOfName: PerRow<Place | null>;
  private readonly creditLimit: AmountOf;
  private readonly fields: readonly { readonly field: FieldId; readonly text: PerRow<string> }[];

  constructor(reader: RowReader) {
    this.reader = reader;
    this.code = reader.texts("customerCode");
    this.name = reader.texts("customerName");
    this.placeOfCode = meaningsOf(reader.column("customerCode"), (code) => this.placeOf(customerKey(code, "")));
    this.placeOfName = meaningsOf(reader.column("customerName"), (name) => this.placeOf(customerKey("", name)));
    this.creditLimit = reader.amounts("creditLimit");
    const fields = CUSTOMER_FIELDS.filter((field) => !OWN_FIELDS.has(field) && reader.has(field));
    this.fields = fields.map((field) => ({ field, text: reader.texts(field) }));
  }

  /** Takes in what a row says of its customer, whose key it gives; empty where neither row nor `party` names one. */
  add(row: number, line: number, party: string): string {
    const place = this.placeOfCode(row) ?? this.placeOfName(row) ?? this.placeOf(customerKey("", party));
    if (!place) return "";
    place.customer ??= this.begin(place.key, row, line);
    const { customer } = place;
    if (customer.name === "") customer.name = this.name(row) || party;
    for (const { field, text } of this.fields) {
      if (customer.fields[field]) continue;
      const words = text(row);
      if (words !== "") customer.fields[field] = words;
    }
    return place.key;
  }

  /** For a person who reads the list: the name, else the code. */
  nameOf(key: string): string {
    const customer = this.places.get(key)?.customer;
    return customer ? customer.name || customer.code : "";
  }

  drafts(): readonly CustomerDraft[] {
    return this.collected.map(({ currency, ...customer }) => ({
      ...customer,
      name: customer.name || customer.code,
      currency: currency ?? this.reader.defaultCurrency,
    }));
  }

  private placeOf(key: string): Place | null {
    if (key === "") return null;
    const known = this.places.get(key);
    if (known) return known;
    const place: Place = { key, customer: null };
    this.places.set(key, place);
    return place;
  }

  private begin(key: string, row: number, line: number): Collected {
    const read = this.reader.currency(row);
    const currency = read.ok ? read.value : null;
    const limit = this.creditLimit(row, currency ?? this.reader.defaultCurrency);
    const creditLimitMinor = limit.ok ? limit.value : null;
    const customer: Collected = { key, line, code: this.code(row), name: "", currency, creditLimitMinor, fields: {} };
    this.collected.push(customer);
    return customer;
  }
}
