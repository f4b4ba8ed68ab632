import { describe, expect, test } from "vitest";
import { limitationClocks, limitationSentence, limitationWarnings } from "#shared/cases/limitation.ts";
import { checkLimitation, isOldLimitation, type OwnLimitation } from "#shared/cases/limitation-law.ts";
import { queueFacts } from "#shared/chasing/queue-facts.ts";
import { words } from "#shared/chasing/words.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins, plan, planStep } from "#tests/unit/chasing/chase-file.ts";
import { rulesOf } from "#tests/unit/chasing/chase-policy.ts";

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
  return limitationClocks(fileOf(book, { customer: hollins({ jurisdiction, address }) }), day(asAt), [])[0];
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
    expect(limitationClocks(fileOf(plain, { plans: [accepted] }), day("2024-01-01"), [])[0]?.lastOn).toBe(lastOn);
  });

  test("warnings name only what is near or over", () => {
    const book = ledger`
      invoice 1001  issued 2020-01-01  due 2020-01-31   600.00
      invoice 1002  issued 2020-06-01  due 2020-06-30   600.00
      invoice 1003  issued 2025-06-01  due 2025-06-30   600.00
    `;
    const warned = limitationWarnings(fileOf(book), day("2026-02-10"), []);
    expect(warned.map(({ item, state }) => `${item.entry.number} ${state}`)).toEqual([
      "1001 expired",
      "1002 six-months",
    ]);
  });
});

const germany: OwnLimitation = {
  id: "own-1",
  country: "DE",
  years: 3,
  from: "end-of-year",
  restartsByPayment: true,
  restartsByAcknowledgment: true,
  source: "BGB sections 195 and 199",
  seenOn: day("2022-05-04"),
};

describe("a period the user looked up", () => {
  const inGermany = (book: CustomerLedger, own: Partial<OwnLimitation>, asAt: string, jurisdiction = "") => {
    const customer = hollins({ jurisdiction, address: { ...hollins().address, country: "DE" } });
    return limitationClocks(fileOf(book, { customer }), day(asAt), [{ ...germany, ...own }])[0];
  };

  test.each([
    ["due-day", "2023-01-31"],
    ["invoice-day", "2023-01-01"],
    ["end-of-year", "2023-12-31"],
  ] as const)("counted from %s, 3 years of an invoice of 1 January due 31 January 2020 end on %s", (from, lastOn) => {
    expect(inGermany(plain, { from }, "2022-06-01")?.lastOn).toBe(lastOn);
  });

  test("its sentence says that it is the user's own, from where and when", () => {
    const found = inGermany(plain, {}, "2022-06-01");
    expect(found && limitationSentence(found, words("en-GB"))).toBe(
      "1001: a claim can be issued until 31 Dec 2023 (your own entry, source BGB sections 195 and 199, looked up 4 May 2022).",
    );
  });

  test("what begins it again is what the user said, and only after its first day", () => {
    expect(inGermany(paid("2022-03-01", "by-reference"), {}, "2022-06-01")?.lastOn).toBe("2025-03-01");
    expect(inGermany(paid("2022-03-01", "by-reference"), { restartsByPayment: false }, "2022-06-01")?.lastOn).toBe(
      "2023-12-31",
    );
    expect(inGermany(paid("2020-06-01", "by-reference"), {}, "2022-06-01")?.restarts).toEqual([]);
  });

  test("the law set for the customer goes before the country, and a shipped law before an own entry", () => {
    expect(inGermany(plain, {}, "2022-06-01", "GB-SCT")?.lastOn).toBe("2025-01-31");
    expect(clock(plain, "DE", "2022-06-01")?.state).toBe("unknown");
    const other = fileOf(plain, { customer: hollins({ jurisdiction: "DE" }) });
    expect(limitationClocks(other, day("2022-06-01"), [germany])[0]?.lastOn).toBe("2023-12-31");
  });

  test("a short period is on the list of today in time, marked as the user's own", () => {
    const customer = hollins({ address: { ...hollins().address, country: "DE" } });
    const young = ledger`
      invoice 1001  issued 2025-06-01  due 2025-06-30   600.00
    `;
    const facts = (years: number) =>
      queueFacts(fileOf(young, { customer }), rulesOf({}, { limitation: [{ ...germany, years }] }), day("2026-11-20"))
        .facts.filter(({ target }) => target.kind === "limitation")
        .map(({ why }) => why);
    expect(facts(1)).toEqual([
      "1001: the time to claim ends on 31 Dec 2026 by your own entry — claim, or get a written acknowledgment",
    ]);
    expect(facts(3)).toEqual([]);
  });

  test.each([
    [{ country: "" }, "no-country"],
    [{ country: "GB" }, "known-country"],
    [{ country: "FR" }, "twice"],
    [{ years: 0 }, "not-years"],
    [{ years: 2.5 }, "not-years"],
    [{ years: 31 }, "not-years"],
    [{ source: "  " }, "no-source"],
    [{ seenOn: day("2026-01-02") }, "in-the-future"],
  ] as const)("%o is refused: %s", (changed, kind) => {
    const known = [{ ...germany, id: "own-2", country: "FR" }];
    expect(checkLimitation({ ...germany, ...changed }, known, day("2026-01-01"))).toMatchObject({ error: { kind } });
  });

  test("an entry may be changed for its own country, and is looked up again after a year", () => {
    expect(checkLimitation({ ...germany, years: 4 }, [germany], day("2026-01-01")).ok).toBe(true);
    expect([isOldLimitation(germany, day("2023-05-04")), isOldLimitation(germany, day("2023-05-05"))]).toEqual([
      false,
      true,
    ]);
  });
});
