import { describe, expect, test } from "vitest";
import { insertAt, insertCondition } from "#renderer/features/letters/insert-at.ts";
import { letterChargeMinor } from "#shared/interest/letter-charge.ts";
import { ownWording, withWording } from "#shared/letters/edited-wording.ts";
import { kindsForCustomer } from "#shared/letters/kinds-for-customer.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { readBlocks } from "#shared/letters/wording-text.ts";
import { currency } from "#shared/money/currency.ts";
import type { EditedWording } from "#shared/settings/settings.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import {
  caseRow,
  d,
  dispute,
  fileOf,
  hollins,
  m,
  offer,
  plan,
  planStep,
  promise,
} from "#tests/unit/chasing/chase-file.ts";

describe("words of the company's own", () => {
  const words = (text: string) => ({ name: "x", subject: [{ when: [], text }], opening: [], next: [] });
  const saved = (rows: readonly EditedWording[], text: string | null) =>
    withWording(rows, "de", "own", text === null ? null : words(text), "2026-11-17T09:00:00.000Z");

  test("a version is never used twice, and the ones before can be looked at again", () => {
    const rows = saved(saved(saved([], "one"), "two"), "three");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.revision).toBe(3);
    expect(rows[0]?.earlier?.map((row) => [row.revision, row.words.subject[0]?.text])).toEqual([
      [2, "two"],
      [1, "one"],
    ]);
  });

  test("back to the shipped words keeps the own ones among the earlier, and the count goes on", () => {
    const shipped = saved(saved([], "one"), null);
    expect(ownWording(shipped, "de", "own")).toBeNull();
    expect(shipped[0]?.earlier?.map((row) => row.revision)).toEqual([1]);
    const again = saved(shipped, "two");
    expect(ownWording(again, "de", "own")).toMatchObject({ revision: 2 });
    expect(again[0]?.earlier?.map((row) => row.revision)).toEqual([1]);
    expect(ownWording(again, "fr", "own")).toBeNull();
    expect(saved([], null)).toEqual([]);
  });
});

describe("fields and conditions put in at the cursor", () => {
  test.each([
    ["Please pay now", 10, "{total}", "Please pay {total} now", 18],
    ["Please pay now", 11, "{total}", "Please pay {total}now", 18],
    ["", 0, "{total}", "{total}", 7],
    ["Pay", 99, "{total}", "Pay {total}", 11],
  ])("%j at %i", (text, at, added, expected, cursor) => {
    expect(insertAt(text, at, added)).toEqual({ text: expected, cursor });
  });

  test("a condition goes in front of its paragraph, beside the ones that stand there", () => {
    const text = "First.\n\nSecond one.";
    const once = insertCondition(text, 12, "[has-credit] ");
    expect(once.text).toBe("First.\n\n[has-credit] Second one.");
    const twice = insertCondition(once.text, once.cursor, "[company] ");
    expect(readBlocks(twice.text)).toEqual([
      { when: [], text: "First." },
      { when: ["has-credit", "company"], text: "Second one." },
    ]);
  });
});

describe("letters offered for a customer", () => {
  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    invoice 1002  issued 2026-02-10  due 2026-03-20   400.00
    receipt       2026-02-10                           50.00
  `;
  const kinds = (file: Parameters<typeof kindsForCustomer>[0]) =>
    kindsForCustomer(file, d("2026-03-02")).flatMap((group) => group.kinds);

  test("with something to write about, every kind there is; each once; about the end of a plan when it has ended", () => {
    const fileWith = (step: "accepted" | "defaulted") =>
      fileOf(book, {
        promises: [promise("2026-03-01", "2026-03-10 = 100.00")],
        plans: [plan("2026-02-01", "2026-02-20 = 100.00", ["1001"], { steps: [planStep("2026-02-01", step)] })],
        offers: [
          offer("2026-03-01", "500.00", "2026-03-20"),
          offer("2026-03-01", "380.00", "2026-03-10", { kind: "early-payment", invoiceIds: ["1002"] }),
        ],
        disputes: [
          dispute("2026-03-01", "1001", "20.00"),
          dispute("2026-02-20", "1001", "10.00", {
            steps: [{ on: d("2026-02-25"), kind: "resolved", note: "", by: "len", at: "" }],
          }),
        ],
        cases: [caseRow("2026-03-01", "stop-supply", ["1001"])],
      });
    const all = Object.keys(LETTER_KIND_NAMES) as LetterKind[];
    const offered = [
      ...kinds(fileWith("accepted")),
      ...kinds(fileWith("defaulted")).filter((kind) => kind === "plan-default"),
    ];
    expect(offered.sort()).toEqual([...all].sort());
    expect(kinds(fileWith("defaulted"))).not.toContain("plan-missed");
  });

  test("without, only what can be written", () => {
    expect(kinds(fileOf(ledger``))).not.toContain("plan-agreement");
    expect(kinds(fileOf(ledger``))).toEqual(expect.arrayContaining(["welcome", "own", "statement"]));
  });
});

describe("the charge of a level on a letter (rule 21)", () => {
  const book = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
  const agreed = { agreedOn: d("2026-01-01"), how: "signed", contractRate: "", fileId: "" };
  const level = { id: "test/2", chargeMinor: m("15.00") };
  const on = { on: d("2026-03-02") };

  test.each([
    ["agreed terms", { agreement: agreed }, GBP, m("15.00")],
    ["terms nobody agreed", {}, GBP, 0],
    ["a consumer", { agreement: agreed, kind: "individual" as const }, GBP, 0],
    ["a company that keeps its books in another currency", { agreement: agreed }, currency("EUR"), 0],
  ])("%s", (_name, customer, home, expected) => {
    const file = fileOf(book, { customer: hollins(customer) });
    expect(letterChargeMinor(file, "1001", level, home, on)).toBe(expected);
    expect(letterChargeMinor(file, "1001", null, home, on)).toBe(0);
  });
});
