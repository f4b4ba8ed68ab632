import type { BankLine } from "../bank/rows.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { StoredFile } from "../evidence/stored-file.ts";
import { CUSTOMER_TABLES, type TableName } from "../journal/tables.ts";
import type { Contact } from "../ledger/customer.ts";
import { hasMark, marksOf } from "./marks.ts";
import type { ErasureScope } from "./scope.ts";

export type PersonScope = Exclude<ErasureScope, { kind: "words" }>;

export type PersonRow = {
  readonly table: TableName;
  readonly on: CalendarDate | null;
  /** Every field that says something, as it is stored. */
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Everything about one person, as it is given to a person who asks (UK GDPR art. 15). */
export type PersonRecord = {
  readonly about: string;
  readonly company: string;
  readonly asAt: CalendarDate;
  readonly person: Contact | CustomerFile["customer"] | null;
  readonly rows: readonly PersonRow[];
  readonly files: readonly {
    readonly name: string;
    readonly on: CalendarDate;
    readonly kind: string;
    readonly sha256: string;
  }[];
};

/** What is asked of the books for one person. */
export type PersonSource = {
  readonly file: CustomerFile;
  readonly files: readonly StoredFile[];
  readonly bankLines: readonly BankLine[];
  readonly company: string;
  readonly asAt: CalendarDate;
};

/** Gathers everything kept about a customer who is a person, or every row that names one contact. */
export function personRecord(scope: PersonScope, source: PersonSource): PersonRecord {
  const { file, files, bankLines, company, asAt } = source;
  const { customer, ledger } = file;
  const marks = marksOf(scope, [customer]);
  const isAbout = (row: object) => scope.kind === "customer" || hasMark(JSON.stringify(row), marks);
  const contact = scope.kind === "contact" ? customer.contacts.find(({ id }) => id === scope.contactId) : undefined;
  const rows = [
    ...ledger.entries.map((row) => ({ table: "ledgers" as const, row })),
    ...CUSTOMER_TABLES.flatMap((table) => file[table].map((row) => ({ table, row }))),
    ...bankLines
      .filter(({ customerId }) => customerId === customer.id)
      .map((row) => ({ table: "bankLines" as const, row })),
  ];
  return {
    about: contact?.name ?? customer.name,
    company,
    asAt,
    person: scope.kind === "contact" ? (contact ?? null) : customer,
    rows: rows
      .filter(({ row }) => isAbout(row))
      .map(({ table, row }) => ({ table, on: "on" in row ? row.on : null, fields: filled(row) }))
      .sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : (one.on ?? "") > (other.on ?? "") ? 1 : 0)),
    files: files
      .filter((stored) => stored.customerId === customer.id && isAbout(stored))
      .map(({ name, on, kind, sha256 }) => ({ name, on, kind, sha256 })),
  };
}

/** The record as a file another program reads. */
export function personJson(record: PersonRecord): string {
  return `${JSON.stringify({ format: "duebook-person", version: 1, ...record }, null, 2)}\n`;
}

/** Fields with nothing in them are left out. */
function filled(row: object): Readonly<Record<string, unknown>> {
  const isEmpty = (value: unknown) => value === "" || value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && !isEmpty(value)));
}
