import type { Change, LedgerDelta } from "../journal/change.ts";
import { CUSTOMER_TABLES, type TableName, type TableRows } from "../journal/tables.ts";
import type { Customer } from "../ledger/customer.ts";
import { type Marks, withoutMarks } from "./marks.ts";
import type { ErasureScope } from "./scope.ts";

/** What stands where something was erased. */
export const ERASED = "[erased]";

/** Identities, kinds and figures: never free text, and what the books hang together by. */
const STRUCTURE =
  /^(id|key|table|op|kind|state|outcome|direction|channel|language|country|currency|side|role|frequency|interest|jurisdiction|mediaType|method|corrects|waitingOn|layout|sha256|fingerprint|number|code|time|by|recordedBy|approvedBy|.*Ids?|.*On|.*At|.*Minor|.*Sha256|.*Hash)$/;

/** What somebody wrote or said, or who they were. */
const SAID =
  /^(words|text|note|notes|theirWords|ourWords|nextStep|reason|liftedNote|toldCustomer|doneNote|affordability|contactName|phone|how|subject|tracking|service|source|score|answer|explanation|name|email|company|postcode|town|payer|payerAccount|description|found)$/;

export type Redactor = {
  /** The row without what is to be erased; the very same row when there is nothing in it. */
  readonly row: <Name extends TableName>(table: Name, row: TableRows[Name]) => TableRows[Name];
  /** Whether a change of the journal holds something that is to be erased, before or after. */
  readonly touches: (change: Change) => boolean;
};

/** Takes what a scope names out of rows, old and present ones. */
export function redactorOf(scope: ErasureScope, marks: Marks): Redactor {
  const row = <Name extends TableName>(table: Name, value: TableRows[Name]) =>
    redactRow(scope, marks, table, value as never) as TableRows[Name];
  return { row, touches: (change) => touches(change, row) };
}

function touches(change: Change, row: Redactor["row"]): boolean {
  if (change.op === "ledger") {
    const asLedger = ({ entries, allocations }: LedgerDelta) => ({ customerId: change.key, entries, allocations });
    return [change.before, change.after].map(asLedger).some((ledger) => row("ledgers", ledger) !== ledger);
  }
  return [change.before, change.after].some((value) => value !== null && row(change.table, value as never) !== value);
}

type AnyRow = { readonly customerId?: string; readonly id?: string };

function redactRow(scope: ErasureScope, marks: Marks, table: TableName, row: AnyRow): AnyRow {
  if (scope.kind === "words") return redactWords(scope, table, row);
  if (table === "customers") return redactCustomer(scope, marks, row as Customer);
  const isTheirs = row.customerId === scope.customerId;
  if (scope.kind === "customer" && isTheirs && isAboutThem(table)) return blank(row, marks);
  const mayNameThem = isTheirs || table === "bankLines" || table === "files" || table === "runs";
  return mayNameThem ? deep(row, (text, key) => (STRUCTURE.test(key) ? text : withoutMarks(text, marks, ERASED))) : row;
}

function isAboutThem(table: TableName): boolean {
  return (CUSTOMER_TABLES as readonly TableName[]).includes(table) || table === "bankLines" || table === "files";
}

function redactWords({ customerId, before }: Extract<ErasureScope, { kind: "words" }>, table: TableName, row: AnyRow) {
  const said = row as AnyRow & { readonly on?: string };
  const isOld = row.customerId === customerId && said.on !== undefined && said.on < before;
  return isOld && (table === "calls" || table === "notes") ? blank(row, { phrases: [], names: [] }) : row;
}

/** Everything said goes; what else names the person loses that. */
function blank(row: AnyRow, marks: Marks): AnyRow {
  return deep(row, (text, key) => {
    if (text === "" || STRUCTURE.test(key)) return text;
    return SAID.test(key) || key === "lines" ? ERASED : withoutMarks(text, marks, ERASED);
  });
}

function redactCustomer(scope: Exclude<ErasureScope, { kind: "words" }>, marks: Marks, customer: Customer): Customer {
  if (customer.id !== scope.customerId) return customer;
  if (scope.kind === "contact") {
    const contacts = customer.contacts.filter(({ id }) => id !== scope.contactId);
    const notes = withoutMarks(customer.notes, marks, ERASED);
    const isSame = contacts.length === customer.contacts.length && notes === customer.notes;
    return isSame ? customer : { ...customer, contacts, notes };
  }
  const name = `Erased customer ${customer.code}`;
  if (customer.name === name && customer.contacts.length === 0) return customer;
  const { country } = customer.address;
  return {
    ...customer,
    name,
    registrationNumber: "",
    vatNumber: "",
    address: { lines: [], postcode: "", town: "", country },
    agreement: { ...customer.agreement, how: "" },
    contacts: [],
    notes: "",
    group: "",
  };
}

/** A copy with every text changed; the same object where none of them does. */
function deep<Value>(value: Value, change: (text: string, key: string) => string, key = ""): Value {
  if (typeof value === "string") return change(value, key) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => deep(item, change, key));
    return items.some((item, at) => item !== value[at]) ? (items as Value) : value;
  }
  const entries = Object.entries(value).map(([name, member]) => [name, deep(member, change, name), member] as const);
  if (entries.every(([, after, before]) => after === before)) return value;
  return Object.fromEntries(entries.map(([name, after]) => [name, after])) as Value;
}
