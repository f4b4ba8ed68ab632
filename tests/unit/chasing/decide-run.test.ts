import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideRun } from "#shared/chasing/decide-run.ts";
import { describeIncluded, describeLeftOut } from "#shared/chasing/describe-run-reason.ts";
import { words } from "#shared/chasing/words.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { GBP, ledger, unwrap } from "#tests/support/ledger-dsl.ts";
import { call, caseRow, d, dispute, fileOf, hold, hollins, promise } from "./chase-file.ts";
import { letter, rulesOf, testPolicy } from "./chase-policy.ts";
import { brief, one, run, two } from "./run-brief.ts";

describe("amounts", () => {
  test("partly paid is chased for what is left, never for the original", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R 2026-02-10 250.00
    `;
    expect(brief(run(paid, {}, "2026-02-20")).letters).toEqual(["Reminder 1: 1001 350"]);
  });

  test.each([
    ["less than the debt: netted", "100.00", 50000, []],
    ["all of the debt: no letter, never for 0.00", "600.00", null, ["covered-by-credit"]],
    ["more than the debt: a letter never starts from a credit", "900.00", null, ["covered-by-credit"]],
  ])("money held on account, %s", (_name, amount, total, left) => {
    const held = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R 2026-02-10 ${amount} on-account
    `;
    const { letters, leftOut } = run(held, {}, "2026-02-20");
    expect(letters[0]?.totalMinor ?? null).toBe(total);
    expect(leftOut.map(({ reason }) => reason.kind)).toEqual(left);
  });

  test("the disputed part is not demanded, the rest is", () => {
    const rows = { disputes: [dispute("2026-02-10", "1001", "200.00")] };
    expect(brief(run(one, rows, "2026-02-20"))).toEqual({
      letters: ["Reminder 1: 1001 400"],
      left: ["1001 200 disputed"],
    });
  });

  test.each([
    ["9.99", [], ["below-minimum"]],
    ["10.00", ["Reminder 1: 1001 10"], []],
  ])("of %s against a least amount of 10.00", (amount, letters, left) => {
    const small = ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 ${amount}`;
    const decided = run(small, {}, "2026-02-20");
    expect(brief(decided).letters).toEqual(letters);
    expect(decided.leftOut.map(({ reason }) => reason.kind)).toEqual(left);
  });

  test("a least amount in another currency does not count", () => {
    const euro = ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 5.00 EUR`;
    expect(run(euro, {}, "2026-02-20").letters[0]?.currency).toBe(currency("EUR"));
  });
});

describe("who is left alone", () => {
  test.each([
    ["do not chase", { holds: [hold("2026-02-01", "do-not-chase")] }, "held"],
    ["insolvent", { holds: [hold("2026-02-20", "insolvency")] }, "held"],
    ["a vulnerable person", { holds: [hold("2026-02-20", "vulnerable")] }, "held"],
    ["promised", { promises: [promise("2026-02-18", "2026-02-25 = 600.00")] }, "held"],
    ["with an agency", { cases: [caseRow("2026-02-10", "agency", ["1001"])] }, "held"],
    ["claim issued", { cases: [caseRow("2026-02-10", "claim", ["1001"])] }, "held"],
    ["all disputed", { disputes: [dispute("2026-02-10", "1001", "")] }, "disputed"],
    ["spoken to two days ago", { calls: [call("2026-02-18", "refuses")] }, "contacted-recently"],
    ["left a message two days ago", { calls: [call("2026-02-18", "left-message")] }, "contacted-recently"],
    [
      "statement posted two days ago",
      { letters: [letter("2026-02-18", 0, ["1001"], "posted 2026-02-18", { kind: "statement", levelId: "" })] },
      "contacted-recently",
    ],
    ["a policy without letters", { customer: hollins({ policyId: "none" }) }, "no-levels"],
    [
      "no postal address",
      { customer: hollins({ address: { lines: [], postcode: "", town: "", country: "GB" }, contacts: [] }) },
      "no-address",
    ],
  ])("%s", (_name, rows, kind) => {
    expect(run(one, rows, "2026-02-20")).toMatchObject({
      letters: [],
      leftOut: [{ reason: { kind }, amountMinor: 60000 }],
    });
  });

  test.each([
    ["a call nobody answered is no contact", { calls: [call("2026-02-18", "no-answer")] }],
    ["the gap is over", { calls: [call("2026-02-15", "refuses")] }],
    [
      "thanks for a payment are no chasing",
      { letters: [letter("2026-02-18", 0, ["1001"], "posted 2026-02-18", { kind: "receipt-thanks", levelId: "" })] },
    ],
    [
      "the promise is broken: chasing goes on at the level it left",
      { promises: [promise("2026-02-10", "2026-02-19 = 600.00")] },
    ],
    ["a call does not raise the level", { calls: [call("2026-02-05", "refuses"), call("2026-02-12", "refuses")] }],
  ])("%s", (_name, rows) => {
    expect(brief(run(one, rows, "2026-02-20")).letters).toEqual(["Reminder 1: 1001 600"]);
  });

  test("no address for e-mail: it goes by post and says so", () => {
    const levels = testPolicy.levels.map((level) => ({ ...level, channel: "email" as const }));
    const rules = rulesOf({ levels });
    const customer = hollins({ contacts: [] });
    expect(run(one, { customer }, "2026-02-20", rules).letters[0]).toMatchObject({
      channel: "post",
      isChannelChanged: true,
    });
    expect(run(one, {}, "2026-02-20", rules).letters[0]).toMatchObject({ channel: "email", isChannelChanged: false });
  });
});

describe("a run as a whole", () => {
  test("it cannot be dated before the last one, and may be repeated on its day", () => {
    const rules = rulesOf({}, { lastRunOn: d("2026-02-20") });
    expect(decideRun([fileOf(one)], rules, d("2026-02-19"))).toEqual({
      ok: false,
      error: { kind: "before-last-run", lastRunOn: "2026-02-20" },
    });
    expect(decideRun([fileOf(one)], rules, d("2026-02-20")).ok).toBe(true);
  });

  test("twice on a day changes nothing: what is prepared waits to be posted", () => {
    const prepared = [letter("2026-02-20", 1, ["1001"], "")];
    expect(brief(run(one, { letters: prepared }, "2026-02-20"))).toEqual({
      letters: [],
      left: ["1001 600 letter-waiting"],
    });
  });

  test("included and left out are all open items, to the penny and per currency, whatever has happened", () => {
    const amount = fc.integer({ min: 1, max: 200_000 });
    const scene = fc.record({
      amounts: fc.array(fc.tuple(amount, fc.nat(80), fc.constantFrom("GBP", "EUR")), { minLength: 1, maxLength: 6 }),
      paid: fc.array(fc.tuple(amount, fc.nat(100), fc.boolean()), { maxLength: 3 }),
      letters: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(100)), { maxLength: 5 }),
      disputes: fc.array(fc.tuple(fc.nat(5), amount), { maxLength: 2 }),
      promised: fc.option(amount, { nil: null }),
      isHeld: fc.boolean(),
      on: fc.nat(160),
    });
    const start = d("2026-02-01");
    fc.assert(
      fc.property(scene, (given) => {
        const text = given.amounts
          .map(
            ([pence, after, code], index) =>
              `invoice ${1001 + index} issued 2026-01-05 due ${addDays(start, after)} ${(pence / 100).toFixed(2)} ${code}`,
          )
          .concat(
            given.paid.map(
              ([pence, after, isHeld], index) =>
                `receipt R${index} ${addDays(start, after)} ${(pence / 100).toFixed(2)} ${isHeld ? "on-account" : ""}`,
            ),
          )
          .join("\n");
        const book = ledger`${text}`;
        const ids = given.amounts.map((_, index) => String(1001 + index));
        const file = fileOf(book, {
          letters: given.letters.map(([level, after]) => letter(addDays(start, after), level, ids)),
          disputes: given.disputes.map(([index, pence]) =>
            dispute("2026-02-10", String(1001 + index), (pence / 100).toFixed(2)),
          ),
          promises:
            given.promised === null ? [] : [promise("2026-03-01", `2026-03-20 = ${(given.promised / 100).toFixed(2)}`)],
          holds: given.isHeld ? [hold("2026-03-01", "do-not-chase", { until: d("2026-04-01") })] : [],
        });
        const asAt = addDays(start, given.on);
        const { totals, letters, leftOut } = unwrap(decideRun([file], rulesOf(), asAt));
        for (const code of ["GBP", "EUR"] as const) {
          const open = openItems(book, asAt).filter((item) => item.currency === code);
          const total = totals.find((row) => row.currency === code);
          expect(total?.openMinor ?? 0).toBe(sumMinor(open, (item) => item.openMinor));
          expect((total?.includedMinor ?? 0) + (total?.leftOutMinor ?? 0)).toBe(total?.openMinor ?? 0);
        }
        for (const { items, totalMinor } of letters) {
          expect(totalMinor).toBeGreaterThan(0);
          for (const { position, amountMinor } of items) {
            const out = leftOut.filter((row) => row.position === position);
            // No penny is both chased and held.
            expect(amountMinor + out.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(position.item.openMinor);
            expect(position.item.daysLate).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("every reason has its sentence", () => {
    const say = words("en-GB");
    const decided = run(
      two,
      { disputes: [dispute("2026-02-10", "1001", "200.00")], letters: [letter("2026-02-11", 1, ["1001"])] },
      "2026-03-07",
    );
    expect(decided.leftOut.map(({ reason }) => describeLeftOut(reason, GBP, say))).toEqual([
      "Dispute D-33: not demanded until it is settled.",
      "Due Sat 7 Mar, not overdue.",
    ]);
    expect(decided.letters[0]?.items.map(({ reason }) => describeIncluded(reason, say))).toEqual([
      "Reminder 1 went Wed 11 Feb; due since Fri 27 Feb.",
    ]);
  });
});
