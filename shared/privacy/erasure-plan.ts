import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { StoredFile } from "../evidence/stored-file.ts";
import type { TableSet } from "../journal/table-set.ts";
import { TABLE_NAMES, type TableName, type TableRows } from "../journal/tables.ts";
import type { Customer } from "../ledger/customer.ts";
import { openItems } from "../ledger/open-items.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { hasMark, type Marks } from "./marks.ts";
import type { Redactor } from "./redactor.ts";
import type { ErasureScope } from "./scope.ts";

export type ErasureRefusal =
  | { readonly kind: "legal-hold"; readonly reason: string }
  | { readonly kind: "still-owes" }
  | { readonly kind: "case-running"; readonly number: string };

/** A file that stays although it may speak of the person, and why. */
export type KeptFile = { readonly name: string; readonly on: CalendarDate; readonly why: string };

export type RedactedRow = { [Name in TableName]: { readonly table: Name; readonly row: TableRows[Name] } }[TableName];

export type ErasurePlan = {
  readonly rows: readonly RedactedRow[];
  readonly removed: readonly StoredFile[];
  readonly kept: readonly KeptFile[];
};

/**
 * Whether an erasure may go ahead. A legal hold overrides every request; what is needed for a claim stays while it is
 * (UK GDPR art. 17(3)(e)): a customer who owes or has a case running cannot be erased, single contacts can.
 */
export function mayErase(scope: ErasureScope, file: CustomerFile, today: CalendarDate): Result<null, ErasureRefusal> {
  const hold = file.customer.legalHold;
  if (hold) return fail({ kind: "legal-hold", reason: hold.reason });
  if (scope.kind !== "customer") return succeed(null);
  if (openItems(file.ledger, today).length > 0) return fail({ kind: "still-owes" });
  const running = file.cases.find(({ closedOn }) => closedOn === null);
  return running ? fail({ kind: "case-running", number: running.number }) : succeed(null);
}

/** Every row that loses something, every file that goes, and what stays. */
export function erasurePlan(scope: ErasureScope, tables: TableSet, redactor: Redactor, marks: Marks): ErasurePlan {
  const rows = TABLE_NAMES.flatMap((table) => changedRows(table, tables, redactor));
  const customer = tables.customers.get(scope.customerId);
  if (!customer || scope.kind === "words") return { rows, removed: [], kept: [] };
  const files = [...tables.files.values()];
  const own = files.filter((file) => file.customerId === scope.customerId);
  const isShared = (file: StoredFile) =>
    files.some((other) => other.sha256 === file.sha256 && other.customerId !== scope.customerId);
  const removed = scope.kind === "customer" ? own.filter((file) => !isShared(file)) : [];
  const goes = new Set(removed.map(({ id }) => id));
  const stay = rows.filter(({ table, row }) => table !== "files" || !goes.has(row.id));
  return {
    rows: stay,
    removed,
    kept: [...keptLetters(scope, tables, marks, goes), ...keptFiles(own, customer, marks, goes)],
  };
}

function changedRows(table: TableName, tables: TableSet, redactor: Redactor): readonly RedactedRow[] {
  return [...tables[table].values()].flatMap((row) => {
    const after = redactor.row(table, row as never);
    return after === row ? [] : [{ table, row: after } as RedactedRow];
  });
}

/** A letter lies in the books as it was sent; the file of a run has letters to other customers too. */
function keptLetters(
  scope: ErasureScope,
  tables: TableSet,
  marks: Marks,
  goes: ReadonlySet<string>,
): readonly KeptFile[] {
  return [...tables.letters.values()]
    .filter(({ customerId, fileId }) => customerId === scope.customerId && fileId !== "" && !goes.has(fileId))
    .filter(({ recipient }) => scope.kind === "customer" || hasMark(`${recipient.name} ${recipient.email}`, marks))
    .map(({ number, on }) => ({
      name: `Letter ${number}`,
      on,
      why:
        scope.kind === "customer"
          ? "its page lies in the file of a letter run with letters to other customers"
          : "it stays as it was sent, as a record of what the customer was told",
    }));
}

function keptFiles(own: readonly StoredFile[], { name }: Customer, marks: Marks, goes: ReadonlySet<string>) {
  return own
    .filter((file) => !goes.has(file.id) && file.kind !== "letter")
    .filter((file) => hasMark(`${file.name} ${file.description}`, marks))
    .map((file) => ({ name: file.name, on: file.on, why: `it is a record of ${name}; only its name here is changed` }));
}

/** Puts the redacted rows into the tables and takes removed files off the list, in place. */
export function applyErasure(tables: TableSet, { rows, removed }: Pick<ErasurePlan, "rows" | "removed">): void {
  for (const { id } of removed) tables.files.delete(id);
  for (const { table, row } of rows) {
    const key = table === "ledgers" ? row.customerId : (row as { readonly id: string }).id;
    (tables[table] as Map<string, unknown>).set(key, row);
  }
}
