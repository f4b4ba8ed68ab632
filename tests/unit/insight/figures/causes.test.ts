import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { agencyYields } from "#shared/insight/figures/agency-yield.ts";
import { averageDaysLate, lateSteps } from "#shared/insight/figures/days-late.ts";
import { disputeTimes } from "#shared/insight/figures/dispute-times.ts";
import { lateCauses } from "#shared/insight/figures/late-causes.ts";
import { letterYields } from "#shared/insight/figures/letter-yield.ts";
import { paidInvoices } from "#shared/insight/figures/paid-invoices.ts";
import { provisionByBand } from "#shared/insight/figures/provision.ts";
import { whoDidWhat } from "#shared/insight/figures/who-did-what.ts";
import { minor } from "#shared/money/minor.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { call, caseRow, dispute, fileOf } from "#tests/unit/chasing/chase-file.ts";
import { letter } from "#tests/unit/chasing/chase-policy.ts";

const book = ledger`
  invoice 1  issued 2026-01-01  due 2026-01-31  100.00
  invoice 2  issued 2026-01-01  due 2026-01-31  200.00
  invoice 3  issued 2026-02-20  due 2026-03-22  400.00
  receipt R1 2026-02-14  100.00  pays 1=100.00
  receipt R2 2026-03-20   50.00  pays 2=50.00
`;
const FROM = day("2026-01-01");
const UNTIL = day("2026-04-01");

describe("why customers pay late", () => {
  const file = fileOf(book, {
    calls: [
      call("2026-02-03", "promise", { reasonId: "cash" }),
      call("2026-02-04", "other", { reasonId: "cash" }),
      call("2026-02-05", "other", { reasonId: "forgot", invoiceIds: ["2"] }),
      call("2026-02-06", "no-answer"),
      call("2026-05-01", "other", { reasonId: "cash" }),
    ],
  });

  test("each invoice counts once for a cause, however often it was talked about", () => {
    expect(lateCauses([file], GBP, FROM, UNTIL)).toMatchObject([
      { reasonId: "cash", callCount: 2, overdueMinor: money("300.00") },
      { reasonId: "forgot", callCount: 1, overdueMinor: money("200.00") },
    ]);
  });

  test("calls outside the time are left out", () => {
    expect(lateCauses([file], GBP, day("2026-03-01"), UNTIL)).toEqual([]);
  });
});

describe("how long disputes take", () => {
  const settled = dispute("2026-02-01", "1", "40.00", {
    steps: [
      { on: day("2026-02-01"), kind: "opened", note: "", by: "len", at: "" },
      { on: day("2026-02-11"), kind: "resolved", note: "", by: "priya", at: "" },
    ],
    resolution: { kind: "credit-note", on: day("2026-02-11"), creditedMinor: money("25.00"), entryId: "", note: "" },
  });
  const file = fileOf(book, { disputes: [settled, dispute("2026-03-01", "2", ""), dispute("2026-05-01", "3", "")] });

  test("days to settle count those that are settled", () => {
    expect(disputeTimes([file], FROM, UNTIL).get("quality")).toEqual({ settledCount: 1, meanDays: 10 });
  });

  test("as known before it was settled it has no time", () => {
    expect(disputeTimes([file], FROM, day("2026-02-11")).size).toBe(0);
  });
});

describe("how late invoices were paid", () => {
  const paid = paidInvoices(book, UNTIL);

  test("only what was paid in full has a lateness", () => {
    expect(paid.map(({ entry, daysLate }) => [entry.number, daysLate])).toEqual([["1", 14]]);
    expect(averageDaysLate(paid, GBP).value).toBe(14);
    expect(averageDaysLate([], GBP).value).toBeNull();
  });

  test("the steps hold every paid invoice once", () => {
    const steps = lateSteps(
      [-1, 0, 1, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91].map((daysLate) => ({ ...paid[0]!, daysLate })),
    );
    expect(steps.map(({ count }) => count)).toEqual([1, 1, 2, 2, 2, 2, 2, 1]);
  });
});

describe("cost and yield", () => {
  test("money counts for the latest letter that named the invoice, within its days", () => {
    const file = fileOf(book, {
      letters: [
        letter("2026-02-02", 1, ["1", "2"], "posted 2026-02-02"),
        letter("2026-02-10", 1, ["1", "2"], "posted 2026-02-10"),
        letter("2026-02-11", 1, ["1", "2"], ""),
      ],
    });
    const question = { currency: GBP, from: FROM, until: UNTIL, withinDays: 14, letterCostMinor: money("0.90") };
    const [yielded] = letterYields([file], question);
    expect(yielded).toMatchObject({
      sentCount: 2,
      answeredCount: 1,
      paidMinor: money("100.00"),
      costMinor: money("1.80"),
    });
  });

  test("an agency is credited with what came in on what was placed, since it was placed", () => {
    const file = fileOf(book, {
      cases: [
        caseRow("2026-03-01", "agency", ["2"], {
          amountMinor: money("200.00"),
          agencyId: "agency-1",
          steps: [
            {
              on: day("2026-03-21"),
              state: "fee",
              note: "",
              amountMinor: money("5.00"),
              fileId: "",
              by: "len",
              at: "",
            },
          ],
        }),
      ],
    });
    expect(agencyYields([file], GBP, FROM, UNTIL)).toEqual([
      {
        agencyId: "agency-1",
        placedCount: 1,
        placedMinor: money("200.00"),
        collectedMinor: money("50.00"),
        feesMinor: money("5.00"),
      },
    ]);
  });
});

test("the provision is rounded band by band, so that the rows add up", () => {
  const provision = provisionByBand(
    [minor(1001), minor(333), minor(50)],
    ["Not due", "1–30", "Over 30"],
    [0.5, 5],
    GBP,
  );
  expect(provision.rows.map(({ provisionMinor }) => provisionMinor)).toEqual([5, 17, 3]);
  expect(provision.provisionMinor).toBe(25);
  expect(provision.owedMinor).toBe(1384);
});

test("who did what counts letters when they went and disputes when they were settled", () => {
  const file = fileOf(book, {
    calls: [
      call("2026-02-03", "promise", { recordedBy: "priya" }),
      call("2025-12-31", "other", { recordedBy: "priya" }),
    ],
    letters: [letter("2026-02-02", 1, ["1"], "posted 2026-02-02"), letter("2026-02-02", 1, ["1"], "")],
  });
  const work = whoDidWhat([file], FROM, UNTIL);
  expect(work.find(({ userId }) => userId === "priya")?.counts).toMatchObject({ calls: 1, letters: 0 });
  expect(work.find(({ userId }) => userId === "len")?.counts).toMatchObject({ letters: 1, payments: 2 });
});
