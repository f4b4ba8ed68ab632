import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { knownFiles } from "#shared/chasing/known-file.ts";
import { lettersThatWent, type ReplayOptions, replayLetters } from "#shared/chasing/replay-letters.ts";
import { replaySummary } from "#shared/chasing/replay-summary.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import { ZERO } from "#shared/money/minor.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { call, d, dispute, fileOf, hold, hollins, plan, promise } from "./chase-file.ts";
import { letter, rulesOf, testPolicy } from "./chase-policy.ts";

const one = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
const began = d("2020-01-01");
const options = (changed: Partial<ReplayOptions> = {}): ReplayOptions => ({
  rules: rulesOf(),
  from: d("2026-01-01"),
  until: d("2026-12-31"),
  booksBeganOn: began,
  policy: null,
  ...changed,
});
const went = (file: CustomerFile, changed: Partial<ReplayOptions> = {}) =>
  replayLetters(file, options(changed)).map((row) => `${row.on} ${row.levelName}`);
/** Rows as they were written down on their own day, at nine in the morning. */
const onItsDay = <Row extends { readonly on: string }>(row: Row): Row => ({
  ...row,
  recordedAt: `${row.on}T09:00:00.000Z`,
});

describe("a year of a policy, day by day", () => {
  test("each step on the first working day it was due, and no further one when they run out (rules 3 and 9)", () => {
    // 11 Feb is a Wednesday; each letter arrives after two days and gives seven days more; 14 days between them.
    expect(went(fileOf(one))).toEqual([
      "2026-02-11 Reminder 1",
      "2026-02-27 Reminder 2",
      "2026-03-16 Final reminder",
      "2026-04-01 Letter before action",
    ]);
  });

  test("a payment ends it on the day it became known", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt       2026-03-10                          600.00
    `;
    expect(went(fileOf(paid))).toEqual(["2026-02-11 Reminder 1", "2026-02-27 Reminder 2"]);
  });

  test("no look-ahead: a payment of February that was entered in April was not known in March", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R1    2026-02-20                          600.00
    `;
    const late = (at: string) => ({
      ...paid,
      entries: paid.entries.map((row) => (row.side === "credit" ? { ...row, recordedAt: at } : onItsDay(row))),
      allocations: paid.allocations.map((row) => ({ ...row, recordedAt: at })),
    });
    expect(went(fileOf(late("2026-02-20T10:00:00.000Z")))).toEqual(["2026-02-11 Reminder 1"]);
    expect(went(fileOf(late("2026-03-20T10:00:00.000Z")))).toEqual([
      "2026-02-11 Reminder 1",
      "2026-02-27 Reminder 2",
      "2026-03-16 Final reminder",
    ]);
    // What was entered on the day the books were begun counts from its own day: it was known before.
    expect(went(fileOf(late("2026-03-20T10:00:00.000Z")), { booksBeganOn: d("2026-03-20") })).toEqual([
      "2026-02-11 Reminder 1",
    ]);
  });

  test("nothing of the future is in what a day is decided from", () => {
    const file = fileOf(one, {
      calls: [call("2026-02-05", "other", { recordedAt: "2026-02-09T09:00:00.000Z" })],
      holds: [hold("2026-02-06", "do-not-chase", { recordedAt: "2026-05-01T09:00:00.000Z" })],
    });
    const known = knownFiles(file, began);
    expect(known(d("2026-02-08")).calls).toHaveLength(0);
    expect(known(d("2026-02-09")).calls).toHaveLength(1);
    expect(known(d("2026-04-30")).holds).toHaveLength(0);
    expect(known(d("2026-05-01"))).toBe(known(d("2026-08-01")));
  });

  test("letters that really went in that time do not count, earlier ones do", () => {
    const during = [letter("2026-03-02", 1, ["1001"]), letter("2026-03-20", 2, ["1001"])];
    expect(went(fileOf(one, { letters: during }))[0]).toBe("2026-02-11 Reminder 1");
    expect(went(fileOf(one, { letters: during }), { from: d("2026-04-01") })).toEqual([
      "2026-04-06 Final reminder",
      "2026-04-22 Letter before action",
    ]);
  });

  test("another policy for everybody, whatever is chosen for customer or invoice", () => {
    const gentle: ChasingPolicy = {
      ...testPolicy,
      id: "gentle",
      levels: [{ ...testPolicy.levels[0]!, id: "gentle/1", name: "Kind word", days: 30 }],
    };
    const own = { ...one, entries: one.entries.map((entry) => ({ ...entry, policyId: "test" })) };
    expect(went(fileOf(own), { policy: gentle })).toEqual(["2026-03-06 Kind word"]);
    expect(went(fileOf(one), { policy: { ...gentle, levels: [] } })).toEqual([]);
    const before = fileOf(one, { letters: [letter("2026-02-11", 1, ["1001"])] });
    expect(went(before, { policy: gentle, from: d("2026-03-01") })).toEqual([]);
  });

  test("nobody writes to a customer after the account was closed", () => {
    expect(went(fileOf(one, { customer: hollins({ closedOn: d("2026-02-20") }) }))).toEqual(["2026-02-11 Reminder 1"]);
  });

  test("what really went, by the day it went; void letters and thanks are none", () => {
    const letters = [
      letter("2026-02-11", 1, ["1001"], "posted 2026-02-12"),
      letter("2026-02-20", 2, ["1001"], "posted 2026-02-20, void 2026-02-21"),
      letter("2026-03-20", 2, ["1001"], ""),
      letter("2026-03-25", 0, [], "posted 2026-03-25", { kind: "receipt-thanks" }),
    ];
    const real = lettersThatWent(fileOf(one, { letters }), d("2026-01-01"), d("2026-12-31"), (row) => row.levelId);
    expect(real.map((row) => `${row.on} ${row.levelName}`)).toEqual(["2026-02-12 test/1"]);
  });
});

describe("ways of chasing side by side", () => {
  test("counts for each month, kind and customer; months without letters are there", () => {
    const found = replayLetters(fileOf(one), options());
    const summary = replaySummary([found, []], d("2026-01-01"), d("2026-05-31"));
    expect(summary.totals).toEqual([4, 0]);
    expect(summary.months.map((row) => [row.key, row.counts[0]])).toEqual([
      ["2026-01", 0],
      ["2026-02", 2],
      ["2026-03", 1],
      ["2026-04", 1],
      ["2026-05", 0],
    ]);
    expect(summary.kinds.map((row) => row.key)).toEqual([
      "friendly-reminder",
      "second-reminder",
      "final-reminder",
      "letter-before-action",
    ]);
    expect(summary.customers).toEqual([{ key: "customer-1", counts: [4, 0] }]);
  });
});

describe("looking only at days on which something can have changed", () => {
  test("says the same as looking at every working day, whatever has happened", () => {
    const start = d("2026-01-05");
    const after = fc.nat(200);
    const scene = fc.record({
      amounts: fc.array(fc.tuple(fc.integer({ min: 500, max: 200_000 }), after), { minLength: 1, maxLength: 5 }),
      paid: fc.array(fc.tuple(fc.integer({ min: 100, max: 200_000 }), after, fc.nat(40)), { maxLength: 3 }),
      calls: fc.array(fc.tuple(after, fc.nat(20)), { maxLength: 3 }),
      disputes: fc.array(fc.tuple(after, fc.nat(4), fc.nat(10)), { maxLength: 2 }),
      promises: fc.array(fc.tuple(after, fc.integer({ min: 1, max: 30 }), fc.nat(5)), { maxLength: 2 }),
      holds: fc.array(fc.tuple(after, fc.integer({ min: 1, max: 60 }), fc.nat(15)), { maxLength: 2 }),
      planned: fc.option(fc.tuple(after, fc.nat(10)), { nil: null }),
      courtesy: fc.boolean(),
      gap: fc.nat(14),
    });
    // A credit covers both invoices until the gap after the first letter is over.
    const coveredByCredit = {
      amounts: [
        [5999, 0],
        [27956, 0],
      ] as [number, number][],
      paid: [
        [6000, 48, 20],
        [1122, 0, 0],
        [31833, 0, 0],
      ] as [number, number, number][],
      calls: [],
      disputes: [],
      promises: [],
      holds: [],
      planned: [0, 0] as [number, number],
      courtesy: false,
      gap: 0,
    };
    fc.assert(
      fc.property(scene, (given) => {
        const lines = [
          ...given.amounts.map(
            ([pence, due], at) =>
              `invoice ${1001 + at} issued 2026-01-01 due ${addDays(start, due)} ${(pence / 100).toFixed(2)}`,
          ),
          ...given.paid.map(([pence, on], at) => `receipt R${at} ${addDays(start, on)} ${(pence / 100).toFixed(2)}`),
        ];
        const text = lines.join("\n");
        const book = ledger`${text}`;
        const delay = new Map(given.paid.map(([, on, late], at) => [`R${at}`, addDays(start, on + late)]));
        const lateId = new Map(book.entries.map((row) => [row.id, delay.get(row.number) ?? row.on]));
        const file = fileOf(
          {
            ...book,
            entries: book.entries.map((row) => ({
              ...row,
              recordedAt: `${delay.get(row.number) ?? row.on}T09:00:00Z`,
            })),
            allocations: book.allocations.map((row) => ({
              ...row,
              recordedAt: `${lateId.get(row.creditId) ?? row.on}T09:00:00Z`,
            })),
          },
          {
            calls: given.calls.map(([on, late]) =>
              call(addDays(start, on), "other", { recordedAt: `${addDays(start, on + late)}T09:00:00Z` }),
            ),
            disputes: given.disputes.map(([on, at, late]) =>
              dispute(addDays(start, on), String(1001 + at), "", {
                recordedAt: `${addDays(start, on + late)}T09:00:00Z`,
              }),
            ),
            promises: given.promises.map(([on, days, clearing]) =>
              promise(addDays(start, on), `${addDays(start, on + days)} = 100.00`, {
                clearingDays: clearing,
                recordedAt: `${addDays(start, on)}T09:00:00Z`,
              }),
            ),
            holds: given.holds.map(([on, days, late]) =>
              hold(addDays(start, on), "do-not-chase", {
                until: addDays(start, on + days),
                recordedAt: `${addDays(start, on + late)}T09:00:00Z`,
              }),
            ),
            plans:
              given.planned === null
                ? []
                : [
                    plan(
                      addDays(start, given.planned[0]),
                      `${addDays(start, given.planned[0] + 20)} = 50.00, ${addDays(start, given.planned[0] + 50)} = 50.00`,
                      ["1001"],
                      { graceDays: given.planned[1], recordedAt: `${addDays(start, given.planned[0])}T09:00:00Z` },
                    ),
                  ],
          },
        );
        const first = {
          ...testPolicy.levels[0]!,
          id: "test/0",
          name: "Courtesy",
          letterKind: "courtesy" as const,
          days: -5,
        };
        const levels = given.courtesy ? [first, ...testPolicy.levels] : testPolicy.levels;
        const by = options({ rules: rulesOf({ levels, minimumGapDays: given.gap }), until: d("2026-10-31") });
        expect(replayLetters(file, by)).toEqual(replayLetters(file, { ...by, everyDay: true }));
      }),
      { numRuns: 25, examples: [[coveredByCredit]] },
    );
  });

  test("a replayed day is the run of that day over the same letters", () => {
    const file = fileOf(one);
    const [first] = replayLetters(file, options());
    const run = decideCustomer(file, rulesOf(), first!.on);
    expect(run.letters.map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual([[first!.kind, first!.totalMinor]]);
    expect(run.letters[0]?.creditMinor).toBe(ZERO);
  });
});
