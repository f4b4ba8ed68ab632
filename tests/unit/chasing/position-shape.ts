import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, fileOf } from "./chase-file.ts";

export const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   2150.00
  invoice 1002  issued 2026-01-20  due 2026-02-19    600.00
`;
export const asAt = d("2026-03-10");

/** What is demanded, disputed and held of each item. */
export const shape = (rows: Partial<CustomerFile>, on = asAt, of = book) =>
  chasePositions(fileOf(of, rows), on).map((row) => [
    row.item.entry.number,
    row.demandedMinor,
    row.disputedMinor,
    row.heldMinor,
  ]);
