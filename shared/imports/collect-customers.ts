import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
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

/** Gathers what the rows of a file say about each customer; the first word on each field stands. */
export class CustomerCollector {
  private readonly byKey = new Map<string, Collected>();
  private readonly keys = new Map<string, string>();
  private readonly reader: RowReader;
  private readonly fields: readonly FieldId[];

  constructor(reader: RowReader) {
    this.reader = reader;
    this.fields = CUSTOMER_FIELDS.filter((field) => !OWN_FIELDS.has(field) && reader.has(field));
  }

  /** As `customerKey`; remembered by code, so that a list of one line for each invoice makes each key once. */
  keyOf(code: string, name: string): string {
    if (code === "") return customerKey(code, name);
    let key = this.keys.get(code);
    if (key === undefined) {
      key = customerKey(code, name);
      this.keys.set(code, key);
    }
    return key;
  }

  add(key: string, code: string, name: string, cells: readonly string[], line: number): void {
    const known = this.byKey.get(key);
    const customer = known ?? this.begin(key, code, name, cells, line);
    if (customer.name === "" && name !== "") customer.name = name;
    for (const field of this.fields) {
      if (customer.fields[field]) continue;
      const text = this.reader.text(cells, field);
      if (text !== "") customer.fields[field] = text;
    }
  }

  /** For a person who reads the list: the name, else the code. */
  nameOf(key: string): string {
    const customer = this.byKey.get(key);
    return customer ? customer.name || customer.code : "";
  }

  drafts(): readonly CustomerDraft[] {
    return [...this.byKey.values()].map(({ currency, ...customer }) => ({
      ...customer,
      name: customer.name || customer.code,
      currency: currency ?? this.reader.defaultCurrency,
    }));
  }

  private begin(key: string, code: string, name: string, cells: readonly string[], line: number): Collected {
    const currency = this.reader.currency(cells);
    const code3 = currency.ok ? currency.value : null;
    const limit = this.reader.amount(cells, "creditLimit", code3 ?? this.reader.defaultCurrency);
    const creditLimitMinor = limit.ok ? limit.value : null;
    const customer: Collected = { key, line, code, name, currency: code3, creditLimitMinor, fields: {} };
    this.byKey.set(key, customer);
    return customer;
  }
}
