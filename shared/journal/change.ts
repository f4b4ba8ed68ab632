import type { Allocation, CustomerLedger, LedgerEntry } from "../ledger/ledger.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import type { TableName, TableRows } from "./tables.ts";

export type PlainTable = Exclude<TableName, "ledgers">;

/** Entries and allocations of one ledger that a change touches, by id. */
export type LedgerDelta = {
  readonly entries: readonly LedgerEntry[];
  readonly allocations: readonly Allocation[];
};

/** One row before and after. `before` null: new; `after` null: taken back (only ever by an undo). */
export type RowChange<Name extends PlainTable = PlainTable> = {
  [Table in Name]: {
    readonly op: "row";
    readonly table: Table;
    readonly key: string;
    readonly before: TableRows[Table] | null;
    readonly after: TableRows[Table] | null;
  };
}[Name];

/** What changed inside one customer's ledger; kept small so that a receipt is a short line in the journal. */
export type LedgerChange = {
  readonly op: "ledger";
  readonly key: string;
  readonly before: LedgerDelta;
  readonly after: LedgerDelta;
};

export type Change = RowChange | LedgerChange;

/**
 * The row as it stands after a change, null when it is gone: what the store writes, the book shows and replay rebuilds.
 * A ledger whose last entry was taken back is no row, so that an undo leaves nothing behind.
 */
export function rowAfter(before: TableRows[TableName] | undefined, change: Change): TableRows[TableName] | null {
  if (change.op === "row") return change.after;
  const ledger = applyLedgerChange(before as CustomerLedger | undefined, change);
  return ledger.entries.length === 0 && ledger.allocations.length === 0 ? null : ledger;
}

/** The table a change belongs to. */
export function tableOf(change: Change): TableName {
  return change.op === "ledger" ? "ledgers" : change.table;
}

/** The change that takes this one back. */
export function invertChange(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}

/** Applies a delta: ids of `before` that are not in `after` leave, ids of `after` replace in place or are appended. */
export function applyLedgerChange(ledger: CustomerLedger | undefined, change: LedgerChange): CustomerLedger {
  const base = ledger ?? emptyLedger(change.key);
  return {
    customerId: change.key,
    entries: replaceById(base.entries, change.before.entries, change.after.entries),
    allocations: replaceById(base.allocations, change.before.allocations, change.after.allocations),
  };
}

function replaceById<Row extends { readonly id: string }>(
  rows: readonly Row[],
  before: readonly Row[],
  after: readonly Row[],
): readonly Row[] {
  if (before.length === 0) return after.length === 0 ? rows : [...rows, ...after];
  const fresh = new Map(after.map((row) => [row.id, row]));
  const gone = new Set(before.filter((row) => !fresh.has(row.id)).map((row) => row.id));
  const kept = rows
    .filter((row) => !gone.has(row.id))
    .map((row) => {
      const replacement = fresh.get(row.id);
      if (!replacement) return row;
      fresh.delete(row.id);
      return replacement;
    });
  return [...kept, ...fresh.values()];
}
