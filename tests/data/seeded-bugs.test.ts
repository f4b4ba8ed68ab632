import { describe, expect, test } from "vitest";
import type { Store } from "#renderer/data/store.ts";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { bookRecord, perform, recordOf } from "#tests/support/acts.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { createOffice } from "#tests/support/office.ts";

/*
 * Each checker is itself checked: a bug is put in, and it has to see it. A journal that forgets to flush is in
 * tests/main/journal/power-loss, a row lost from the store in tests/reliability/crash, a local clock in tests/unit/dates.
 */
describe("checkers see the bugs they are there for", () => {
  test("a store that swallows an abort: what said saved is not in it", async () => {
    const office = createOffice();
    const store = await office.open();
    const honest = store.database.transaction.bind(store.database) as (...given: unknown[]) => Promise<unknown>;
    const swallowing = Object.assign(Object.create(store.database) as Store["database"], {
      transaction: async (...given: unknown[]) => {
        const act = given.at(-1) as () => Promise<unknown>;
        const failing = async () => {
          await act();
          throw new Error("QuotaExceeded");
        };
        return honest(...given.slice(0, -1), failing).catch(() => true);
      },
    });
    const bugged: Store = { ...store, database: swallowing };
    expect(await perform(bugged, { kind: "note", who: 1, text: "lost" }, "1")).toBe("saved");
    expect(await recordOf(store)).not.toEqual(bookRecord(bugged));
  });

  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    receipt       2026-03-01                           400.00
  `;
  const spoilt = (change: (amount: number) => number): CustomerLedger => ({
    ...book,
    allocations: book.allocations.map((one) => ({ ...one, amountMinor: change(one.amountMinor) as never })),
  });

  test("money in floats", () => {
    expect(ledgerFaults(book)).toEqual([]);
    expect(ledgerFaults(spoilt((amount) => amount * 1.1)).length).toBeGreaterThan(0);
    expect(ledgerFaults(spoilt((amount) => amount + 0.5)).length).toBeGreaterThan(0);
  });

  test("an allocation of a penny too much, or before its payment came", () => {
    expect(ledgerFaults(spoilt((amount) => amount + 1)).map(({ kind }) => kind)).toContain("over-allocated");
    const early = {
      ...book,
      allocations: book.allocations.map((one) => ({ ...one, on: addDays(day("2026-01-01"), 5) })),
    };
    expect(ledgerFaults(early).map(({ kind }) => kind)).toContain("before-entry");
  });
});
