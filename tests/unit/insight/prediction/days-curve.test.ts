import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bendCurve,
  curveSince,
  type DaysCurve,
  dayByWhich,
  daysCurve,
  FIRST_DAY,
  firstCurve,
  unpaidAfter,
} from "#shared/insight/prediction/days-curve.ts";

const paid = (days: number, weight = 1) => ({ days, isPaid: true, weight });
const open = (days: number, weight = 1) => ({ days, isPaid: false, weight });

describe("days curve", () => {
  test("without a prior it is the share still unpaid", () => {
    const curve = daysCurve([paid(-5), paid(0), paid(10), paid(40)], firstCurve(), 0);
    expect([-6, -5, -1, 0, 9, 10, 39, 40].map((days) => unpaidAfter(curve, days))).toEqual([
      1, 0.75, 0.75, 0.5, 0.5, 0.25, 0.25, 0,
    ]);
  });

  test("an invoice still open counts as far as it has been watched (Kaplan and Meier)", () => {
    const curve = daysCurve([paid(0), open(5), paid(10), paid(20)], firstCurve(), 0);
    expect(unpaidAfter(curve, 0)).toBeCloseTo(3 / 4, 12);
    expect(unpaidAfter(curve, 10)).toBeCloseTo((3 / 4) * (1 / 2), 12);
  });

  test("a customer who has stopped paying is expected later than his payments alone say", () => {
    const payments = Array.from({ length: 6 }, () => paid(2));
    const before = daysCurve(payments, firstCurve(), 4);
    const after = daysCurve([...payments, open(60), open(80)], firstCurve(), 4);
    expect(unpaidAfter(after, 30)).toBeGreaterThan(unpaidAfter(before, 30));
  });

  test("with nothing seen it is the prior", () => {
    const curve = daysCurve([], firstCurve(), 4);
    expect(curve[100]).toBeCloseTo(firstCurve()[100] as number, 10);
  });

  test("it never rises and stays within 0 and 1, bent or begun anew", () => {
    const seen = fc.record({
      days: fc.integer({ min: -90, max: 500 }),
      isPaid: fc.boolean(),
      weight: fc.double({ min: 0.01, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(seen, { maxLength: 30 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: -80, max: 370 }),
        (rows, chance, on) => {
          const curve = daysCurve(rows, firstCurve(), 4);
          for (const each of [curve, bendCurve(curve, chance), curveSince(bendCurve(curve, chance), on)])
            expectCurve(each);
          expect(unpaidAfter(bendCurve(curve, chance), 0)).toBeCloseTo(chance, 6);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("bending keeps the order of days and moves the due day to the chance", () => {
    const bent = bendCurve(firstCurve(), 0.9);
    expect(unpaidAfter(bent, 0)).toBeCloseTo(0.9, 12);
    expect(dayByWhich(bent, 0.5)).toBeGreaterThan(dayByWhich(firstCurve(), 0.5) ?? 999);
  });

  test("once unpaid at a day it is as likely unpaid then as certain", () => {
    const since = curveSince(firstCurve(), 10);
    expect(unpaidAfter(since, 10)).toBe(1);
    expect(unpaidAfter(since, 25)).toBeCloseTo(Math.exp(-1), 10);
    expect(dayByWhich(since, 0.1)).toBe(12);
  });

  test("a day later than a year is not given", () => {
    expect(dayByWhich(daysCurve([], firstCurve().fill(1), 4), 0.5)).toBeNull();
  });
});

function expectCurve(curve: DaysCurve): void {
  let before = 1 + 1e-9;
  curve.forEach((unpaid, at) => {
    if (!(unpaid <= before + 1e-9 && unpaid >= -1e-9))
      throw new Error(`Rises at ${at + FIRST_DAY}: ${before} ${unpaid}`);
    before = unpaid;
  });
}
