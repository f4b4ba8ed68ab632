import { describe, expect, test } from "vitest";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { creditSettingsFaults } from "#shared/credit/credit-settings-faults.ts";
import { checkAtEntry } from "#shared/credit/entry-check.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins } from "#tests/unit/chasing/chase-file.ts";

const TODAY = day("2026-11-17");
const book = ledger`invoice 101  issued 2026-11-01  due 2026-12-01  800.00`;
const file = fileOf(book, { customer: hollins({ creditLimitMinor: money("1,000.00") }) });
const check = (amount: string, on = "2026-11-17", settings = defaultCreditSettings) =>
  checkAtEntry(file, { on: day(on), currency: GBP, amountMinor: money(amount) }, TODAY, settings);

describe("before an invoice is entered", () => {
  test.each([
    ["within the limit nothing is said", "50.00", null, null],
    ["near the limit it warns", "150.00", "ask", false],
    ["beyond it somebody must approve", "250.00", "block", true],
  ])("%s", (_, amount, verdict, needsApproval) => {
    const found = check(amount);
    expect(found?.verdict ?? null).toBe(verdict);
    expect(found?.needsApproval ?? null).toBe(needsApproval);
  });

  test("where the company only wants a warning, nobody must approve", () => {
    expect(check("250.00", "2026-11-17", { ...defaultCreditSettings, atEntry: "warn" })?.needsApproval).toBe(false);
  });

  test("what was supplied more than a month ago is not warned of", () => {
    expect(check("250.00", "2026-10-17")).not.toBeNull();
    expect(check("250.00", "2026-10-16")).toBeNull();
  });

  test("that no limit is set is no reason to stop typing", () => {
    const free = fileOf(book);
    const invoice = { on: TODAY, currency: GBP, amountMinor: money("90,000.00") };
    expect(
      checkAtEntry({ ...free, customer: hollins({ creditLimitMinor: null }) }, invoice, TODAY, defaultCreditSettings),
    ).toBeNull();
  });
});

describe("credit rules as typed", () => {
  const faults = (changed: Partial<typeof defaultCreditSettings>) =>
    Object.keys(creditSettingsFaults({ ...defaultCreditSettings, ...changed }));

  test.each([
    ["the usual ones are right", {}, []],
    ["a percentage beyond 100", { warnAtPercent: 120 }, ["warnAtPercent"]],
    ["no months", { reviewMonths: 0 }, ["reviewMonths"]],
    ["no number at all", { extraDays: Number.NaN }, ["extraDays"]],
    ["blocking switched off", { blockOverdueDays: null }, []],
    [
      "later that allows more",
      {
        lateSteps: [
          { upToDays: 7, percent: 50 },
          { upToDays: 15, percent: 80 },
        ],
      },
      ["lateSteps"],
    ],
    [
      "days that do not rise",
      {
        lateSteps: [
          { upToDays: 15, percent: 80 },
          { upToDays: 7, percent: 50 },
        ],
      },
      ["lateSteps"],
    ],
    ["high below watch", { signs: { watchFrom: 3, highFrom: 2 } }, ["highFrom"]],
  ])("%s", (_, changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });
});
