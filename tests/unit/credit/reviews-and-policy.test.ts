import { describe, expect, test } from "vitest";
import { missingAnswers } from "#shared/credit/credit-application.ts";
import { detailChanges } from "#shared/credit/detail-changes.ts";
import { type CreditFault, type CreditInput, makeCreditRecord } from "#shared/credit/make-credit-record.ts";
import { replayPolicy, type TriedPolicy } from "#shared/credit/policy-replay.ts";
import { nextReview, reviewDiary } from "#shared/credit/review-diary.ts";
import { reviewState } from "#shared/credit/review-state.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { writeOff } from "#shared/ledger/write-off.ts";
import { minor } from "#shared/money/minor.ts";
import { GBP, ledger, money, testWriter, written } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins } from "#tests/unit/chasing/chase-file.ts";
import { credit } from "./credit-rows.ts";

const ON = day("2026-12-31");
const book = ledger`
  invoice 1  issued 2026-03-01  due 2026-03-31  1,000.00
  invoice 2  issued 2026-04-01  due 2026-05-01  3,000.00
  invoice 3  issued 2026-05-01  due 2026-05-31  2,000.00
  receipt R1 2026-04-10  1,000.00  pays 1=1000.00
  receipt R2 2026-07-10  3,000.00  pays 2=3000.00
`;

describe("review diary", () => {
  const review = (rows: ReturnType<typeof credit>[], on = ON) => nextReview(fileOf(book, { credit: rows }), on, 12);

  test("the day agreed in the newest record", () => {
    const rows = [
      credit("2026-01-01", "check", "", { nextReviewOn: day("2026-06-01") }),
      credit("2026-06-02", "review", "", { nextReviewOn: day("2026-12-01") }),
    ];
    expect(review(rows)).toMatchObject({ on: "2026-12-01", why: "agreed-day", daysLate: 30 });
  });

  test("a newer check without a day counts twelve months from it", () => {
    const rows = [
      credit("2026-01-01", "check", "", { nextReviewOn: day("2026-06-01") }),
      credit("2026-06-02", "check", ""),
    ];
    expect(review(rows)).toMatchObject({ on: "2027-06-02", why: "yearly" });
  });

  test("not later than the day a temporary increase ends", () => {
    const rows = [
      credit("2026-12-01", "check", ""),
      credit("2026-12-10", "temporary-limit", "9,000.00", { expiresOn: day("2027-01-15") }),
    ];
    expect(review(rows)).toMatchObject({ on: "2027-01-15", why: "increase-ends" });
  });

  test("never looked at: due since the first invoice; closed customers are left alone", () => {
    expect(review([])).toMatchObject({ on: "2026-03-01", why: "never-reviewed" });
    expect(nextReview(fileOf(book, { customer: hollins({ closedOn: day("2026-10-01") }) }), ON, 12)).toBeNull();
  });

  test("never looked at is a list of its own and never overdue; a day that was set is due from that day on", () => {
    const state = (found: ReturnType<typeof review>) => found && reviewState(found);
    const agreed = [credit("2026-01-01", "check", "", { nextReviewOn: day("2026-12-31") })];
    expect(state(review([]))).toBe("never");
    expect(state(review(agreed, day("2026-12-30")))).toBe("ahead");
    expect(state(review(agreed))).toBe("due");
    expect(state(review([credit("2024-01-01", "check", "")]))).toBe("due");
  });

  test("what is written down later does not move the diary of an earlier day", () => {
    const rows = [credit("2026-06-02", "check", ""), credit("2026-11-02", "check", "")];
    expect(review(rows, day("2026-11-01"))).toMatchObject({ on: "2027-06-02" });
  });

  test("the diary lists what is due by a day, longest overdue first", () => {
    const files = [
      fileOf(book, { credit: [credit("2026-06-02", "check", "")] }),
      fileOf(book, { credit: [credit("2026-06-02", "review", "", { nextReviewOn: day("2026-12-20") })] }),
    ];
    expect(reviewDiary(files, ON, day("2027-01-31"), 12).map(({ on }) => on)).toEqual(["2026-12-20"]);
  });
});

describe("a credit record", () => {
  const writer = testWriter("2026-12-31");
  const file = fileOf(book, { customer: hollins({ creditLimitMinor: money("5,000.00") }) });
  const base: CreditInput = { kind: "check", on: ON, currency: GBP, amountMinor: null };
  const faults: readonly (readonly [CreditFault["kind"], CreditInput])[] = [
    ["in-the-future", { ...base, on: day("2027-01-01") }],
    ["amount-missing", { ...base, kind: "uninvoiced" }],
    ["amount-below-zero", { ...base, amountMinor: minor(-1) }],
    [
      "not-higher",
      { ...base, kind: "temporary-limit", amountMinor: money("5,000.00"), expiresOn: ON, approvedBy: "Len" },
    ],
    ["expiry-missing", { ...base, kind: "temporary-limit", amountMinor: money("6,000.00"), approvedBy: "Len" }],
    ["already-over", { ...base, kind: "insured-limit", amountMinor: money("6,000.00"), expiresOn: day("2026-12-30") }],
    ["review-not-ahead", { ...base, nextReviewOn: ON }],
    ["no-approver", { ...base, kind: "limit", amountMinor: money("1.00"), approvedBy: " " }],
    ["nothing-said", { ...base, kind: "bad-news" }],
  ];

  test.each(faults)("is refused: %s", (kind, input) => {
    expect(makeCreditRecord(file, input, writer)).toMatchObject({ ok: false, error: { kind } });
  });

  test("a limit remembers what it replaced", () => {
    const made = makeCreditRecord(
      file,
      {
        ...base,
        kind: "limit",
        amountMinor: money("7,000.00"),
        approvedBy: "Len",
        facts: { why: "grows", empty: " " },
      },
      writer,
    );
    expect(made).toMatchObject({ ok: true, value: { facts: { why: "grows", replaces: "500000" }, recordedBy: "len" } });
  });
});

describe("a changed rule replayed on the last twelve months", () => {
  const asItWas: TriedPolicy = { termsDays: null, limitPercent: null, deposit: null };
  const lost = written(
    book,
    writeOff(book, { on: day("2026-12-01"), parts: [{ debitId: "3", amountMinor: money("2,000.00") }] }, testWriter()),
  );
  const file = fileOf(lost, { customer: hollins({ creditLimitMinor: money("4,000.00") }) });
  const replay = (tried: Partial<TriedPolicy>) => replayPolicy([file], GBP, ON, { ...asItWas, ...tried });

  test("the rule as it was changes nothing", () => {
    const { owedDays, newOwedDays, stopped, savedMinor, salesMinor, lostMinor } = replay({});
    expect(newOwedDays).toEqual({ habitFollows: owedDays, nothingChanges: owedDays });
    expect(stopped.count).toBe(0);
    expect([salesMinor, lostMinor, savedMinor]).toEqual([money("6,000.00"), money("2,000.00"), 0]);
  });

  test("shorter terms bring money in as much earlier as they are shorter, or not at all", () => {
    const { owedDays, newOwedDays } = replay({ termsDays: 14 });
    expect(owedDays - newOwedDays.habitFollows).toBe(16 * (money("1,000.00") + money("3,000.00")));
    expect(newOwedDays.nothingChanges).toBe(owedDays);
  });

  test("longer terms than were given change nothing", () => {
    expect(replay({ termsDays: 60 }).newOwedDays.habitFollows).toBe(replay({}).owedDays);
  });

  test("a lower limit stops orders; what was stopped never takes up room", () => {
    const { stopped, savedMinor } = replay({ limitPercent: 60 });
    expect(stopped).toEqual({
      count: 1,
      amountMinor: money("3,000.00"),
      goodMinor: 0,
      lateMinor: money("3,000.00"),
      lostMinor: 0,
    });
    expect(savedMinor).toBe(0);
    expect(replay({ limitPercent: 30 })).toMatchObject({ stopped: { count: 2 }, savedMinor: money("2,000.00") });
  });

  test("a deposit saves its part of what was lost", () => {
    const { depositsMinor, savedMinor } = replay({ deposit: { percent: 25, fromMinor: money("2,000.00") } });
    expect(depositsMinor).toBe(money("1,250.00"));
    expect(savedMinor).toBe(money("500.00"));
  });
});

test("the application says which needed answers are missing", () => {
  const needed = missingAnswers({}).map(({ key }) => key);
  expect(needed).toContain("legalName");
  const answers = Object.fromEntries(needed.map((key) => [key, "given"]));
  expect(missingAnswers(answers).map(({ key }) => key)).toEqual(["termsAccepted"]);
  expect(missingAnswers({ ...answers, termsAccepted: "yes" })).toEqual([]);
});

test("changed details: a new address or accounts contact is noticed, a first one is not", () => {
  const before = hollins();
  const moved = hollins({ address: { ...before.address, lines: ["9 Quay Street"] }, contacts: [] });
  expect(detailChanges(before, moved).map(({ what }) => what)).toEqual(["address", "contact"]);
  expect(detailChanges(hollins({ contacts: [] }), before)).toEqual([]);
  expect(detailChanges(before, { ...before, notes: "x" })).toEqual([]);
  const townOnly = { ...before, address: { lines: [], town: "Bristol", postcode: "", country: "GB" } };
  const filledIn = { ...townOnly.address, lines: ["1 Quay"], postcode: "BS1 1AA" };
  expect(detailChanges(townOnly, { ...before, address: filledIn })).toEqual([]);
  expect(detailChanges(townOnly, { ...before, address: { ...filledIn, town: "Bath" } })).toHaveLength(1);
});
