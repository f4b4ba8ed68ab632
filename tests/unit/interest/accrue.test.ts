import { describe, expect, test } from "vitest";
import { day, dayFromNumber } from "#shared/dates/calendar-date.ts";
import { type Accrual, accrue } from "#shared/interest/accrue.ts";
import type { DebtEvent } from "#shared/interest/debt-events.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import { money, unwrap } from "#tests/support/ledger-dsl.ts";
import { GBP } from "#tests/support/rows.ts";
import { accrued, debt, method, paid, statute, yearly } from "./interest-dsl.ts";

const brief = (found: Accrual) =>
  found.rows.map((row) =>
    [
      dayFromNumber(row.fromNo),
      dayFromNumber(row.toNo),
      row.days,
      plainAmount(row.balanceMinor, GBP),
      plainAmount(row.amountMinor, GBP),
    ].join(" "),
  );

const dispute = (on: string, untilOn: string | null, amount: string | null): DebtEvent => ({
  kind: "pause",
  on: day(on),
  untilOn: untilOn ? day(untilOn) : null,
  amountMinor: amount ? money(amount) : null,
  what: "dispute",
});

describe("segments", () => {
  test("a payment does not erase the interest already earned: 60 days on 1,000, 30 on 400 (rule 19)", () => {
    const found = accrued(debt("1000.00", "2026-01-01", [paid("2026-03-02", "600.00")]), {}, "2026-04-01");
    expect(found.rows.map((row) => row.days * row.balanceMinor).reduce((a, b) => a + b, 0)).toBe(72_000_00);
    expect(found.interestMinor).toBe(money("19.73"));
  });

  test("the payment day still bears interest on the amount paid that day", () => {
    const found = accrued(debt("3000.00", "2026-09-02", [paid("2026-10-05", "1500.00")]), {}, "2026-11-17");
    expect(brief(found)).toEqual(["2026-09-03 2026-10-05 33 3000.00 27.12", "2026-10-06 2026-11-17 43 1500.00 17.67"]);
  });

  test("nothing runs on or before the due day, and a payment by then leaves only the rest", () => {
    const owed = debt("1000.00", "2026-02-01", [paid("2026-01-20", "250.00"), paid("2026-02-01", "250.00")]);
    expect(accrued(owed, {}, "2026-02-01").interestMinor).toBe(0);
    expect(brief(accrued(owed, {}, "2026-02-03"))).toEqual(["2026-02-02 2026-02-03 2 500.00 0.27"]);
  });

  test("nothing runs after the last of it is paid", () => {
    const found = accrued(debt("100.00", "2026-01-01", [paid("2026-01-11", "100.00")]), {}, "2030-01-01");
    expect(brief(found)).toEqual(["2026-01-02 2026-01-11 10 100.00 0.27"]);
    expect(found.runningBalanceMinor).toBe(0);
  });

  test("a disputed part bears no interest while the dispute is open", () => {
    const found = accrued(
      debt("2150.00", "2026-10-30", [dispute("2026-11-05", "2026-11-10", "200.00")]),
      {},
      "2026-11-17",
    );
    expect(brief(found)).toEqual([
      "2026-10-31 2026-11-05 6 2150.00 3.53",
      "2026-11-06 2026-11-10 5 1950.00 2.67",
      "2026-11-11 2026-11-17 7 2150.00 4.12",
    ]);
  });

  test("a whole dispute leaves a gap; two part disputes never exceed the debt", () => {
    const whole = debt("100.00", "2026-01-01", [dispute("2026-01-11", "2026-01-21", null)]);
    expect(brief(accrued(whole, {}, "2026-01-31"))).toEqual([
      "2026-01-02 2026-01-11 10 100.00 0.27",
      "2026-01-22 2026-01-31 10 100.00 0.27",
    ]);
    const two = debt("100.00", "2026-01-01", [
      dispute("2025-12-01", null, "80.00"),
      dispute("2025-12-02", null, "70.00"),
    ]);
    expect(accrued(two, {}, "2026-01-31").interestMinor).toBe(0);
  });

  test("a goodwill credit acts like a payment on its day, whatever the order of payments", () => {
    const credit: DebtEvent = {
      kind: "reduction",
      on: day("2026-01-11"),
      amountMinor: money("50.00"),
      what: "credit-from-its-day",
    };
    const found = accrued(debt("100.00", "2026-01-01", [credit]), { partPayments: "interest-first" }, "2026-01-21");
    expect(brief(found)).toEqual(["2026-01-02 2026-01-11 10 100.00 0.27", "2026-01-12 2026-01-21 10 50.00 0.14"]);
  });
});

describe("regimes", () => {
  test.each([
    ["2022-06-29", "8.25"],
    ["2022-06-30", "9.25"],
    ["2022-12-30", "9.25"],
    ["2022-12-31", "11.50"],
  ])("due on %s in the United Kingdom: the first day of interest decides, %s %", (dueOn, expected) => {
    const found = accrued(debt("1000.00", dueOn), { regime: statute("GB-EAW") }, "2024-01-01");
    expect(found.rows.map((row) => row.period.percentText)).toEqual([expected]);
  });

  test("Germany takes a new rate at each half-year, without losing or doubling a day", () => {
    const found = accrued(debt("10000.00", "2024-05-31"), { regime: statute("DE") }, "2025-02-28");
    expect(
      found.rows.map((row) => [dayFromNumber(row.fromNo), dayFromNumber(row.toNo), row.period.percentText]),
    ).toEqual([
      ["2024-06-01", "2024-06-30", "12.62"],
      ["2024-07-01", "2024-12-31", "12.37"],
      ["2025-01-01", "2025-02-28", "11.27"],
    ]);
  });

  test("half-years with the same rate are one line: nothing changed", () => {
    const found = accrued(debt("10000.00", "2025-08-31"), { regime: statute("DE") }, "2026-02-28");
    expect(brief(found)).toHaveLength(1);
    expect(found.rows[0]?.earlier).toHaveLength(1);
  });

  test("a claim that arose before 29 July 2014 keeps 8 points in Germany", () => {
    const old = { ...debt("1000.00", "2014-07-31"), claimOn: day("2014-07-28") };
    const young = { ...debt("1000.00", "2014-07-31"), claimOn: day("2014-07-29") };
    const rates = [old, young].map((one) => accrued(one, { regime: statute("DE") }, "2014-08-31").rows[0]);
    expect(rates.map((row) => row?.period.percentText)).toEqual(["7.27", "8.27"]);
  });

  test("Belgium rounds its rate up to the next half point", () => {
    const found = accrued(debt("1000.00", "2026-01-31"), { regime: statute("BE") }, "2026-02-28");
    expect(found.rows[0]?.period.percentText).toBe("10.50");
  });

  test("an unknown half-year is never filled from its neighbour", () => {
    const found = accrue(debt("1000.00", "2026-07-01"), method({ regime: statute("GB-EAW") }), day("2026-07-31"));
    expect(found).toMatchObject({
      ok: false,
      error: { kind: "rate-unknown", table: "gb-reference", on: "2026-07-02", periodFromOn: "2026-07-01" },
    });
  });

  test("an unconfirmed rate is offered as a suggestion, not used", () => {
    const found = accrue(debt("1000.00", "2026-06-01"), method({ regime: statute("DE") }), day("2026-07-31"));
    expect(found).toMatchObject({ ok: false, error: { table: "de-base", on: "2026-07-01", suggestion: "1.52" } });
  });

  test("a debt that was paid before the unknown period needs no rate for it", () => {
    const owed = debt("1000.00", "2026-06-01", [paid("2026-06-11", "1000.00")]);
    expect(accrue(owed, method({ regime: statute("DE") }), day("2026-12-31")).ok).toBe(true);
  });

  test("interest added yearly bears interest from the anniversary", () => {
    const found = accrued(debt("1000.00", "2025-01-31"), { compounding: "yearly" }, "2026-03-02");
    expect(brief(found)).toEqual(["2025-02-01 2026-01-31 365 1000.00 100.00", "2026-02-01 2026-03-02 30 1100.00 9.04"]);
  });
});

describe("day counts", () => {
  const owed = debt("36500.00", "2023-12-01");

  test.each([
    ["actual/365", ["2023-12-02 2025-01-31 427 36500.00 4270.00"]],
    ["actual/360", ["2023-12-02 2025-01-31 427 36500.00 4329.31"]],
    ["30E/360", ["2023-12-02 2025-01-31 419 36500.00 4248.19"]],
    [
      "actual/366-in-leap",
      [
        "2023-12-02 2023-12-31 30 36500.00 300.00",
        "2024-01-01 2024-12-31 366 36500.00 3650.00",
        "2025-01-01 2025-01-31 31 36500.00 310.00",
      ],
    ],
  ] as const)("%s", (dayCount, expected) => {
    expect(brief(accrued(owed, { dayCount }, "2025-01-31"))).toEqual(expected);
  });

  test("29 February counts and the divisor stays 365 unless chosen otherwise", () => {
    expect(brief(accrued(debt("365.00", "2024-02-28"), { regime: yearly("10") }, "2024-03-01"))).toEqual([
      "2024-02-29 2024-03-01 2 365.00 0.20",
    ]);
  });
});

describe("part payments", () => {
  test("costs, interest, principal: the fixed sum of 40.00 goes first", () => {
    const cost: DebtEvent = { kind: "cost", on: day("2026-01-10"), amountMinor: money("40.00") };
    const owed = debt("1000.00", "2026-01-01", [cost, paid("2026-04-11", "500.00")]);
    const found = accrued(owed, { partPayments: "costs-interest-principal" }, "2026-04-11");
    // 100 days on 1,000.00 at 10 % are 27.40; 500.00 - 40.00 - 27.40 = 432.60 for the principal.
    expect(found.owed).toEqual({ costsMinor: 0, interestMinor: 0, principalMinor: money("567.40") });
  });

  test("a debt settled in full stops, whatever a payment was set against", () => {
    const settled: DebtEvent = { kind: "settled", on: day("2026-04-11") };
    const owed = debt("1000.00", "2026-01-01", [paid("2026-04-11", "1000.00"), settled]);
    const found = accrued(owed, { partPayments: "interest-first" }, "2027-04-11");
    expect(found.interestMinor).toBe(money("27.40"));
    expect(found.rows).toHaveLength(1);
  });

  test("more than everything owed is surplus, never negative interest", () => {
    const found = accrued(debt("100.00", "2026-01-01", [paid("2026-01-11", "150.00")]), {}, "2026-02-01");
    expect(found.surplusMinor).toBe(money("49.73"));
    expect(found.owed).toEqual({ costsMinor: 0, interestMinor: 0, principalMinor: 0 });
  });
});

describe("amounts of any size", () => {
  test("a debt of ninety billion is exact to the penny", () => {
    const owed = { ...debt("1.00", "2026-01-01"), principalMinor: minor(9_000_000_000_001) };
    const found = unwrap(accrue(owed, method({ regime: yearly("11.75") }), day("2026-02-01")));
    // 90,000,000,000.01 x 0.1175 x 31 / 365 = 898,150,684.93
    expect(plainAmount(found.interestMinor, GBP)).toBe("898150684.93");
  });
});
