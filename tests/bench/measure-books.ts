import { searchBook } from "#renderer/app/search-book.ts";
import { createBook } from "#renderer/book/book.ts";
import { invoiceRows } from "#renderer/features/invoices/invoice-rows.ts";
import { sortRows } from "#renderer/ui/sort-rows.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { generateBooks, LARGE } from "#tests/support/generator.ts";
import { ageEverything } from "./age-everything.ts";
import { type Measure, ms, timed } from "./measure.ts";

/** B2, what needs no browser: figures, lists and search over everything, from the books in memory. */
export async function measureBooks(): Promise<readonly Measure[]> {
  const books = generateBooks(LARGE);
  const book = createBook();
  book.load({ customers: books.customers, ledgers: books.ledgers }, { seq: 1, hash: GENESIS_HASH });
  const reader = book.reader();
  const rows = invoiceRows(reader, books.asAt);
  const shown = await timed(() => invoiceRows(reader, addDays(books.asAt, -1)));
  const sorted = await timed(() => sortRows(rows, { column: "due", down: true }, (row) => row.dueOn));
  const byName = await timed(() => sortRows(rows, { column: "name", down: false }, (row) => row.customerName));
  const filtered = await timed(() => rows.filter((row) => row.daysLate > 60 && row.customerName.includes("Hollins")));
  const found = await timed(() => searchBook(reader, "i0999", "en-GB"));
  const ageing = await timed(() => ageEverything(books));
  return [
    {
      id: "B2",
      what: "as-at ageing over everything",
      value: ageing,
      unit: "ms",
      target: null,
      better: "less",
      from: `${rows.length} open items`,
    },
    {
      id: "B2",
      what: "invoices list as at another day",
      value: shown,
      unit: "ms",
      target: null,
      better: "less",
      from: `${rows.length} rows`,
    },
    list("invoices list sorted by day", sorted),
    list("invoices list sorted by name", byName),
    list("invoices list filtered", filtered),
    list("search over all numbers", found),
  ];
}

function list(what: string, value: number): Measure {
  return { id: "B2", what, value, unit: "ms", target: 50, better: "less", from: ms(value) };
}
