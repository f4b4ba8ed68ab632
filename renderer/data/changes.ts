import type { BookReader } from "#renderer/book/book.ts";
import type { Change, LedgerChange, LedgerDelta, PlainTable, RowChange } from "#shared/journal/change.ts";
import type { TableRows } from "#shared/journal/tables.ts";
import type { SettingId, SettingsById } from "#shared/settings/settings.ts";

/** Writes one row, new or changed. */
export function putRow<Name extends PlainTable>(book: BookReader, table: Name, row: TableRows[Name]): Change {
  const key = (row as { readonly id: string }).id;
  return { op: "row", table, key, before: book.get(table, key) ?? null, after: row } as RowChange;
}

export function putSetting<Id extends SettingId>(book: BookReader, id: Id, value: SettingsById[Id]): Change {
  return putRow(book, "settings", { id, value });
}

/** Appends entries and allocations to a customer's ledger. */
export function addToLedger(customerId: string, added: Partial<LedgerDelta>): LedgerChange {
  return {
    op: "ledger",
    key: customerId,
    before: { entries: [], allocations: [] },
    after: { entries: added.entries ?? [], allocations: added.allocations ?? [] },
  };
}

/** Puts entries and allocations into a ledger: those whose id is there already are replaced, the others appended. */
export function putInLedger(book: BookReader, customerId: string, rows: Partial<LedgerDelta>): LedgerChange {
  const ledger = book.ledger(customerId);
  const after: LedgerDelta = { entries: rows.entries ?? [], allocations: rows.allocations ?? [] };
  const entryIds = new Set(after.entries.map((entry) => entry.id));
  const allocationIds = new Set(after.allocations.map((allocation) => allocation.id));
  return {
    op: "ledger",
    key: customerId,
    before: {
      entries: ledger.entries.filter((entry) => entryIds.has(entry.id)),
      allocations: ledger.allocations.filter((allocation) => allocationIds.has(allocation.id)),
    },
    after,
  };
}
