import { describe, expect, test } from "vitest";
import { actionPlan } from "#shared/chasing/action-plan.ts";
import { usualNext } from "#shared/chasing/call-outcomes.ts";
import { CAUSES, causeAnswer, causeAnswerNow, causeOf, currentCause } from "#shared/chasing/cause-answers.ts";
import { chaseSummary } from "#shared/chasing/chase-summary.ts";
import { queueShare } from "#shared/chasing/today-queue.ts";
import { words } from "#shared/chasing/words.ts";
import { letterHistory } from "#shared/letters/letter-history.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { call, d, dispute, fileOf, hollins, plan, task } from "./chase-file.ts";
import { letter, rulesOf } from "./chase-policy.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
`;
const reasons = [
  ...defaultSettings.lateReasons,
  { id: "grant", label: "Waits for a grant", archived: false, answeredLike: "cash" },
  { id: "administrator", label: "Administrator called", archived: false, answeredLike: "insolvency" },
  { id: "lost", label: "From another program", archived: false, answeredLike: "a cause of a later version" },
];
const rules = rulesOf({}, { lateReasons: reasons });
const on = d("2026-03-17");
const said = (reasonId: string, changed: Parameters<typeof call>[2] = {}) =>
  call("2026-03-17", "refuses", { reasonId, ...changed });

describe("a cause of late payment", () => {
  const shipped = defaultSettings.lateReasons.map(({ id }) => id).filter((id) => id !== "other");

  test("an open dispute is not to be raised again: the rest is asked for, and nothing is threatened", () => {
    const raised = fileOf(book, { disputes: [dispute("2026-03-02", "1001", "200.00")] });
    const before = causeAnswerNow(fileOf(book), "dispute", on, reasons);
    const after = causeAnswerNow(raised, "dispute", on, reasons);
    expect([before?.isActedOn, before?.say]).toEqual([false, causeAnswer("dispute", reasons)?.say]);
    expect([after?.isActedOn, after?.otherwise]).toEqual([true, ""]);
    expect(after?.say).toContain("Ask for whatever else is due");
    expect(causeAnswerNow(raised, "dispute", d("2026-03-01"), reasons)?.isActedOn).toBe(false);
  });

  test("each shipped one is answered, and no two alike: what to say, what next, when it does not help", () => {
    const answers = shipped.map((id) => causeAnswer(id, reasons));
    expect(answers).not.toContain(null);
    for (const part of ["say", "nextStep", "otherwise"] as const) {
      expect(new Set(answers.map((answer) => answer?.[part])).size).toBe(shipped.length);
    }
  });

  test.each([
    ["refuses", "cash", "2026-03-18", "Propose a payment plan"],
    ["refuses", "not-received", "2026-03-19", "Ask whether the copies are entered"],
    ["other", "forgot", "2026-03-20", "See whether the money has come"],
    ["other", "their-customer", "2026-03-20", "Ask for a part and a dated promise"],
    // The outcome says itself what follows.
    ["promise", "cash", null, ""],
    ["plan-wanted", "forgot", "2026-03-18", "Propose a payment plan"],
    // Insolvency does not wait for a promise.
    ["promise", "insolvency", "2026-03-18", "Stop supply and look in the insolvency register"],
    ["refuses", "", null, ""],
    ["refuses", "a reason of one's own", null, ""],
    // One's own, answered like a shipped one.
    ["refuses", "grant", "2026-03-18", "Propose a payment plan"],
    ["promise", "administrator", "2026-03-18", "Stop supply and look in the insolvency register"],
    ["refuses", "lost", null, ""],
  ] as const)("%s because of %s comes back on %s: %s", (outcome, reasonId, nextOn, nextStep) => {
    expect(usualNext(outcome, on, rules, reasonId)).toEqual({ nextOn, nextStep });
  });

  test("one's own is answered like the shipped one it was said to be like, in a letter too", () => {
    expect(causeAnswer("grant", reasons)).toEqual(causeAnswer("cash", reasons));
    expect(["grant", "cash", "other", "lost", "unknown", ""].map((id) => causeOf(id, reasons))).toEqual([
      "cash",
      "cash",
      null,
      null,
      null,
      null,
    ]);
    const history = letterHistory(fileOf(book, { calls: [said("grant")] }), on, reasons);
    expect(history.cause).toBe("cash");
    expect(letterHistory(fileOf(book, { calls: [said("lost")] }), on, reasons)).not.toHaveProperty("cause");
  });

  test("a shipped one is always answered by its own, whatever its words", () => {
    const renamed = reasons.map((row) =>
      row.id === "cash" ? { ...row, label: "Short", answeredLike: "forgot" } : row,
    );
    expect(CAUSES.map((id) => causeOf(id, renamed))).toEqual([...CAUSES]);
  });

  test("the last one said since the oldest item fell due counts, and an open dispute that is newer", () => {
    const before = call("2026-02-01", "other", { reasonId: "admin" });
    expect(currentCause(fileOf(book, { calls: [before] }), on)).toBeNull();
    const calls = [call("2026-03-01", "other", { reasonId: "forgot" }), said("cash"), call("2026-03-17", "no-answer")];
    expect(currentCause(fileOf(book, { calls }), on)).toMatchObject({ reasonId: "cash", on });
    const disputes = [dispute("2026-03-10", "1001", "100.00")];
    expect(currentCause(fileOf(book, { disputes }), on)).toEqual({ reasonId: "dispute", on: "2026-03-10", call: null });
    expect(currentCause(fileOf(book, { calls, disputes }), on)).toMatchObject({ reasonId: "cash" });
    expect(currentCause(fileOf(book, { calls }), d("2026-02-04"))).toBeNull();
  });

  test("the row of the next day names it", () => {
    const calls = [said("cash", { nextOn: d("2026-03-18"), nextStep: "Propose a payment plan" })];
    const [item] = queueShare(fileOf(book, { calls }), rules, d("2026-03-18")).items;
    expect(item?.why).toBe("Cash trouble: propose a payment plan (noted Tue 17 Mar)");
  });
});

describe("what is next", () => {
  const next = (rows: Parameters<typeof fileOf>[1], asAt = "2026-03-17") =>
    chaseSummary(fileOf(book, rows), d(asAt), rules).next;

  test("a step agreed in a call comes before a letter that may go later", () => {
    const calls = [said("cash", { nextOn: d("2026-03-18"), nextStep: "Propose a payment plan" })];
    expect(next({ calls })).toMatchObject({ kind: "wait", on: "2026-03-18", title: "Propose a payment plan" });
  });

  test("an instalment that has not come is asked for by telephone, not the one that is due later", () => {
    const plans = [plan("2026-02-20", "2026-03-12 = 620.00, 2026-04-12 = 620.00", ["1001"])];
    expect(next({ plans })).toMatchObject({ kind: "call", amountMinor: 62_000 });
    expect(next({ plans }).why).toContain("was due Thu 12 Mar");
  });

  test("an own step that is due", () => {
    const calls = [said("")];
    const tasks = [task("2026-03-16", "follow-up", { text: "Send the delivery note" })];
    expect(next({ calls, tasks })).toMatchObject({ kind: "call", title: "Send the delivery note" });
  });
});

describe("the steps ahead", () => {
  const steps = (rows: Parameters<typeof fileOf>[1]) =>
    actionPlan(fileOf(book, rows), rules, on, words("en-GB")).steps.map(({ name, dueOn, state, why }) => [
      name,
      dueOn,
      state,
      why,
    ]);

  test("keep the gap between contacts, and what was agreed on the telephone is among them (rule 4)", () => {
    const calls = [said("cash", { nextOn: d("2026-03-18"), nextStep: "Propose a payment plan" })];
    const rows = steps({ calls, letters: [letter("2026-02-13", 1, ["1001"])] });
    expect(rows).toContainEqual(["Propose a payment plan", "2026-03-18", "ahead", ""]);
    const days = rows.filter(([name, , state]) => state === "ahead" && name !== "Propose a payment plan");
    const gap = rules.policies.get("test")?.minimumGapDays ?? 0;
    expect(gap).toBeGreaterThan(0);
    const dates = days.map(([, dueOn]) => Date.parse(String(dueOn)) / 86_400_000);
    for (let at = 1; at < dates.length; at += 1) {
      expect((dates[at] as number) - (dates[at - 1] as number)).toBeGreaterThanOrEqual(gap);
    }
    const late = rows.find(([, , state]) => state === "late");
    expect(late?.[3]).toMatch(/^Contacted on Tue 17 Mar: not before /);
  });
});

describe("a letter that has nowhere to go (rule 32)", () => {
  const nowhere = hollins({ address: { lines: [], town: "", postcode: "", country: "GB" }, contacts: [] });

  test("is a row of its own, until there is an address", () => {
    const calls = [call("2026-02-20", "other")];
    const rows = queueShare(fileOf(book, { customer: nowhere, calls }), rules, on).items;
    expect(rows.map(({ target }) => target.kind)).toContain("address");
    const row = rows.find(({ target }) => target.kind === "address");
    expect(row).toMatchObject({ group: "letters", amountMinor: 124_000, invoiceIds: ["1001"] });
    const kinds = queueShare(fileOf(book, { calls }), rules, on).items.map(({ target }) => target.kind);
    expect(kinds).toContain("letter-run");
    expect(kinds).not.toContain("address");
  });
});
