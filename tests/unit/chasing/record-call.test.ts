import { describe, expect, test } from "vitest";
import { actionPlan } from "#shared/chasing/action-plan.ts";
import { amendCall } from "#shared/chasing/amend-call.ts";
import { describeAfterCall, usualNext } from "#shared/chasing/call-outcomes.ts";
import { effectiveCalls, isLateEntry } from "#shared/chasing/contacts.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { disputeCauses } from "#shared/chasing/dispute-causes.ts";
import { nextNumber } from "#shared/chasing/next-number.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { type CallInput, recordCall } from "#shared/chasing/record-call.ts";
import { queueShare } from "#shared/chasing/today-queue.ts";
import { words } from "#shared/chasing/words.ts";
import { GBP, ledger, testWriter, unwrap } from "#tests/support/ledger-dsl.ts";
import { call, d, dispute, fileOf, m, promise, task } from "./chase-file.ts";
import { letter, rulesOf } from "./chase-policy.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
  invoice 1002  issued 2026-01-05  due 2026-02-10    600.00
`;
const today = "2026-03-17";
const rules = rulesOf();
const input = (changed: Partial<CallInput>): CallInput => ({
  on: d(today),
  time: "09:40",
  direction: "out",
  contactName: "Dawn Hollins",
  phone: "",
  outcome: "other",
  reasonId: "cash",
  words: " Plot 9 money is in on Friday ",
  invoiceIds: ["1001"],
  nextStep: "",
  nextOn: null,
  minutes: 4,
  isPrivate: false,
  promise: null,
  dispute: null,
  ...changed,
});
const promised = (amount: string, byOn: string) => ({
  outcome: "promise" as const,
  promise: { currency: GBP, clearingDays: 0, parts: [{ amountMinor: m(amount), byOn: d(byOn) }] },
});
const disputed = (amount: string) => ({
  outcome: "dispute" as const,
  dispute: {
    invoiceId: "1001",
    amountMinor: m(amount),
    reasonId: "quality",
    contactName: "",
    theirWords: "",
    ourWords: "",
    answerByOn: null,
    ownerId: "",
    fileIds: [],
  },
});
const record = (changed: Partial<CallInput>, file = fileOf(book)) =>
  recordCall(file, input(changed), "D-7", testWriter(today));

describe("what one call writes", () => {
  test("a promise holds what was promised from that day, and letters resume the day after it is broken", () => {
    const { call: row, promise: made } = unwrap(record(promised("1240.00", "2026-03-20")));
    expect(made).toMatchObject({ callId: row.id, contactName: "Dawn Hollins", invoiceIds: ["1001"], on: today });
    const file = fileOf(book, { calls: [row], promises: made ? [made] : [] });
    const demandedOn = (on: string) => decideCustomer(file, rules, d(on)).letters[0]?.itemsMinor ?? 0;
    // Not before the gap of five days after the call.
    expect([demandedOn("2026-03-18"), demandedOn("2026-03-20"), demandedOn("2026-03-22")]).toEqual([
      0,
      0,
      m("1840.00"),
    ]);
  });

  test("a new promise supersedes an open one for the same invoice, and leaves a broken one and others alone", () => {
    const open = promise("2026-03-10", "2026-03-25 = 1240.00", { invoiceIds: ["1001"] });
    const other = promise("2026-03-10", "2026-03-25 = 600.00", { invoiceIds: ["1002"] });
    const broken = promise("2026-03-01", "2026-03-05 = 1240.00", { invoiceIds: ["1001"] });
    const made = unwrap(record(promised("1240.00", "2026-03-20"), fileOf(book, { promises: [open, other, broken] })));
    expect(made.superseded.map((row) => [row.id, row.closed?.kind])).toEqual([[open.id, "superseded"]]);
  });

  test("a dispute in a call opens a dispute of its own number", () => {
    const { dispute: opened } = unwrap(record(disputed("200.00")));
    expect(opened).toMatchObject({ number: "D-7", amountMinor: m("200.00"), waitingOn: "us", on: today });
  });

  test("paid already: letters for the ticked invoice wait until the bank is checked", () => {
    const { call: row, holds } = unwrap(record({ outcome: "paid-already", nextOn: d("2026-03-20") }));
    const file = fileOf(book, { calls: [row], holds });
    const held = (on: string) =>
      decideCustomer(file, rules, d(on)).leftOut.filter(({ reason }) => reason.kind === "held");
    expect(held("2026-03-19").map((left) => left.amountMinor)).toEqual([m("1240.00")]);
    expect(held("2026-03-20")).toEqual([]);
  });

  test.each(["no-answer", "left-message", "plan-wanted", "refuses", "wrong-number", "other"] as const)(
    "%s writes the call and nothing else",
    (outcome) => {
      expect(unwrap(record({ outcome, nextOn: d("2026-03-19") }))).toMatchObject({
        promise: null,
        dispute: null,
        holds: [],
        superseded: [],
      });
    },
  );

  test("words are trimmed, and a call of an earlier day is marked as a late entry", () => {
    const { call: row } = unwrap(record({ on: d("2026-03-12") }));
    expect(row.words).toBe("Plot 9 money is in on Friday");
    expect([isLateEntry(row), isLateEntry(unwrap(record({})).call)]).toEqual([true, false]);
  });

  test.each([
    ["a call tomorrow", { on: d("2026-03-18") }, "in-the-future"],
    ["a next step before the call", { nextOn: d("2026-03-16") }, "next-before-call"],
    ["a promise without an amount", { outcome: "promise" as const }, "promise-missing"],
    ["a promise of nothing", promised("0.00", "2026-03-20"), "amount-not-above-zero"],
    ["a promise for yesterday", promised("10.00", "2026-03-16"), "before-the-call"],
    ["a dispute without an invoice", { outcome: "dispute" as const }, "dispute-missing"],
    ["a dispute of more than is left", disputed("1240.01"), "more-than-left"],
  ])("refused: %s", (_name, changed, kind) => {
    const result = record(changed);
    expect(result.ok ? "written" : result.error.kind).toBe(kind);
  });
});

describe("what will happen next, said before it is saved", () => {
  const item = { currency: GBP, number: "1001", leftMinor: m("1240.00") };
  const after = (changed: Partial<CallInput>) => describeAfterCall(input(changed), item, rules);

  test.each([
    [
      "promise",
      promised("1240.00", "2026-03-20"),
      "If nothing arrives by Fri 20 Mar, this comes back on Mon 23 Mar as a broken promise.",
    ],
    ["part dispute", disputed("200.00"), "£200.00 of 1001 is held back; the other £1,040.00 is still chased."],
    [
      "no answer",
      { outcome: "no-answer" as const, nextOn: d("2026-03-19") },
      "This comes back on Thu 19 Mar for another try.",
    ],
    ["refuses", { outcome: "refuses" as const }, "Nothing is held back: the next letter goes when it is due."],
    [
      "paid already",
      { outcome: "paid-already" as const, nextOn: d("2026-03-20") },
      "Letters for the ticked invoices wait until Fri 20 Mar, while you check the bank.",
    ],
  ])("%s", (_name, changed, sentence) => {
    expect(after(changed)).toBe(sentence);
  });

  test.each([
    ["no-answer", "2026-03-19", ""],
    ["left-message", "2026-03-19", ""],
    ["plan-wanted", "2026-03-18", "Propose a payment plan"],
    ["paid-already", "2026-03-20", "Check the bank for their payment"],
    ["refuses", null, ""],
  ] as const)("after %s one comes back on %s", (outcome, nextOn, nextStep) => {
    expect(usualNext(outcome, d(today), rules)).toEqual({ nextOn, nextStep });
  });

  test("never on a day nobody works", () => {
    expect(usualNext("no-answer", d("2026-03-19"), rules).nextOn).toBe("2026-03-23");
  });
});

describe("correcting a call", () => {
  const first = call("2026-03-10", "promise", { id: "c1" });
  const made = promise("2026-03-10", "2026-03-25 = 1240.00", { callId: "c1" });
  const file = fileOf(book, { calls: [first], promises: [made] });
  const writer = testWriter(today);

  test("a new row names the first, which stays; only the newest counts", () => {
    const { call: row } = unwrap(amendCall(file, "c1", input({ on: d("2026-03-10"), outcome: "promise" }), writer));
    expect(row.amendsId).toBe("c1");
    expect(effectiveCalls([first, row], d(today)).map((one) => one.id)).toEqual([row.id]);
  });

  test("a promise made in it is cancelled when the outcome was another", () => {
    const { cancelled } = unwrap(amendCall(file, "c1", input({ on: d("2026-03-10"), outcome: "no-answer" }), writer));
    const after = fileOf(book, { promises: cancelled });
    expect(promiseStates(after, d(today)).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  test.each([
    ["a call that is not there", "c9", {}, "unknown-call"],
    ["a day after today", "c1", { on: d("2026-03-18") }, "in-the-future"],
  ])("refused: %s", (_name, id, changed, kind) => {
    const result = amendCall(file, id, input(changed), writer);
    expect(result.ok ? "written" : result.error.kind).toBe(kind);
  });

  test("refused: a call that was corrected already", () => {
    const twice = fileOf(book, { calls: [first, call("2026-03-10", "other", { amendsId: "c1" })] });
    const result = amendCall(twice, "c1", input({}), writer);
    expect(result.ok ? "written" : result.error.kind).toBe("amended-already");
  });
});

describe("the action plan of an account", () => {
  const steps = (rows: Parameters<typeof fileOf>[1], on: string) =>
    actionPlan(fileOf(book, rows), rules, d(on), words("en-GB")).steps.map(({ name, state, daysLate, why, doneOn }) => [
      name,
      state,
      daysLate,
      why,
      doneOn,
    ]);

  test("steps with their days, what was done late, what is late and why, own steps among them", () => {
    const rows = {
      letters: [letter("2026-02-13", 1, ["1001"])],
      tasks: [task("2026-02-20", "follow-up", { text: "Send the delivery note", doneOn: d("2026-02-20") })],
      disputes: [dispute("2026-03-05", "1001", "100.00")],
    };
    expect(steps(rows, "2026-03-10")).toEqual([
      ["Reminder 1", "done-late", 2, "", "2026-02-13"],
      ["Send the delivery note", "done", 0, "", "2026-02-20"],
      ["Reminder 2", "late", 9, "Dispute D-33 since Thu 5 Mar", null],
      ["Final reminder", "ahead", 0, "", null],
      ["Letter before action", "ahead", 0, "", null],
    ]);
  });

  test("nothing overdue: no steps of the policy", () => {
    expect(steps({}, "2026-01-20")).toEqual([]);
  });
});

test("an own follow-up is done by a call that answers it", () => {
  const own = task("2026-03-17", "follow-up", { text: "Ring about the roof" });
  const open = queueShare(fileOf(book, { tasks: [own] }), rules, d(today)).items.map((item) => item.key);
  expect(open).toContain(`task:${own.id}`);
  const done = queueShare(fileOf(book, { tasks: [{ ...own, doneOn: d(today) }] }), rules, d(today));
  expect(done.items.map((item) => item.key)).not.toContain(`task:${own.id}`);
  expect(done.doneCount).toBe(1);
});

test.each([
  [[], "D-1"],
  [["D-1", "D-33", "D-9"], "D-34"],
  [["P-50", "D-2"], "D-3"],
])("after %j comes %s: numbers are never used again", (numbers, next) => {
  expect(nextNumber("D", numbers)).toBe(next);
});

test("root causes count what was raised, what it held back and what it cost", () => {
  const settled = dispute("2026-03-02", "1002", "50.00", {
    resolution: { kind: "credit-note", on: d("2026-03-05"), creditedMinor: m("50.00"), entryId: "", note: "" },
    steps: [{ on: d("2026-03-05"), kind: "resolved", note: "", by: "", at: "" }],
  });
  const file = fileOf(book, {
    disputes: [dispute("2026-03-01", "1001", "200.00"), settled, dispute("2025-01-01", "1001", "1.00")],
  });
  expect(disputeCauses([file], d("2026-01-01"), d("2026-04-01"), d(today))).toEqual([
    {
      reasonId: "quality",
      currency: "GBP",
      count: 2,
      openCount: 1,
      openMinor: m("200.00"),
      creditedMinor: m("50.00"),
      grantedCount: 1,
    },
  ]);
});
