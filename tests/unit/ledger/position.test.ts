import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { ledgerPosition, positionIn, sumPositions } from "#shared/ledger/position.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";

const settings = defaultSettings.ageing;

const book = ledger`
  invoice 1  issued 2026-01-01  due 2026-01-31  100.00
  invoice 2  issued 2026-02-01  due 2026-03-03  200.00
  invoice 3  issued 2026-03-01  due 2026-03-31  400.00
  receipt R1 2026-03-10   40.00
  receipt R2 2026-03-11   15.00  on-account
  invoice 9  issued 2026-03-05  due 2026-04-04  70.00 EUR
`;

describe("position", () => {
  test("one position a currency, never added together", () => {
    const [gbp, eur] = ledgerPosition(book, day("2026-03-15"), settings);
    expect(gbp).toEqual({
      currency: "GBP",
      balanceMinor: money("645.00"),
      owedMinor: money("660.00"),
      notDueMinor: money("400.00"),
      overdueMinor: money("260.00"),
      bandsMinor: [40000, 20000, 6000, 0, 0],
      bandCounts: [1, 1, 1, 0, 0],
      heldMinor: money("15.00"),
      retentionMinor: 0,
      openCount: 3,
      overdueCount: 2,
      creditCount: 1,
      oldestDays: 43,
      oldestDueOn: "2026-01-31",
      oldestRetentionDueOn: null,
    });
    expect(eur).toMatchObject({ currency: "EUR", balanceMinor: 7000, notDueMinor: 7000, overdueMinor: 0 });
  });

  test("the same ledger as at an earlier day", () => {
    expect(positionIn(book, GBP, day("2026-01-31"), settings)).toMatchObject({
      balanceMinor: money("100.00"),
      overdueMinor: 0,
      oldestDays: 0,
      oldestDueOn: null,
    });
    expect(positionIn(book, GBP, day("2025-12-31"), settings)).toMatchObject({ balanceMinor: 0, openCount: 0 });
  });

  test("other limits make other bands", () => {
    const bands = positionIn(book, GBP, day("2026-03-15"), { limits: [10, 45], by: "due-date" }).bandsMinor;
    expect(bands).toEqual([40000, 0, 26000, 0]);
  });

  test("by invoice date nothing is in the band of what is not due, but overdue stays by due date", () => {
    const position = positionIn(book, GBP, day("2026-03-15"), { limits: [30, 60, 90], by: "invoice-date" });
    expect(position.bandsMinor).toEqual([0, 40000, 20000, 6000, 0]);
    expect(position.overdueMinor).toBe(money("260.00"));
  });

  test("of several late instalments the first is the oldest, and the invoice counts once", () => {
    const late = ledger`
      invoice 1  2026-01-01  parts 2026-01-31=60.00,2026-03-02=40.00  100.00
    `;
    expect(positionIn(late, GBP, day("2026-03-15"), settings)).toMatchObject({
      openCount: 1,
      overdueCount: 1,
      bandCounts: [0, 1, 1, 0, 0],
      oldestDays: 43,
      oldestDueOn: "2026-01-31",
    });
  });

  test("a retention is in the balance and in the bands, but its age is told apart", () => {
    const held = ledger`
      invoice 1    2020-12-15  due 2021-01-14  380.00  retention
      invoice 2    2026-02-01  due 2026-03-03  200.00
      retention    2026-02-01  10.00  of 2  due 2027-02-01
    `;
    expect(positionIn(held, GBP, day("2026-03-15"), settings)).toMatchObject({
      balanceMinor: money("580.00"),
      overdueMinor: money("570.00"),
      retentionMinor: money("390.00"),
      oldestDays: 12,
      oldestDueOn: "2026-03-03",
      oldestRetentionDueOn: "2021-01-14",
    });
  });

  test("positions of several customers add up by currency", () => {
    const other = ledger`
      invoice 5  issued 2025-12-01  due 2025-12-31  30.00
    `;
    const at = day("2026-03-15");
    const total = sumPositions([...ledgerPosition(book, at, settings), ...ledgerPosition(other, at, settings)]);
    expect(total.map((position) => [position.currency, position.balanceMinor, position.oldestDueOn])).toEqual([
      ["GBP", money("675.00"), "2025-12-31"],
      ["EUR", 7000, null],
    ]);
  });

  test("a currency without entries stands at zero", () => {
    expect(positionIn(ledger``, GBP, day("2026-03-15"), settings)).toMatchObject({
      balanceMinor: 0,
      bandsMinor: [0, 0, 0, 0, 0],
    });
  });
});
