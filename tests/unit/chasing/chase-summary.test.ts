import { describe, expect, test } from "vitest";
import { chaseSummary } from "#shared/chasing/chase-summary.ts";
import { policyOf } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { defaultPolicies, defaultPolicyIdFor } from "#shared/chasing/default-policies.ts";
import { policyFaults } from "#shared/chasing/policy-faults.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, dispute, fileOf, hold, hollins, m, promise } from "./chase-file.ts";
import { letter, rulesOf, testPolicy } from "./chase-policy.ts";

const two = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-02-05  due 2026-03-07   400.00
`;

describe("policies", () => {
  test.each(defaultPolicies.map((policy) => [policy.id, policy] as const))(
    "the shipped policy %s keeps the rules",
    (_id, policy) => {
      expect(policyFaults(policy)).toEqual([]);
    },
  );

  test.each([
    ["first level after a previous letter", [{ ...testPolicy.levels[1]! }], "first-after-previous"],
    ["a name twice", [testPolicy.levels[0]!, { ...testPolicy.levels[1]!, name: "reminder 1" }], "same-name"],
    [
      "a level that goes back",
      [testPolicy.levels[0]!, { ...testPolicy.levels[1]!, after: "due" as const, days: 7 }],
      "goes-back",
    ],
    [
      "no day between two letters",
      [testPolicy.levels[0]!, { ...testPolicy.levels[1]!, days: 0 }],
      "same-day-as-previous",
    ],
  ])("refused: %s", (_name, levels, kind) => {
    expect(policyFaults({ ...testPolicy, levels }).map((fault) => fault.kind)).toContain(kind);
  });

  test.each([
    ["GB", "company", "uk-business"],
    ["GB", "sole-trader", "uk-individual"],
    ["DE", "sole-trader", "de-business"],
    ["DE", "individual", "de-individual"],
    ["FR", "public-body", "fr-public"],
    ["US", "individual", "us-individual"],
    ["IT", "company", "eu-business"],
    ["AU", "company", "other-business"],
    ["IE", "public-body", "eu-public"],
  ] as const)("a %s %s is chased by %s", (country, kind, id) => {
    expect(defaultPolicyIdFor(country, kind)).toBe(id);
  });
});

describe("the policies of single countries", () => {
  const national = defaultPolicies.filter(({ basis }) => basis !== undefined);

  test("there is one for every kind of customer in Germany, France and the United States, and it says why", () => {
    expect(national).toHaveLength(9);
    for (const { basis } of national) expect(basis).toMatch(/not legal advice/);
  });

  test("nothing is claimed on top from a private person, nor in the first letter to anybody", () => {
    for (const { id, levels } of national) {
      expect([id, levels[0]?.claimsInterest]).toEqual([id, false]);
      if (id.endsWith("-individual")) expect(levels.some((level) => level.claimsInterest)).toBe(false);
    }
  });

  test("letters sent while these customers had the wider policy still count: step by step the same kinds and ids", () => {
    for (const { id, levels } of national) {
      const before = defaultPolicies.find((policy) => policy.levels[0]?.id === levels[0]?.id && !policy.basis);
      expect([id, levels.map(({ id: level, letterKind }) => [level, letterKind])]).toEqual([
        id,
        before?.levels.map(({ id: level, letterKind }) => [level, letterKind]),
      ]);
    }
  });

  test("a wider policy the user changed goes on speaking for these customers", () => {
    const rules = rulesOf();
    const eu = defaultPolicies.find(({ id }) => id === "eu-business")!;
    const customer = hollins({ policyId: "", address: { lines: ["1"], postcode: "", town: "Berlin", country: "DE" } });
    const shipped = { ...rules, policies: new Map(defaultPolicies.map((policy) => [policy.id, policy])) };
    expect(policyOf(customer, shipped).id).toBe("de-business");
    const own = { ...eu, recordedAt: "2026-01-02T09:00:00.000Z" };
    expect(policyOf(customer, { ...shipped, policies: new Map([...shipped.policies, [own.id, own]]) }).id).toBe(
      "eu-business",
    );
  });
});

describe("the customer in short", () => {
  const summary = (rows: Partial<CustomerFile>, on: string, book = two) =>
    chaseSummary(fileOf(book, rows), d(on), rulesOf());

  test("to chase = overdue less disputed less held", () => {
    const { amounts } = summary(
      {
        disputes: [dispute("2026-03-01", "1001", "200.00")],
        holds: [hold("2026-03-01", "complaint", { invoiceId: "1002" })],
      },
      "2026-03-10",
    );
    expect(amounts).toEqual([
      {
        currency: "GBP",
        overdueMinor: m("1000.00"),
        disputedMinor: m("200.00"),
        heldMinor: m("400.00"),
        toChaseMinor: m("400.00"),
        overdueCount: 2,
      },
    ]);
  });

  test("one stage from all invoices: the highest among those still overdue, not the last one looked at", () => {
    const letters = [letter("2026-02-11", 1, ["1001"]), letter("2026-03-01", 2, ["1001"])];
    expect(summary({ letters }, "2026-03-10").stage).toMatchObject({ name: "Reminder 2", levelIndex: 1 });
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      invoice 1002  issued 2026-02-05  due 2026-03-07   400.00
      receipt R 2026-03-09 600.00
    `;
    expect(summary({ letters }, "2026-03-10", paid).stage).toMatchObject({ name: "No letter yet", levelIndex: -1 });
  });

  test.each([
    [
      "ready",
      { letters: [letter("2026-02-11", 1, ["1001"])], promises: [promise("2026-02-20", "2026-02-27 = 600.00")] },
      "2026-03-06",
      "letter",
      "Reminder 2, £600.00",
      "Ready today: Reminder 1 went 23 days ago and the promise of Fri 27 Feb was broken.",
    ],
    [
      "waiting to be posted",
      { letters: [letter("2026-02-11", 1, ["1001"], "", { number: "L-0007" })] },
      "2026-02-12",
      "post-letter",
      "Post letter L-0007",
      "Friendly reminder is prepared; it counts once it is known to have gone.",
    ],
    [
      "not to be chased",
      { holds: [hold("2026-02-01", "do-not-chase", { until: d("2026-03-30") })] },
      "2026-02-20",
      "wait",
      "Do not chase",
      "asked to wait, chasing resumes on Mon 30 Mar.",
    ],
    [
      "promised",
      { promises: [promise("2026-02-20", "2026-02-27 = 600.00")] },
      "2026-02-21",
      "wait",
      "Promise due",
      "£600 promised by Fri 27 Feb.",
    ],
    ["not overdue", {}, "2026-01-20", "none", "Nothing to do", "Nothing is overdue; £600 falls due on Wed 4 Feb."],
    ["later", {}, "2026-02-06", "wait", "Reminder 1", "Reminder 1 can go from Wed 11 Feb."],
  ])("next step: %s", (_name, rows, on, kind, title, why) => {
    expect(summary(rows, on).next).toMatchObject({ kind, title, why });
  });
});
