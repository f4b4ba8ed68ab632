import { describe, expect, test } from "vitest";
import { describeScore, queueScore } from "#shared/chasing/queue-score.ts";
import { todayQueue } from "#shared/chasing/today-queue.ts";
import { words } from "#shared/chasing/words.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { call, caseRow, d, fileOf, hollins, m, promise } from "./chase-file.ts";
import { rulesOf } from "./chase-policy.ts";

describe("order and filter", () => {
  const customer = (id: string, responsibleId: string) => hollins({ id, name: `Customer ${id}`, responsibleId });
  const due = (pounds: string) => ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 ${pounds}`;
  const files = [
    fileOf(due("100.00"), { customer: customer("a", "priya") }),
    fileOf(due("900.00"), { customer: customer("b", "len") }),
    fileOf(due("500.00"), { customer: customer("c", "priya"), cases: [caseRow("2026-02-01", "stop-supply", [])] }),
    fileOf(due("700.00"), { customer: customer("d", "len"), promises: [promise("2026-02-01", "2026-02-10 = 700.00")] }),
  ];

  test("groups as they are worked, inside a group what brings most for the minute", () => {
    const { sections } = todayQueue(files, rulesOf(), d("2026-02-12"));
    expect(sections.map((section) => [section.group, section.items.map((item) => item.customerId)])).toEqual([
      ["broken-promises", ["d"]],
      ["letters", ["b", "c", "a"]],
    ]);
    expect(sections[1]?.totals).toEqual([{ currency: "GBP", amountMinor: m("1500.00") }]);
    expect(sections[1]?.items[1]?.isOnStop).toBe(true);
  });

  test("by the person responsible", () => {
    const { items } = todayQueue(files, rulesOf(), d("2026-02-12"), { responsibleId: "priya" });
    expect(items.map((item) => item.customerId)).toEqual(["c", "a"]);
  });

  test("the score is amount x chance / minutes, and can be said in one sentence", () => {
    const [item] = todayQueue(files, rulesOf(), d("2026-02-12")).items;
    if (!item) throw new Error("No item");
    expect(item.score).toEqual({ chance: 0.38, minutes: 4, perMinuteMinor: 6650 });
    expect(describeScore(item, item.score, words("en-GB"))).toBe("£700 × 38 % chance ÷ 4 minutes = £66.50 a minute");
    const talkative = fileOf(due("700.00"), { calls: [call("2026-02-02", "other", { minutes: 10 })] });
    expect(queueScore(item, talkative, d("2026-02-12")).minutes).toBe(10);
  });
});
