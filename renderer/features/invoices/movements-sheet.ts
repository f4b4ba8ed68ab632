import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type ExportSheet, listSheet } from "#shared/exports/sheet.ts";
import type { LedgerEntry } from "#shared/ledger/ledger.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import type { Minor } from "#shared/money/minor.ts";

type Row = {
  readonly entry: LedgerEntry;
  readonly code: string;
  readonly name: string;
  readonly openMinor: Minor;
};

/** Every movement of every ledger until a day, or those of one kind: oldest first. */
export function movementsSheet(book: BookReader, asAt: CalendarDate, kind?: LedgerEntry["kind"]): ExportSheet {
  const rows = book
    .all("customers")
    .flatMap(({ id, code, name }) => {
      const ledger = book.ledger(id);
      const currencies = [...new Set(ledger.entries.map((entry) => entry.currency))];
      return currencies.flatMap((currency) =>
        runningBalance(ledger, currency, asAt).map(({ entry, openMinor }) => ({ entry, code, name, openMinor })),
      );
    })
    .filter(({ entry }) => kind === undefined || entry.kind === kind)
    .sort((first, second) => (first.entry.on < second.entry.on ? -1 : first.entry.on > second.entry.on ? 1 : 0));
  return listSheet<Row>(`${kind === "receipt" ? "Payments received" : "Movements"} ${asAt}`, COLUMNS, rows);
}

const COLUMNS = [
  { header: "Date", exports: ({ entry }: Row) => ({ on: entry.on }) },
  { header: "Account", exports: ({ code }: Row) => code },
  { header: "Customer", exports: ({ name }: Row) => name },
  { header: "Kind", exports: ({ entry }: Row) => entry.kind },
  { header: "Number", exports: ({ entry }: Row) => entry.number },
  { header: "For", exports: ({ entry }: Row) => entry.description },
  { header: "Reference", exports: ({ entry }: Row) => entry.reference },
  { header: "Method", exports: ({ entry }: Row) => (entry.side === "credit" ? entry.method : "") },
  { header: "Due", exports: ({ entry }: Row) => (entry.side === "debit" ? { on: entry.dueOn } : null) },
  { header: "Charged", exports: ({ entry }: Row) => (entry.side === "debit" ? amountOf(entry) : null) },
  { header: "Credited", exports: ({ entry }: Row) => (entry.side === "credit" ? amountOf(entry) : null) },
  {
    header: "Not set off",
    exports: ({ entry, openMinor }: Row) => ({ minor: openMinor, currency: entry.currency }),
  },
  { header: "Inferred", exports: ({ entry }: Row) => (entry.inferred ? "to confirm" : "") },
] as const;

function amountOf({ amountMinor, currency }: LedgerEntry) {
  return { minor: amountMinor, currency };
}
