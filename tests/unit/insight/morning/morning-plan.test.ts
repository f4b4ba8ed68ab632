import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideRun } from "#shared/chasing/decide-run.ts";
import { shareOfFacts, todayQueue } from "#shared/chasing/today-queue.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import { describeMorning, morningPlan } from "#shared/insight/morning/morning-plan.ts";
import {
  defaultMorningSettings,
  isMorningDue,
  isMorningTime,
  type MorningSettings,
} from "#shared/insight/morning/morning-settings.ts";
import { statementsDue } from "#shared/insight/morning/statements-due.ts";
import { riskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signFacts } from "#shared/insight/signs/sign-facts.ts";
import { ledger, unwrap } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins, promise } from "#tests/unit/chasing/chase-file.ts";
import { letter, rulesOf } from "#tests/unit/chasing/chase-policy.ts";
import { credit } from "#tests/unit/credit/credit-rows.ts";

const TODAY = "2026-03-17";

const one = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00`;
const paid = ledger`
  invoice 2001  issued 2026-01-05  due 2026-02-04   500.00
  invoice 2002  issued 2026-02-20  due 2026-04-20   100.00
  receipt R1    2026-03-16  500.00  pays 2001=500.00
`;
const broken = promise("2026-03-02", "2026-03-13 = 1240.00", { invoiceIds: ["1001"] });
const kept = promise("2026-03-10", "2026-03-16 = 500.00", { invoiceIds: ["2001"] });

function plan(files: readonly CustomerFile[], on = TODAY, changed: Partial<MorningSettings> = {}) {
  const asAt = day(on);
  const rules = rulesOf();
  const { items, proposed } = todayQueue(files, rules, asAt);
  const warned = files.flatMap((file) => {
    const facts = signFacts(file, riskGrade(file, asAt, defaultCreditSettings, "en-GB"), asAt, "en-GB");
    return shareOfFacts(file, facts, asAt).items;
  });
  const settings = { ...defaultMorningSettings, ...changed };
  return morningPlan(files, { items: [...items, ...warned], proposed }, settings, asAt, addDays(asAt, -1));
}

const said = (files: readonly CustomerFile[], on = TODAY, changed: Partial<MorningSettings> = {}) =>
  plan(files, on, changed).lines.flatMap(({ part, counts }) =>
    counts.map(({ count, what }) => `${part}: ${count} ${what}`),
  );

describe("the morning plan", () => {
  test("checks promises: kept since yesterday and broken", () => {
    const files = [fileOf(one, { promises: [broken] }), fileOf(paid, { promises: [kept] })];
    expect(said(files, "2026-03-16")).toContain("promises: 1 promise kept");
    expect(said(files, "2026-03-16")).toContain("promises: 1 promise broken");
    expect(said(files, "2026-03-17").join()).not.toContain("kept");
  });

  test("proposes the letters that are due, with their amount and the way to the run", () => {
    const line = plan([fileOf(one)], "2026-02-12").lines.find(({ part }) => part === "letters");
    expect(line?.counts).toMatchObject([
      {
        count: 1,
        what: "letter proposed",
        link: { screen: "run" },
        totals: [{ currency: "GBP", amountMinor: 124_000 }],
      },
    ]);
  });

  test("counts the letters of the run, also of a customer who is to be called first", () => {
    const files = [fileOf(one, { promises: [broken] })];
    const { letters } = unwrap(decideRun(files, rulesOf(), day("2026-03-17")));
    expect(letters).toHaveLength(1);
    expect(said(files, "2026-03-17")).toContain("letters: 1 letter proposed");
  });

  test("says which early warnings are new since the last plan, and only those", () => {
    const file = fileOf(paid, { credit: [credit("2026-03-16", "bad-news", "", { text: "Petition" })] });
    expect(said([file], "2026-03-16")).toContain("signs: 1 new early warning");
    expect(said([file], "2026-03-17").join()).not.toContain("early warning");
  });

  test("leaves out what was switched off, and parts with nothing to say", () => {
    const file = fileOf(one, { promises: [broken] });
    expect(said([file], TODAY, { parts: ["statements"] })).toEqual(["statements: 1 statement due"]);
    expect(said([fileOf(ledger``)])).toEqual([]);
  });

  test("is told in one sentence", () => {
    expect(describeMorning(plan([fileOf(one, { promises: [broken] })], TODAY, { statementDay: 0 }))).toBe(
      "1 to do today: 1 promise broken, 1 letter proposed.",
    );
    expect(describeMorning(plan([]))).toBe("Nothing is to do today.");
  });
});

describe("statements", () => {
  const due = (rows: Partial<CustomerFile>, on: string, fromDay = 5) =>
    statementsDue([fileOf(one, { customer: hollins(), ...rows })], day(on), fromDay).length;
  const statement = (on: string, steps: string) => [letter(on, 1, ["1001"], steps, { kind: "statement" })];

  test.each([
    ["before their day of the month", {}, "2026-03-04", 0],
    ["from their day on", {}, "2026-03-05", 1],
    ["posted this month", { letters: statement("2026-03-02", "posted 2026-03-03") }, "2026-03-05", 0],
    ["posted last month", { letters: statement("2026-02-06", "posted 2026-02-06") }, "2026-03-05", 1],
    ["prepared and waiting", { letters: statement("2026-03-05", "prepared 2026-03-05") }, "2026-03-06", 0],
  ])("%s", (_, rows, on, count) => {
    expect(due(rows, on)).toBe(count);
  });

  test("none of a customer who owes nothing, and none when switched off", () => {
    expect(statementsDue([fileOf(ledger``)], day("2026-03-20"), 5)).toEqual([]);
    expect(due({}, "2026-03-20", 0)).toBe(0);
  });

  test("the last days of long months are the last day of short ones", () => {
    expect(due({}, "2026-02-28", 31)).toBe(1);
  });
});

describe("when it is made", () => {
  const now = { today: "2026-03-17", time: "08:29" };

  test.each([
    ["at the start", { at: "" }, "2026-03-16", true],
    ["once a day", { at: "" }, "2026-03-17", false],
    ["not before its time", { at: "08:30" }, "2026-03-16", false],
    ["from its time on", { at: "08:29" }, "2026-03-16", true],
    ["never when it is off", { at: "", isOn: false }, "", false],
    ["the first time", { at: "" }, "", true],
  ])("%s", (_, changed, preparedOn, isDue) => {
    expect(isMorningDue({ ...defaultMorningSettings, ...changed }, preparedOn, now)).toBe(isDue);
  });

  test("a time is hours and minutes", () => {
    expect(["", "07:30", "23:59"].every(isMorningTime)).toBe(true);
    expect(["7:30", "24:00", "08:60", "noon"].some(isMorningTime)).toBe(false);
  });
});
