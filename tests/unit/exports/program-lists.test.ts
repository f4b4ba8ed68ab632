import { expect, test } from "vitest";
import { checkColumns } from "#renderer/features/cases/check-columns.tsx";
import { feeExport } from "#renderer/features/cases/fee-columns.tsx";
import { stepColumns } from "#renderer/features/cases/step-columns.tsx";
import { TIMELINE_EXPORT } from "#renderer/features/customers/timeline-export.ts";
import { BUNDLE_EXPORT } from "#renderer/features/evidence/bundle-export.ts";
import { MONTH_EXPORT } from "#renderer/features/history/month-columns.tsx";
import { LATE_PAID_EXPORT } from "#renderer/features/interest/late-paid-export.ts";
import { rateColumns } from "#renderer/features/interest/rate-columns.tsx";
import { postExport } from "#renderer/features/letters/run/run-export.ts";
import { POLICY_EXPORT } from "#renderer/features/policies/policy-columns.tsx";
import { monthColumns, replayColumns } from "#renderer/features/policies/replay-columns.tsx";
import { erasureColumns, reviewExport } from "#renderer/features/privacy/review-columns.tsx";
import { hitColumns } from "#renderer/features/reports/hit-columns.tsx";
import { expectedColumns, lookBackExport } from "#renderer/features/reports/week-columns.tsx";
import { peopleColumns } from "#renderer/features/settings/people-columns.tsx";
import { SNAPSHOT_COLUMNS } from "#renderer/features/settings/snapshot-columns.tsx";
import { holdExport } from "#renderer/features/today/hold-columns.tsx";
import { planExport } from "#renderer/features/today/plan-columns.tsx";
import { PROMISE_EXPORT } from "#renderer/features/today/promise-columns.tsx";
import { sectionsOf } from "#renderer/ui/use-print-sheet.ts";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { type ExportColumn, listSheet, type SheetCell } from "#shared/exports/sheet.ts";
import { GBP } from "#tests/support/ledger-dsl.ts";
import { d, hold, m } from "#tests/unit/chasing/chase-file.ts";
import { letter, testPolicy } from "#tests/unit/chasing/chase-policy.ts";
import {
  AMOUNT,
  broken,
  bundle,
  claim,
  DUE,
  ENTRY,
  ERASURE,
  FEES,
  fairly,
  HITS,
  LATE_PAID,
  MONTH,
  RATE,
  SNAPSHOT,
  STEP,
  TODAY,
  USER,
  WEEK,
} from "./program-rows.ts";

const on = (day: string): SheetCell => ({ on: d(day) });
const gbp = (amount: string): SheetCell => ({ minor: m(amount), currency: GBP });
const nobody = () => null;

/** What the first row of a list is in a file, by the heading of its column. */
function firstRow<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Readonly<Record<string, SheetCell>> {
  const { head, rows: cells } = listSheet("List", columns, rows);
  return Object.fromEntries(head.map((text, at) => [text, cells[0]?.[at] ?? null]));
}

/** Every list about the program and a customer's work: one row of it as it leaves the program, each cell with its type. */
const LISTS: readonly (readonly [list: string, row: () => Readonly<Record<string, SheetCell>>, expected: object])[] = [
  [
    "a rate table: days, the percentage as a number, how sure it is",
    () => firstRow(rateColumns(nobody), [RATE]),
    { From: on("2026-01-01"), To: on("2026-06-30"), "% per year": 3.75, "How sure": "published", Note: "Bank Rate" },
  ],
  [
    "people: who works here",
    () => firstRow(peopleColumns([USER], nobody), [USER]),
    { Name: "Len Harbour", Initials: "LH", "Job, as letters show it": "Owner", "Works here": "yes" },
  ],
  [
    "a policy: its steps and how many customers it decides for",
    () => firstRow(POLICY_EXPORT, [{ policy: testPolicy, count: 12, isShipped: false }]),
    { Policy: testPolicy.name, Customers: 12, "As shipped": "no", "Put away": "no" },
  ],
  [
    "a replay: each way of chasing with its count",
    () =>
      firstRow(replayColumns("Customer", ["As now", "Soft"], null), [{ key: "c1", name: "Hollins", counts: [15, 9] }]),
    { Customer: "Hollins", "As now": 15, Soft: 9 },
  ],
  [
    "a replay by month: months in an order a spreadsheet can sort",
    () => firstRow(monthColumns(["As now"], [2]), [{ key: "2026-03", name: "March 2026", counts: [2] }]),
    { Month: "2026-03", "As now": 2 },
  ],
  [
    "month ends: entries and the checkpoint",
    () => firstRow(MONTH_EXPORT, [MONTH]),
    { Month: "2026-05", "Is over": "yes", Entries: 1042, "Last entry": 2001, Checkpoint: "DB 2001 9f3a 77c1" },
  ],
  [
    "snapshots: records and size as numbers",
    () => firstRow(SNAPSHOT_COLUMNS, [SNAPSHOT]),
    { Taken: SNAPSHOT.at, Why: "by hand", Where: "This computer", Records: 63, "Size in KB": 20, State: "Sound" },
  ],
  [
    "records past their period: since when, and what keeps them",
    () =>
      firstRow(
        reviewExport(() => "Redland"),
        [DUE],
      ),
    { Customer: "Redland", What: "Settled account", Last: on("2018-03-01"), Records: 4, "Legal hold": "claim of May" },
  ],
  [
    "erasures: where and how much",
    () =>
      firstRow(
        erasureColumns(() => "Redland"),
        [ERASURE],
      ),
    { Day: on("2026-05-04"), What: "A contact", Customer: "Redland", Records: 2, Entries: 3, State: "done" },
  ],
  [
    "evidence bundles: to whom, with the fingerprint of the list of files",
    () => firstRow(BUNDLE_EXPORT, [{ on: d("2026-05-04"), bundle }]),
    { Day: on("2026-05-04"), What: "Handed over", About: "whole account", Pages: 11, Files: 9, To: "Marsh & Co" },
  ],
  [
    "an action plan: due, done and late apart",
    () =>
      firstRow(
        planExport(() => "Len Harbour"),
        [STEP],
      ),
    {
      Step: "First call",
      Due: on("2026-05-04"),
      State: "Done late",
      "Done on": on("2026-05-06"),
      "Days late": 2,
      Why: "nobody was in",
      Who: "Len Harbour",
    },
  ],
  [
    "promises: what was promised, what came, what is short",
    () => firstRow(PROMISE_EXPORT, promiseStates(broken, TODAY)),
    {
      On: on("2026-05-01"),
      Currency: "GBP",
      Promised: gbp("600.00"),
      Received: gbp("0.00"),
      Short: gbp("600.00"),
      "In full by": on("2026-05-15"),
      Parts: 2,
      State: "Broken",
    },
  ],
  [
    "holds: since when and until when",
    () =>
      firstRow(
        holdExport(() => "1001"),
        [hold("2026-05-04", "do-not-chase", { until: d("2026-06-10"), reason: "asked" })],
      ),
    { About: "the whole customer", Why: "asked", Until: on("2026-06-10"), Since: on("2026-05-04") },
  ],
  [
    "steps of a case: amounts and costs in the currency of the case",
    () =>
      firstRow(
        stepColumns(
          claim,
          () => "Len Harbour",
          () => "form.pdf",
          nobody,
        ),
        claim.steps,
      ),
    {
      Day: on("2026-05-04"),
      Step: "Issued",
      Note: "By post",
      Currency: "GBP",
      Amount: null,
      Cost: gbp("70.00"),
      Paper: "form.pdf",
      Who: "Len Harbour",
    },
  ],
  [
    "checks of an agency: the newest result with its day",
    () => firstRow(checkColumns(nobody), checkStates(fairly, TODAY)),
    { Result: "Passed", On: on("2026-05-04"), Note: "CSA, 4471" },
  ],
  [
    "agencies beside each other: fees as amounts",
    () => firstRow(feeExport(m("1000.00")), [FEES]),
    {
      Agency: "Severn Recoveries",
      Currency: "GBP",
      "Fee if all is paid": gbp("120.00"),
      "You get": gbp("880.00"),
      "If nothing is": gbp("0.00"),
      "Recovered so far, %": null,
      Checked: "no",
    },
  ],
  [
    "a timeline: a movement with its amount",
    () => firstRow(TIMELINE_EXPORT, [ENTRY]),
    {
      Day: on("2026-05-04"),
      About: "Invoice",
      What: "Invoice 1001",
      Currency: "GBP",
      Amount: gbp("1000.00"),
      State: "",
    },
  ],
  [
    "what a week's cash is made of: amount, chance and their product",
    () => firstRow(expectedColumns(GBP, ["", ""]), [AMOUNT]),
    { Customer: "Hollins", From: "Habit", For: "1001", "Chance this week, %": 90, Expected: gbp("900.00") },
  ],
  [
    "weeks looked back on: what was expected and what came",
    () => firstRow(lookBackExport(GBP, "en-GB"), [WEEK]),
    {
      "Week from": on("2026-06-01"),
      To: on("2026-06-07"),
      Expected: gbp("900.00"),
      Came: gbp("850.00"),
      "As expected": "In the range",
      Low: gbp("400.00"),
      High: gbp("1200.00"),
    },
  ],
  [
    "the record of a sign: how often it was right",
    () => firstRow(hitColumns(HITS), [HITS]),
    { Sign: "Broken promise", Given: 8, Right: 2, "Share, %": 25 },
  ],
  [
    "late-paid invoices of a customer: interest, fixed sum and what is left",
    () => firstRow(LATE_PAID_EXPORT, [LATE_PAID]),
    { Invoice: "1001", Paid: on("2026-05-04"), "Days late": 24, Interest: gbp("20.40"), Left: gbp("90.40") },
  ],
  [
    "letters of a run: pages and sheets as numbers",
    () =>
      firstRow(
        postExport(true, () => "Hollins"),
        [letter("2026-05-04", 1, ["1001"], "posted 2026-05-04", { pages: 3, totalMinor: m("1000.00") })],
      ),
    { Date: on("2026-05-04"), Customer: "Hollins", Amount: gbp("1000.00"), Pages: 3, Sheets: 2, State: "posted" },
  ],
];

test.each(LISTS)("%s", (_list, row, expected) => {
  expect(row()).toMatchObject(expected);
});

test("a list is printed as one table where only some of its lines have an amount", () => {
  const steps = stepColumns(
    claim,
    () => "",
    () => "",
    nobody,
  );
  const withoutCost = claim.steps.map(({ costMinor: _cost, ...one }) => one);
  const sheet = listSheet("Steps", steps, [...withoutCost, ...claim.steps]);
  expect(sectionsOf(sheet, "en-GB")).toMatchObject([{ title: "2 lines, amounts in GBP" }]);
});
