import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import { type AccrualMethod, accrue } from "#shared/interest/accrue.ts";
import type { DebtEvent } from "#shared/interest/debt-events.ts";
import { PART_PAYMENT_ORDERS } from "#shared/interest/part-payment.ts";
import { type Percent, parsePercent, percentText } from "#shared/interest/percent.ts";
import { simpleInterest } from "#shared/interest/simple-interest.ts";
import { minor } from "#shared/money/minor.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { method, statute, yearly } from "./interest-dsl.ts";

const START = day("2023-03-10");
const runs = { numRuns: 150 } as const;

const amount = fc.integer({ min: 1, max: 5_000_000_00 }).map(minor);
const offset = fc.integer({ min: -20, max: 700 });
const regime = fc.constantFrom(yearly("8"), yearly("12.625"), statute("GB-EAW"), statute("DE"), statute("FR"));
const event = fc.oneof(
  fc.record({
    kind: fc.constant("payment" as const),
    on: offset.map((days) => addDays(START, days)),
    amountMinor: amount,
  }),
  fc.record({
    kind: fc.constant("reduction" as const),
    on: offset.map((days) => addDays(START, days)),
    amountMinor: amount,
    what: fc.constant("credit-from-its-day" as const),
  }),
  fc.record({
    kind: fc.constant("pause" as const),
    on: offset.map((days) => addDays(START, days)),
    untilOn: fc.option(offset.map((days) => addDays(START, days + 720))),
    amountMinor: fc.option(amount),
    what: fc.constant("dispute" as const),
  }),
);

function interest(principal: number, events: readonly DebtEvent[], changed: Partial<AccrualMethod>, days: number) {
  const debt = { principalMinor: minor(principal), relevantOn: START, claimOn: START, events };
  return unwrap(accrue(debt, method(changed), addDays(START, days)));
}

describe("simple interest", () => {
  test("is exactly what integers of any size give", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900_000_000_000 }),
        fc.integer({ min: 0, max: 99_9999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom(360, 365, 366),
        (balance, units, scale, days, year) => {
          const divisor = BigInt(100 * 10 ** scale * year);
          const twice = 2n * BigInt(balance) * BigInt(units) * BigInt(days);
          const exact = Number((twice + divisor) / (2n * divisor));
          fc.pre(Number.isSafeInteger(exact));
          expect(simpleInterest(minor(balance), { units, scale }, days, year)).toBe(exact);
        },
      ),
      runs,
    );
  });

  test("of a credit is the interest of the debt with the other sign: halves go away from zero both ways", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 2000 }), (balance, days) => {
        const rate: Percent = { units: 1175, scale: 2 };
        const negative = simpleInterest(minor(-balance), rate, days, 365);
        expect(negative === 0 ? 0 : -negative).toBe(simpleInterest(balance, rate, days, 365));
      }),
      runs,
    );
  });
});

describe("percentages", () => {
  test("are read as they are printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 5 }), (units, scale) => {
        const text = percentText({ units, scale }, 0);
        const back = unwrap(parsePercent(text));
        expect(back.units * 10 ** (6 - back.scale)).toBe(units * 10 ** (6 - scale));
      }),
      runs,
    );
  });
});

describe("accrued interest", () => {
  test("splitting at any day changes nothing beyond half a penny of rounding for each line", () => {
    fc.assert(
      fc.property(amount, regime, fc.integer({ min: 2, max: 700 }), fc.nat(699), (principal, rates, days, at) => {
        const cut = 1 + (at % (days - 1));
        const whole = interest(principal, [], { regime: rates }, days);
        const first = interest(principal, [], { regime: rates }, cut);
        // The second half is the same debt, late since the cut, at the rates of the whole.
        const rest = whole.rows
          .filter((row) => row.toNo > first.rows[first.rows.length - 1]!.toNo)
          .map((row) => {
            const fromNo = Math.max(row.fromNo, first.rows[first.rows.length - 1]!.toNo + 1);
            return simpleInterest(row.balanceMinor, row.period.percent, row.toNo - fromNo + 1, row.yearDays);
          });
        const split = first.interestMinor + rest.reduce((sum, one) => sum + one, 0);
        expect(Math.abs(split - whole.interestMinor)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test("never falls as days pass", () => {
    fc.assert(
      fc.property(
        amount,
        regime,
        fc.array(event, { maxLength: 4 }),
        fc.nat(600),
        fc.nat(80),
        (principal, rates, events, days, more) => {
          const changed = { regime: rates };
          const later = interest(principal, events, changed, days + more).interestMinor;
          expect(later).toBeGreaterThanOrEqual(interest(principal, events, changed, days).interestMinor);
        },
      ),
      runs,
    );
  });

  test("is zero on the due day and before, whatever happened", () => {
    fc.assert(
      fc.property(
        amount,
        regime,
        fc.array(event, { maxLength: 4 }),
        fc.integer({ min: -30, max: 0 }),
        (principal, rates, events, days) => {
          expect(interest(principal, events, { regime: rates }, days).interestMinor).toBe(0);
        },
      ),
      runs,
    );
  });

  test("does not depend on the order in which events were entered", () => {
    const order = fc.constantFrom(...PART_PAYMENT_ORDERS);
    fc.assert(
      fc.property(
        amount,
        regime,
        order,
        fc.array(event, { minLength: 2, maxLength: 6 }),
        (principal, rates, partPayments, events) => {
          const changed = { regime: rates, partPayments };
          const forwards = interest(principal, events, changed, 700);
          const backwards = interest(principal, events.toReversed(), changed, 700);
          expect(backwards.rows).toEqual(forwards.rows);
          expect(backwards.owed).toEqual(forwards.owed);
          expect(backwards.notes).toEqual(forwards.notes);
        },
      ),
      runs,
    );
  });

  test("rows follow one another without overlapping, and add up", () => {
    fc.assert(
      fc.property(amount, regime, fc.array(event, { maxLength: 6 }), (principal, rates, events) => {
        const found = interest(principal, events, { regime: rates }, 700);
        let sum = 0;
        let lastNo = Number.NEGATIVE_INFINITY;
        for (const row of found.rows) {
          expect(row.fromNo).toBeGreaterThan(lastNo);
          expect(row.days).toBe(row.toNo - row.fromNo + 1);
          expect(row.balanceMinor).toBeGreaterThan(0);
          lastNo = row.toNo;
          sum += row.amountMinor;
        }
        expect(found.interestMinor).toBe(sum);
      }),
      runs,
    );
  });

  test("everything paid is accounted for: principal, interest and surplus", () => {
    const order = fc.constantFrom(...PART_PAYMENT_ORDERS);
    fc.assert(
      fc.property(amount, order, fc.array(event, { maxLength: 6 }), (principal, partPayments, events) => {
        const found = interest(principal, events, { regime: yearly("10"), partPayments }, 700);
        const counted = events.filter((one) => one.kind !== "pause" && one.on <= addDays(START, 700));
        const paid = counted.reduce((sum, one) => sum + (one.amountMinor ?? 0), 0);
        const owed = found.owed.principalMinor + found.owed.interestMinor;
        expect(principal + found.interestMinor - paid).toBe(owed - found.surplusMinor);
      }),
      runs,
    );
  });
});
