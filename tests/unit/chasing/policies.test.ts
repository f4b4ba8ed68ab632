import { describe, expect, test } from "vitest";
import { type ChasingRules, policyChoice } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { ZERO } from "#shared/money/minor.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { call, d, fileOf, hollins, m } from "./chase-file.ts";
import { letter, rulesOf, testPolicy } from "./chase-policy.ts";

const courtesy: PolicyLevel = {
  id: "test/0",
  name: "Courtesy note",
  letterKind: "courtesy",
  days: -5,
  after: "due",
  channel: "email",
  chargeMinor: ZERO,
  claimsInterest: false,
  payByDays: 0,
};
/** Asks firmly and soon: its first letter is a final reminder, two days after the due day. */
const strict: ChasingPolicy = {
  ...testPolicy,
  id: "strict",
  name: "Strict",
  levels: [
    { ...courtesy, id: "strict/1", name: "Strict final", letterKind: "final-reminder", days: 2, payByDays: 7 },
    {
      ...courtesy,
      id: "strict/2",
      name: "Strict action",
      letterKind: "letter-before-action",
      days: 10,
      after: "previous",
    },
  ],
};
const silent: ChasingPolicy = { ...testPolicy, id: "silent", name: "Leave alone", levels: [] };

const rules = (changed: Partial<ChasingRules> = {}): ChasingRules => {
  const base = rulesOf();
  return { ...base, policies: new Map([...base.policies, ["strict", strict], ["silent", silent]]), ...changed };
};
const withPolicy = (book: CustomerLedger, number: string, policyId: string): CustomerLedger => ({
  ...book,
  entries: book.entries.map((entry) =>
    entry.side === "debit" && entry.number === number ? { ...entry, policyId } : entry,
  ),
});
const brief = (file: CustomerFile, on: string, by = rules()) => {
  const { letters, leftOut } = decideCustomer(file, by, d(on));
  return [
    ...letters.map((one) => `${one.level?.name}: ${one.items.map((row) => row.position.item.entry.number).join(", ")}`),
    ...leftOut.map((row) => `${row.position.item.entry.number} ${row.reason.kind}`),
  ];
};

const two = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-05  due 2026-02-04   400.00
`;

describe("whose policy decides: invoice, customer, group, company, country and kind", () => {
  test.each([
    ["nothing chosen", {}, {}, "uk-business", "country-and-kind"],
    ["the company's", {}, { chasing: "strict" }, "strict", "company"],
    [
      "the group's before the company's",
      { group: " Trade " },
      { chasing: "strict", group: "silent" },
      "silent",
      "group",
    ],
    [
      "the customer's before the group's",
      { group: "Trade", policyId: "test" },
      { group: "silent" },
      "test",
      "customer",
    ],
    ["a policy that is gone does not count", { policyId: "lost" }, { chasing: "strict" }, "strict", "company"],
  ] as const)("%s", (_name, customer, set, policyId, source) => {
    const base = rules();
    const by = {
      ...base,
      chasing: { ...base.chasing, defaultPolicyId: "chasing" in set ? set.chasing : "" },
      groupPolicies: new Map("group" in set ? [["trade", set.group]] : []),
    };
    const choice = policyChoice(hollins({ policyId: "", ...customer }), by);
    expect([choice.policy.id, choice.source]).toEqual([policyId, source]);
  });

  test("an archived policy is still obeyed where it is in use", () => {
    const by = rules({ policies: new Map([["test", { ...testPolicy, archived: true }]]) });
    expect(brief(fileOf(two), "2026-02-11", by)).toEqual(["Reminder 1: 1001, 1002"]);
  });
});

describe("an invoice with a policy of its own", () => {
  test("one that does nothing keeps the invoice out, the others are chased as before", () => {
    const file = fileOf(withPolicy(two, "1002", "silent"));
    expect(brief(file, "2026-02-11")).toEqual(["Reminder 1: 1001", "1002 no-levels"]);
  });

  test("still one letter for the customer: the level that goes further speaks for everything overdue", () => {
    const file = fileOf(withPolicy(two, "1002", "strict"));
    expect(brief(file, "2026-02-06")).toEqual(["Strict final: 1001, 1002"]);
  });

  test("that letter counts for the others by one step of their own ladder, and nobody is asked to confirm it", () => {
    const sent = letter("2026-02-06", 0, ["1001", "1002"], "posted 2026-02-06", {
      kind: "final-reminder",
      levelId: "strict/1",
      payByOn: d("2026-02-15"),
    });
    const file = fileOf(withPolicy(two, "1002", "strict"), { letters: [sent] });
    const { leftOut } = decideCustomer(file, rules(), d("2026-02-16"));
    expect(
      leftOut.map(({ position, reason }) => [
        position.item.entry.number,
        reason.kind === "not-yet" && reason.levelName,
      ]),
    ).toEqual([
      ["1001", "Reminder 2"],
      ["1002", "Strict action"],
    ]);
  });

  test("a customer moved to another policy is a matter for a person (rule 10)", () => {
    const sent = letter("2026-02-11", 1, ["1001", "1002"]);
    const file = fileOf(two, { letters: [sent], customer: hollins({ policyId: "strict" }) });
    expect(brief(file, "2026-03-30")).toEqual(["1001 policy-changed", "1002 policy-changed"]);
  });
});

describe("a courtesy note before the due day", () => {
  const by = rules({ policies: new Map([["test", { ...testPolicy, levels: [courtesy, ...testPolicy.levels] }]]) });
  const one = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
  const later = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    invoice 1003  issued 2026-02-05  due 2026-03-07   300.00
  `;

  test.each([
    ["2026-01-29", "1001 not-due"],
    ["2026-01-30", "Courtesy note: 1001"],
    ["2026-02-04", "Courtesy note: 1001"],
  ])("on %s: %s", (on, said) => {
    expect(brief(fileOf(one), on, by)).toEqual([said]);
  });

  test("it says nothing is late, so it never goes to someone who is late with another invoice", () => {
    expect(brief(fileOf(later), "2026-03-03", by)).toEqual(["Reminder 1: 1001", "1003 not-due"]);
  });

  test("after it the first reminder comes on its own day", () => {
    const noted = letter("2026-01-30", 0, ["1001"], "emailed 2026-01-30", { kind: "courtesy", levelId: "test/0" });
    expect(brief(fileOf(one, { letters: [noted] }), "2026-02-10", by)).toEqual(["1001 not-yet"]);
    expect(brief(fileOf(one, { letters: [noted] }), "2026-02-11", by)).toEqual(["Reminder 1: 1001"]);
  });
});

describe("a level may ask for more than its policy", () => {
  const dear = (changed: Partial<PolicyLevel>) =>
    rules({
      policies: new Map([
        ["test", { ...testPolicy, levels: testPolicy.levels.map((row) => ({ ...row, ...changed })) }],
      ]),
    });

  test("its own minimum amount, for its own currency only", () => {
    const file = fileOf(two);
    expect(brief(file, "2026-02-11", dear({ minimums: [{ currency: GBP, amountMinor: m("1000.01") }] }))).toEqual([
      "1001 below-minimum",
      "1002 below-minimum",
    ]);
    expect(brief(file, "2026-02-11", dear({ minimums: [{ currency: GBP, amountMinor: m("1000.00") }] }))).toEqual([
      "Reminder 1: 1001, 1002",
    ]);
  });

  test("its own days since the last contact", () => {
    const file = fileOf(two, { calls: [call("2026-02-05", "promise")] });
    expect(brief(file, "2026-02-11")).toEqual(["Reminder 1: 1001, 1002"]);
    expect(brief(file, "2026-02-11", dear({ minimumGapDays: 10 }))).toEqual([
      "1001 contacted-recently",
      "1002 contacted-recently",
    ]);
  });
});
