import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { daysText } from "#shared/chasing/queue-score.ts";
import { todayQueue } from "#shared/chasing/today-queue.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { call, d, dispute, fileOf, hold, m, offer, plan, promise, task } from "./chase-file.ts";
import { letter, rulesOf, testPolicy } from "./chase-policy.ts";

const one = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00`;
const queue = (rows: Partial<CustomerFile>, on: string, book: CustomerLedger = one, rules = rulesOf()) =>
  todayQueue([fileOf(book, rows)], rules, d(on));
const rowsOf = (rows: Partial<CustomerFile>, on: string, book: CustomerLedger = one, rules = rulesOf()) =>
  queue(rows, on, book, rules).items.map(
    (item) => `${item.group}: ${item.why} (${item.amountMinor / 100}, ${daysText(item.days)})`,
  );

const callPolicy = rulesOf({
  levels: [
    testPolicy.levels[0]!,
    {
      ...testPolicy.levels[0]!,
      id: "test/call",
      name: "First call",
      letterKind: null,
      channel: "call",
      after: "previous",
      days: 5,
    },
    ...testPolicy.levels.slice(1),
  ],
});

describe("what is to be done, and the sentence why", () => {
  const broken = promise("2026-03-02", "2026-03-13 = 1240.00", { invoiceIds: ["1001"] });
  const agreed = plan("2026-02-20", "2026-03-01 = 413.33, 2026-04-01 = 413.33, 2026-05-01 = 413.34", ["1001"]);
  const sent = [letter("2026-02-11", 1, ["1001"], "posted 2026-02-11", { payByOn: d("2026-02-20") })];

  test.each([
    [
      "a broken promise",
      { promises: [broken] },
      "2026-03-17",
      "broken-promises: Promised £1,240 by Fri 13 Mar — nothing received (1240, 4 days late)",
    ],
    [
      "a promise due today",
      { promises: [broken] },
      "2026-03-13",
      "promises-due: Promised £1,240 today — not in the bank yet (1240, today)",
    ],
    [
      "a promise that may still clear",
      { promises: [{ ...broken, clearingDays: 3 }] },
      "2026-03-14",
      "promises-due: Promised £1,240 by Fri 13 Mar, yesterday — may still clear until Mon 16 Mar (1240, 1 day late)",
    ],
    [
      "an instalment missed",
      { plans: [agreed] },
      "2026-03-03",
      "instalments-missed: Plan P-12: instalment 1 of 3 was due Sun 1 Mar (413.33, 2 days late)",
    ],
    [
      "an instalment due",
      { plans: [agreed] },
      "2026-03-01",
      "promises-due: Plan P-12: instalment 1 of 3, £413.33, is due today (413.33, today)",
    ],
    ["a letter ready", {}, "2026-02-11", "letters: Reminder 1: no contact yet (1240, 7 days)"],
    [
      "a letter to post",
      { letters: [letter("2026-02-11", 1, ["1001"], "printed 2026-02-11", { number: "L-0009" })] },
      "2026-02-12",
      "letters: Friendly reminder L-0009 is printed: post it and say so (0, )",
    ],
    [
      "a failed e-mail",
      { letters: [letter("2026-02-11", 1, ["1001"], "emailed 2026-02-11, failed 2026-02-11", { number: "L-0009" })] },
      "2026-02-12",
      "letters: Friendly reminder L-0009: the e-mail did not go, send it again (0, )",
    ],
    [
      "an answer we owe",
      {
        disputes: [
          dispute("2026-03-01", "1001", "", { answerByOn: d("2026-03-10"), theirWords: "14 doors were damaged." }),
        ],
      },
      "2026-03-15",
      "disputes: D-33: 14 doors were damaged; your answer is 5 days late (1240, 39 days)",
    ],
    [
      "an answer they owe",
      {
        disputes: [
          dispute("2026-03-01", "1001", "", { answerByOn: d("2026-03-10"), waitingOn: "them", theirWords: "" }),
        ],
      },
      "2026-03-11",
      "disputes: D-33: their answer is 1 day late (1240, 35 days)",
    ],
    [
      "an own follow-up",
      { tasks: [task("2026-02-05", "follow-up", { text: "Send a copy of the delivery note" })] },
      "2026-02-05",
      "calls: Send a copy of the delivery note (1240, today)",
    ],
    [
      "a second try",
      { calls: [call("2026-02-05", "no-answer", { nextOn: d("2026-02-06") })] },
      "2026-02-06",
      "calls: No answer on Thu 5 Feb, try again (1240, 2 days)",
    ],
    [
      "nobody called back",
      { calls: [call("2026-02-05", "left-message", { nextOn: d("2026-02-07") })] },
      "2026-02-08",
      "calls: Left a message on Thu 5 Feb — no call back (1240, 4 days)",
    ],
    [
      "an offer that lapsed",
      { offers: [offer("2026-02-05", "1000.00", "2026-02-20", { owedMinor: m("1240.00") })] },
      "2026-02-21",
      "decisions: Offer O-4 lapsed on Fri 20 Feb: the full debt stands again (1240, 1 day late)",
    ],
  ] as const)("%s", (_name, rows, on, expected) => {
    expect(rowsOf(rows as Partial<CustomerFile>, on)).toContain(expected);
  });

  test("a step of the policy: the letter went, the call is due", () => {
    const letters = [letter("2026-02-11", 1, ["1001"])];
    expect(rowsOf({ letters }, "2026-02-17", one, callPolicy)).toEqual([]);
    expect(rowsOf({ letters }, "2026-02-18", one, callPolicy)).toEqual([
      "calls: Reminder 1 sent Wed 11 Feb, first call now due (1240, 14 days)",
    ]);
    expect(rowsOf({ letters: sent }, "2026-02-25", one, callPolicy)).toEqual([
      "calls: Reminder 1 sent Wed 11 Feb, pay-by date passed, no reply (1240, 21 days)",
    ]);
    expect(rowsOf({ letters, calls: [call("2026-02-16", "refuses")] }, "2026-02-25", one, callPolicy)).toEqual([]);
  });

  test("a first call on a large amount that nobody has called about", () => {
    const rules = rulesOf({ callAboveMinor: m("1000.00") });
    expect(rowsOf({}, "2026-02-05", one, rules)).toEqual(["calls: Over £1,000 and never called (1240, 1 day)"]);
    expect(rowsOf({ calls: [call("2026-02-04", "refuses")] }, "2026-02-05", one, rules)).toEqual([]);
  });

  test("a courtesy call before a large invoice falls due, once", () => {
    const large = ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 5000.00`;
    expect(rowsOf({}, "2026-01-29", large)).toEqual([]);
    expect(rowsOf({}, "2026-01-30", large)).toEqual([
      "calls: 1001 falls due in 5 days: is everything in order (5000, due in 5 days)",
    ]);
    expect(rowsOf({ calls: [call("2026-01-30", "other")] }, "2026-01-31", large)).toEqual([]);
    expect(rowsOf({}, "2026-01-30", one)).toEqual([]);
  });

  test("the same customer is called once: the broken promise comes before the letter and the policy's call", () => {
    expect(
      queue({ promises: [broken], letters: sent }, "2026-03-17", one, callPolicy).items.map((item) => item.group),
    ).toEqual(["broken-promises"]);
  });

  test("levels that have run out, a missed instalment asked for in vain and a changed policy go to a person", () => {
    const climbed = [1, 2, 3, 4].map((level) => letter(`2026-0${level + 1}-11`, level, ["1001"]));
    expect(rowsOf({ letters: climbed }, "2026-07-01")).toEqual([
      "decisions: Letter before action sent Mon 11 May, no letters left: call again, stop supply, agency, claim or write off (1240, 147 days)",
    ]);
    const asked = letter("2026-03-06", 0, ["1001"], "posted 2026-03-06", {
      kind: "plan-missed",
      levelId: "",
      payByOn: d("2026-03-13"),
    });
    expect(rowsOf({ plans: [agreed], letters: [asked], calls: [call("2026-03-10", "refuses")] }, "2026-03-14")).toEqual(
      [
        "decisions: Plan P-12: the missed instalment was asked for in vain — end the plan or agree a new one (413.33, 13 days late)",
      ],
    );
    expect(rowsOf({ letters: sent }, "2026-03-14", one, rulesOf({ recordedAt: "2026-03-01T00:00:00.000Z" }))).toEqual([
      "decisions: Policy “Test policy” changed since the last letter: confirm the next level (1240, 38 days)",
    ]);
  });

  test("a credit review on its day, of the newest record only", () => {
    const record = (on: string, next: string | null, id: string) => ({
      ...task(on, "review"),
      id,
      kind: "review" as const,
      source: "",
      score: "",
      currency: GBP,
      amountMinor: m("10000.00"),
      expiresOn: null,
      nextReviewOn: next === null ? null : d(next),
      approvedBy: "",
      text: "",
      facts: {},
      fileIds: [],
    });
    const old = record("2026-01-01", "2026-02-01", "old");
    const credit = [old];
    expect(rowsOf({ credit }, "2026-02-01")).toContain("reviews: Credit review was due Sun 1 Feb (10000, today)");
    expect(rowsOf({ credit: [old, record("2026-01-31", "2027-01-31", "new")] }, "2026-02-01")).toEqual([]);
    const undated = [record("2025-02-01", null, "undated")];
    expect(rowsOf({ credit: undated }, "2026-01-31")).toEqual([]);
    expect(rowsOf({ credit: undated }, "2026-02-02")).toContain(
      "reviews: Credit was last looked at long ago: review was due Sun 1 Feb (10000, 1 day late)",
    );
  });

  test("nobody marked do-not-chase, insolvent or vulnerable is called or written to", () => {
    for (const kind of ["do-not-chase", "insolvency", "vulnerable"] as const) {
      const rows = { promises: [broken], plans: [agreed], letters: sent, holds: [hold("2026-03-01", kind)] };
      expect(rowsOf(rows, "2026-03-17", one, callPolicy)).toEqual([]);
    }
  });
});

describe("working through it leaves nothing due", () => {
  const broken = promise("2026-03-02", "2026-03-13 = 1240.00", { invoiceIds: ["1001"] });
  const rows = { promises: [broken] };
  const on = "2026-03-17";
  const key = `broken:${broken.id}:2026-03-13`;
  const groups = (more: Partial<CustomerFile>, day = on) =>
    queue({ ...rows, ...more }, day).items.map((item) => item.group);

  test("its key stays the same while nothing has changed", () => {
    expect(queue(rows, on).items[0]?.key).toBe(key);
    expect(queue(rows, "2026-03-20").items[0]?.key).toBe(key);
  });

  test.each([
    ["spoken to today: gone", [call(on, "refuses")], on, []],
    ["no answer today: gone for today", [call(on, "no-answer", { nextOn: d("2026-03-19") })], on, ["letters"]],
    ["no answer and no day named: gone for today all the same", [call(on, "no-answer")], on, ["letters"]],
    [
      "no answer: back on the day of the second try",
      [call(on, "no-answer", { nextOn: d("2026-03-19") })],
      "2026-03-19",
      ["broken-promises"],
    ],
    ["no answer and no day named: back tomorrow", [call(on, "no-answer")], "2026-03-18", ["broken-promises"]],
    [
      "spoken to: the broken promise is dealt with for good, the letter follows after the gap",
      [call(on, "refuses")],
      "2026-03-22",
      ["letters"],
    ],
    ["a call before it broke deals with nothing", [call("2026-03-12", "refuses")], on, ["broken-promises"]],
  ] as const)("%s", (_name, calls, day, expected) => {
    expect(groups({ calls }, day)).toEqual(expected);
  });

  test("an amended call counts as amended", () => {
    const wrong = call(on, "refuses", { id: "c1" });
    const right = call(on, "no-answer", { id: "c2", amendsId: "c1", nextOn: d("2026-03-18") });
    expect(groups({ calls: [wrong, right] }, "2026-03-18")).toEqual(["broken-promises"]);
  });

  test("a new promise takes its place and waits for its own day", () => {
    const fresh = promise(on, "2026-03-20 = 1240.00", { invoiceIds: ["1001"] });
    const more = { promises: [broken, fresh], calls: [call(on, "promise")] };
    expect(groups(more, "2026-03-18")).toEqual([]);
    expect(groups(more, "2026-03-20")).toEqual(["promises-due"]);
    expect(groups(more, "2026-03-21")).toEqual(["broken-promises"]);
  });

  test("put off, it comes back on its day, and no other row takes its place meanwhile", () => {
    const tasks = [task(on, "snooze", { itemKey: key, until: d("2026-03-19"), text: "She is on holiday" })];
    expect(queue({ ...rows, tasks }, on)).toMatchObject({ items: [], laterCount: 1, doneCount: 0 });
    expect(groups({ tasks }, "2026-03-18")).toEqual([]);
    expect(groups({ tasks }, "2026-03-19")).toEqual(["broken-promises"]);
  });

  test("done, it is gone for good; what follows from it comes up", () => {
    const tasks = [task(on, "done", { itemKey: key })];
    expect(queue({ ...rows, tasks }, on)).toMatchObject({ doneCount: 1 });
    expect(groups({ tasks }, "2026-03-30")).toEqual(["letters"]);
  });

  test("paid in full, even late, there is nothing to do", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
      receipt R 2026-03-16 1240.00
    `;
    expect(rowsOf(rows, on, paid)).toEqual([]);
  });
});
