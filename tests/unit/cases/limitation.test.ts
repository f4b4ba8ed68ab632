import { describe, expect, test } from "vitest";
import { limitationClocks, limitationSentence, limitationWarnings } from "#shared/cases/limitation.ts";
import { words } from "#shared/chasing/words.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins, plan, planStep } from "#tests/unit/chasing/chase-file.ts";

const plain = ledger`
  invoice 1001  issued 2020-01-01  due 2020-01-31   600.00
`;

function paid(on: string, reason: "by-reference" | "oldest-first"): CustomerLedger {
  const book = ledger`
    invoice 1001  issued 2020-01-01  due 2020-01-31   600.00
    receipt       ${on}                               100.00
  `;
  return { ...book, allocations: book.allocations.map((allocation) => ({ ...allocation, reason })) };
}

const clock = (book: CustomerLedger, jurisdiction: string, asAt: string, country = "GB") => {
  const address = { ...hollins().address, country };
  return limitationClocks(fileOf(book, { customer: hollins({ jurisdiction, address }) }), day(asAt))[0];
};

describe("the limitation clock", () => {
  test.each([
    ["GB-EAW", "2026-01-31"],
    ["", "2026-01-31"],
    ["GB-NIR", "2026-01-31"],
    ["GB-SCT", "2025-01-31"],
  ])("by the law of %s an invoice due 31 January 2020 can be claimed until %s", (jurisdiction, lastOn) => {
    expect(clock(plain, jurisdiction, "2024-06-01")?.lastOn).toBe(lastOn);
  });

  test.each(["DE", "US", "BR"])("a law that is not listed (%s) is unknown, not guessed", (country) => {
    const found = clock(plain, "", "2030-01-01", country);
    expect([found?.state, found?.lastOn]).toEqual(["unknown", null]);
    expect(found && limitationSentence(found, words("en-GB"))).toContain("does not know");
  });

  test.each([
    ["2025-07-30", "running"],
    ["2025-07-31", "six-months"],
    ["2025-11-29", "six-months"],
    ["2025-11-30", "two-months"],
    ["2026-01-31", "two-months"],
    ["2026-02-01", "expired"],
  ])("on %s it is %s", (asAt, state) => {
    expect(clock(plain, "GB-EAW", asAt)?.state).toBe(state);
  });

  test("a part payment of this invoice begins the time again; one spread by age does not", () => {
    expect(clock(paid("2023-05-10", "by-reference"), "GB-EAW", "2024-01-01")?.lastOn).toBe("2029-05-10");
    expect(clock(paid("2023-05-10", "oldest-first"), "GB-EAW", "2024-01-01")?.lastOn).toBe("2026-01-31");
  });

  test("what comes after the time was over revives nothing", () => {
    const late = clock(paid("2026-03-01", "by-reference"), "GB-EAW", "2026-04-01");
    expect([late?.state, late?.lastOn, late?.restarts]).toEqual(["expired", "2026-01-31", []]);
  });

  test("a payment is not known before its day", () => {
    expect(clock(paid("2023-05-10", "by-reference"), "GB-EAW", "2023-05-09")?.lastOn).toBe("2026-01-31");
  });

  test.each([
    ["signed", "file-1", "2028-02-01"],
    ["not on file", "", "2026-01-31"],
  ])("a plan accepted in writing (%s) is an acknowledgment", (_, fileId, lastOn) => {
    const entryId = plain.entries[0]?.id ?? "";
    const steps = [{ ...planStep("2022-02-01", "accepted"), fileId }];
    const accepted = { ...plan("2022-02-01", "2022-03-01 = 600.00", [entryId]), steps };
    expect(limitationClocks(fileOf(plain, { plans: [accepted] }), day("2024-01-01"))[0]?.lastOn).toBe(lastOn);
  });

  test("warnings name only what is near or over", () => {
    const book = ledger`
      invoice 1001  issued 2020-01-01  due 2020-01-31   600.00
      invoice 1002  issued 2020-06-01  due 2020-06-30   600.00
      invoice 1003  issued 2025-06-01  due 2025-06-30   600.00
    `;
    const warned = limitationWarnings(fileOf(book), day("2026-02-10"));
    expect(warned.map(({ item, state }) => `${item.entry.number} ${state}`)).toEqual([
      "1001 expired",
      "1002 six-months",
    ]);
  });
});
