import { describe, expect, test } from "vitest";
import { levelConfirmationKey } from "#shared/chasing/level-confirmation.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, task } from "./chase-file.ts";
import { letter, rulesOf } from "./chase-policy.ts";
import { brief, one, run, two } from "./run-brief.ts";

describe("when a level is due", () => {
  test.each([
    ["the day before the due day", "2026-02-03", "1001 600 not-due"],
    ["due today is not overdue", "2026-02-04", "1001 600 not-due"],
    ["a day overdue, first level not yet", "2026-02-05", "1001 600 not-yet"],
    ["six days overdue", "2026-02-10", "1001 600 not-yet"],
  ])("%s: %s", (_name, on, left) => {
    expect(brief(run(one, {}, on))).toEqual({ letters: [], left: [left] });
  });

  test("seven days overdue, the first level speaks", () => {
    expect(brief(run(one, {}, "2026-02-11")).letters).toEqual(["Reminder 1: 1001 600"]);
  });

  test("a year overdue it still begins at the first level", () => {
    expect(brief(run(one, {}, "2027-02-11")).letters).toEqual(["Reminder 1: 1001 600"]);
  });

  test.each([
    ["prepared only", "", "Reminder 1", true],
    ["printed only", "printed 2026-02-11", "Reminder 1", true],
    ["withdrawn", "withdrawn 2026-02-12", "Reminder 1", false],
    ["void after it was posted", "posted 2026-02-11, void 2026-02-12", "Reminder 1", false],
    ["e-mail failed", "emailed 2026-02-11, failed 2026-02-11", "Reminder 1", true],
    ["came back", "posted 2026-02-11, returned 2026-02-20", "Reminder 1", true],
    ["posted", "posted 2026-02-11", "Reminder 2", false],
    ["e-mailed", "emailed 2026-02-11", "Reminder 2", false],
    ["e-mail failed, then posted", "emailed 2026-02-11, failed 2026-02-11, posted 2026-02-12", "Reminder 2", false],
  ])("a first letter that is %s: next is %3$s", (_name, steps, next, isWaiting) => {
    const { letters, leftOut } = run(one, { letters: [letter("2026-02-11", 1, ["1001"], steps)] }, "2026-03-30");
    expect(letters.map(({ level }) => level?.name)).toEqual(isWaiting ? [] : [next]);
    if (isWaiting) expect(leftOut.map(({ reason }) => reason.kind)).toEqual(["letter-waiting"]);
  });

  test.each([
    ["posted: the day before posting + delivery + interval", "posted 2026-02-13", "2026-02-28", []],
    ["posted: on that day", "posted 2026-02-13", "2026-03-01", ["Reminder 2: 1001 600"]],
    ["e-mailed: it arrives the same day", "emailed 2026-02-13", "2026-02-27", ["Reminder 2: 1001 600"]],
    ["prepared long before it was posted", "posted 2026-02-20", "2026-03-07", []],
  ])("the interval counts from arrival, not from the run. %s", (_name, steps, on, letters) => {
    expect(brief(run(one, { letters: [letter("2026-02-11", 1, ["1001"], steps)] }, on)).letters).toEqual(letters);
  });

  test("no level speaks before the pay-by day of the letter before is over", () => {
    const given = letter("2026-02-11", 1, ["1001"], "posted 2026-02-11", { payByOn: d("2026-03-10") });
    expect(brief(run(one, { letters: [given] }, "2026-03-10")).letters).toEqual([]);
    expect(brief(run(one, { letters: [given] }, "2026-03-11")).letters).toEqual(["Reminder 2: 1001 600"]);
  });
});

describe("one letter, everything overdue, no level skipped", () => {
  const sent = [letter("2026-02-11", 1, ["1001"])];

  test("a letter lists what is overdue though its own level is not due yet; the rest is not listed", () => {
    expect(brief(run(two, { letters: sent }, "2026-03-08"))).toEqual({
      letters: ["Reminder 2: 1001 600, 1002 400"],
      left: [],
    });
    expect(brief(run(two, { letters: sent }, "2026-03-07"))).toEqual({
      letters: ["Reminder 2: 1001 600"],
      left: ["1002 400 not-due"],
    });
  });

  test("an item listed in a higher letter climbs by one level, not to the letter's", () => {
    const letters = [...sent, letter("2026-03-10", 2, ["1001", "1002"])];
    expect(
      brief(run(ledger`invoice 1002 issued 2026-02-05 due 2026-03-07 400.00`, { letters }, "2026-04-20")).letters,
    ).toEqual(["Reminder 2: 1002 400"]);
  });

  test("being listed again does not put an item's own next level off", () => {
    const letters = [letter("2026-02-11", 1, ["1001"]), letter("2026-03-20", 1, ["1001", "1002"])];
    expect(brief(run(two, { letters }, "2026-03-28")).letters).toEqual(["Reminder 2: 1001 600, 1002 400"]);
  });

  test("a reminded invoice does not make the customer's other invoices unreachable", () => {
    const letters = [letter("2026-02-11", 1, ["1001"]), letter("2026-03-10", 2, ["1001"])];
    expect(brief(run(two, { letters }, "2026-03-15")).letters).toEqual(["Reminder 2: 1001 600, 1002 400"]);
  });

  test("the tone never steps back while a higher letter still runs", () => {
    const letters = [letter("2026-02-11", 1, ["1001"]), letter("2026-03-01", 2, ["1001"])];
    expect(brief(run(two, { letters }, "2026-03-14")).letters).toEqual(["Reminder 2: 1001 600, 1002 400"]);
  });

  test("one letter for each currency, none adds two", () => {
    const both = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      invoice 1002  issued 2026-01-05  due 2026-02-04   500.00 EUR
    `;
    const { letters, totals } = run(both, {}, "2026-02-20");
    expect(letters.map(({ currency: code, totalMinor }) => [code, totalMinor])).toEqual([
      ["GBP", 60000],
      ["EUR", 50000],
    ]);
    expect(totals.map(({ currency: code, openMinor }) => [code, openMinor])).toEqual([
      ["GBP", 60000],
      ["EUR", 50000],
    ]);
  });

  test("of an invoice in instalments only what is overdue is asked for", () => {
    const parts = ledger`invoice 1003 issued 2026-01-05 parts 2026-02-04=200.00,2026-03-04=200.00,2026-04-04=200.00 600.00`;
    expect(brief(run(parts, {}, "2026-02-20"))).toEqual({
      letters: ["Reminder 1: 1003 200"],
      left: ["1003 200 not-due", "1003 200 not-due"],
    });
  });

  test("a later instalment begins at the first level, whatever the earlier one had reached", () => {
    const parts = ledger`
      invoice 1003 issued 2026-01-05 parts 2026-02-04=200.00,2026-05-04=400.00 600.00
      receipt R 2026-04-01 200.00
    `;
    const letters = [
      letter("2026-02-11", 1, ["1003"]),
      letter("2026-03-01", 2, ["1003"]),
      letter("2026-03-20", 3, ["1003"]),
    ];
    expect(brief(run(parts, { letters }, "2026-05-20")).letters).toEqual(["Reminder 1: 1003 400"]);
  });
});

describe("when levels run out", () => {
  const climbed = [1, 2, 3, 4].map((level) => letter(addDays(d("2026-02-11"), (level - 1) * 20), level, ["1001"]));

  test("the last letter runs until its pay-by day, then a person decides, and no letter follows for ever", () => {
    expect(brief(run(one, { letters: climbed }, "2026-04-20")).left).toEqual(["1001 600 last-level-running"]);
    const later = run(one, { letters: climbed }, "2027-04-20");
    expect(brief(later)).toEqual({ letters: [], left: ["1001 600 levels-run-out"] });
    expect(later.decisionIds).toEqual(["customer-1"]);
  });

  test("another invoice of the customer is chased by its own levels meanwhile", () => {
    expect(brief(run(two, { letters: climbed }, "2026-06-01"))).toEqual({
      letters: ["Reminder 1: 1002 400"],
      left: ["1001 600 levels-run-out"],
    });
  });
});

describe("a policy changed in mid-flight", () => {
  const letters = [letter("2026-02-11", 1, ["1001"])];
  const changed = rulesOf({ recordedAt: "2026-03-01T09:00:00.000Z" });

  test("nothing is guessed: the customer waits on the list to confirm", () => {
    const decided = run(one, { letters }, "2026-03-20", changed);
    expect(brief(decided)).toEqual({ letters: [], left: ["1001 600 policy-changed"] });
    expect(decided.confirmIds).toEqual(["customer-1"]);
  });

  test("nor is a level guessed that the policy no longer has", () => {
    const unknown = [letter("2026-02-11", 1, ["1001"], "posted 2026-02-11", { levelId: "gone/1" })];
    expect(brief(run(one, { letters: unknown }, "2026-03-20")).left).toEqual(["1001 600 policy-changed"]);
  });

  test.each([
    ["test/1", "Reminder 2"],
    ["test/3", "Letter before action"],
    ["", "Reminder 1"],
  ])("confirmed as %j, the next is %s", (levelId, next) => {
    const confirmed = task("2026-03-02", "decision", {
      itemKey: levelConfirmationKey("test"),
      text: levelId,
      recordedAt: "2026-03-02T09:00:00.000Z",
    });
    expect(run(one, { letters, tasks: [confirmed] }, "2026-03-20", changed).letters[0]?.level?.name).toBe(next);
  });

  test("a customer nobody has written to is not affected", () => {
    expect(brief(run(one, {}, "2026-03-20", changed)).letters).toEqual(["Reminder 1: 1001 600"]);
  });
});
