import { describe, expect, test } from "vitest";
import { agencyRecord } from "#shared/cases/agency-record.ts";
import { debtCsv } from "#shared/cases/debt-csv.ts";
import { announcedParts, fileForLetter } from "#shared/cases/letter-view.ts";
import { openPlacement } from "#shared/cases/open-case.ts";
import { chargeFee, placementAccount, reportDirect } from "#shared/cases/placement-account.ts";
import {
  isPlacementEnd,
  PLACEMENT_MOVES,
  type PlacementState,
  placedOn,
  stepPlacement,
} from "#shared/cases/placement-steps.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { GBP, ledger, money, refusal, testWriter, unwrap } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, dispute, fileOf, hold, hollins, plan } from "#tests/unit/chasing/chase-file.ts";
import { letter } from "#tests/unit/evidence/bundle-source.ts";
import { agency, atState, step } from "./case-rows.ts";

const STATES = Object.keys(PLACEMENT_MOVES) as PlacementState[];
const TODAY = d("2026-06-01");

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   1000.00
  invoice 1002  issued 2026-03-01  due 2026-03-31    500.00
`;

describe("which state of a placement may follow which", () => {
  const allowed: Readonly<Record<PlacementState, string>> = {
    notice: "placed cancelled",
    placed: "accepted refused working query plan-agreed advises-court recalled returned closed",
    accepted: "working query plan-agreed advises-court recalled returned closed",
    working: "working query plan-agreed advises-court recalled returned closed",
    query: "answered recalled returned closed",
    answered: "working query plan-agreed advises-court recalled returned closed",
    "plan-agreed": "working query plan-agreed advises-court recalled returned closed",
    "advises-court": "working query plan-agreed advises-court recalled returned closed",
    refused: "",
    recalled: "",
    returned: "",
    cancelled: "",
    closed: "",
  };
  const pairs = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));
  test.each(pairs)("%s to %s", (from, to) => {
    const moved = stepPlacement(
      atState("agency", [from]),
      step("2026-03-10", to, { note: "as they said", amountMinor: money("10.00") }),
      TODAY,
    );
    expect(moved.ok).toBe(allowed[from].split(" ").includes(to));
    if (moved.ok) expect(moved.value.closedOn).toBe(isPlacementEnd(to) ? "2026-03-10" : null);
  });
});

describe("a step of a placement", () => {
  const row = atState("agency", ["placed"]);
  test.each([
    ["tomorrow", row, step("2026-06-02", "working"), "in-the-future"],
    ["before the last step", row, step("2026-02-28", "working"), "before-last-step"],
    ["a recall without a reason", row, step("2026-03-05", "recalled"), "reason-missing"],
    ["a question without words", row, step("2026-03-05", "query"), "reason-missing"],
    [
      "going to the agency with nothing left",
      atState("agency", ["notice"]),
      step("2026-03-05", "placed"),
      "nothing-left",
    ],
  ] as const)("%s is refused", (_, on, next, kind) => {
    expect(refusal(stepPlacement(on, next, TODAY))).toBe(kind);
  });

  test("money steps do not change the state", () => {
    const paid = { ...row, steps: [...row.steps, step("2026-03-04", "fee", { amountMinor: money("5.00") })] };
    expect(stepPlacement(paid, step("2026-03-02", "working"), TODAY).ok).toBe(true);
  });
});

describe("opening a placement", () => {
  const open = (rows: Parameters<typeof fileOf>[1], invoiceIds = ["1001"], placeOn: string | null = null) =>
    openPlacement(
      fileOf(book, rows),
      agency(),
      { invoiceIds, currency: GBP, placeOn: placeOn === null ? null : d(placeOn), reason: "" },
      "C-1",
      testWriter("2026-06-01"),
    );

  test.each([
    ["no invoice", {}, [], "nothing-chosen"],
    ["an invoice that is not overdue", {}, ["9999"], "not-open"],
    ["one that is with another agency", { cases: [atState("agency", ["placed"])] }, ["1001"], "elsewhere"],
    ["one in a claim", { cases: [atState("claim", ["preparing"])] }, ["1001"], "elsewhere"],
    ["one on a plan", { plans: [plan("2026-05-01", "2026-07-01 = 1000.00", ["1001"])] }, ["1001"], "elsewhere"],
    ["one that is disputed as a whole", { disputes: [dispute("2026-05-01", "1001", "")] }, ["1001"], "nothing-left"],
    ["an insolvent customer", { holds: [hold("2026-05-01", "insolvency")] }, ["1001"], "flagged"],
    ["a vulnerable person", { holds: [hold("2026-05-01", "vulnerable")] }, ["1001"], "flagged"],
  ] as const)("refuses %s", (_, rows, ids, kind) => {
    expect(refusal(open(rows, [...ids]))).toBe(kind);
  });

  test("refuses an archived agency and a notice that is over before it begins", () => {
    const input = { invoiceIds: ["1001"], currency: GBP, placeOn: null, reason: "" };
    const made = openPlacement(fileOf(book), agency({ archived: true }), input, "C-1", testWriter("2026-06-01"));
    expect(refusal(made)).toBe("no-agency");
    expect(refusal(open({}, ["1001"], "2026-06-01"))).toBe("passed-on-too-early");
  });

  test("places what is not disputed, and stops our own chasing of exactly these invoices", () => {
    const disputes = [dispute("2026-05-01", "1001", "200.00")];
    const placed = unwrap(open({ disputes }));
    expect([placed.amountMinor, placedOn(placed)]).toEqual([money("800.00"), "2026-06-01"]);
    const positions = chasePositions(fileOf(book, { disputes, cases: [placed] }), TODAY);
    expect(positions.map(({ item, demandedMinor }) => [item.entry.number, demandedMinor])).toEqual([
      ["1001", 0],
      ["1002", money("500.00")],
    ]);
  });

  test("a recall gives the invoices back to our own chasing", () => {
    const placed = unwrap(open({}));
    const recalled = unwrap(stepPlacement(placed, step("2026-06-01", "recalled", { note: "paid a part" }), TODAY));
    const [first] = chasePositions(fileOf(book, { cases: [recalled] }), TODAY);
    expect(first?.demandedMinor).toBe(money("1000.00"));
  });

  test("the notice lists exactly what it announces, while nothing else may ask for it", () => {
    const file = fileOf(book, { cases: [unwrap(open({}, ["1001"], "2026-06-15"))] });
    const parts = announcedParts(file, "agency-referral", TODAY);
    expect(parts?.map(({ position, amountMinor }) => [position.item.entry.number, amountMinor])).toEqual([
      ["1001", money("1000.00")],
    ]);
    expect(announcedParts(file, "final-reminder", TODAY)).toBeNull();
    expect(chasePositions(fileForLetter(file, "final-reminder", TODAY), TODAY)[0]?.demandedMinor).toBe(0);
  });

  test("the notice does not go stale because of its own placement", () => {
    const cases = [unwrap(open({}, ["1001"], "2026-06-15"))];
    const items = [{ invoiceId: "1001", amountMinor: money("1000.00"), interestMinor: 0, fixedMinor: 0 }] as never;
    const notice = letter("L-0009", [], { kind: "agency-referral", items, payByOn: d("2026-06-12") });
    const figures = fileForLetter(fileOf(book, { cases }), "agency-referral", TODAY);
    expect(figures.cases).toEqual([]);
    expect(staleReason(notice, fileOf(book, { cases }), TODAY)).toEqual(staleReason(notice, fileOf(book), TODAY));
  });
});

describe("the account of a placement", () => {
  const placed = caseRow("2026-05-05", "agency", ["1001"], {
    agencyId: "agency-1",
    amountMinor: money("1000.00"),
    steps: [step("2026-05-05", "placed", { amountMinor: money("1000.00") })],
  });
  const paid = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   1000.00
    invoice 1002  issued 2026-03-01  due 2026-03-31    500.00
    receipt R1    2026-05-04                           100.00  pays 1001=100.00
    receipt R2    2026-05-05                           300.00  pays 1001=300.00
    receipt R3    2026-05-20                           400.00  pays 1001=400.00
    receipt R4    2026-05-21                           500.00  pays 1002=500.00
  `;
  const receiptId = (number: string) =>
    paid.entries.find((entry) => entry.kind === "receipt" && entry.number === number)?.id ?? "";

  test("counts what came in on its invoices since it was placed, at the percentage of the day of placing", () => {
    const account = placementAccount(placed, agency(), paid, TODAY);
    expect(
      account.payments.map(({ on, amountMinor, percent, feeMinor }) => [on, amountMinor, percent, feeMinor]),
    ).toEqual([
      ["2026-05-05", money("300.00"), "8", money("24.00")],
      ["2026-05-20", money("400.00"), "8", money("32.00")],
    ]);
    expect([account.recoveredMinor, account.fee.feeMinor, account.netMinor]).toEqual([
      money("700.00"),
      money("56.00"),
      money("644.00"),
    ]);
  });

  test("the terms are those kept with the placement, whatever the agency asks today", () => {
    const terms = JSON.stringify({
      feeBands: [{ olderThanDays: 0, percent: "10" }],
      minimumFeeMinor: 0,
      noCollectionNoFee: true,
    });
    const account = placementAccount({ ...placed, facts: { terms } }, agency(), paid, TODAY);
    expect(account.fee.feeMinor).toBe(money("70.00"));
  });

  test.each([
    ["56.00", "0.00"],
    ["60.00", "4.00"],
    ["50.00", "-6.00"],
  ])("an invoice of %s differs by %s", (charged, difference) => {
    const row = unwrap(chargeFee(placed, step("2026-05-31", "fee", { amountMinor: money(charged) }), TODAY));
    expect(placementAccount(row, agency(), paid, TODAY).differenceMinor).toBe(money(difference));
  });

  test.each([
    ["the terms kept with the placement", { ...agency(), vatPercent: "20" }, "5", "20", ["56.00", "11.20", "67.20"]],
    ["none kept with it: none today either", { ...agency(), vatPercent: "" }, "5", "", ["56.00", "0.00", "56.00"]],
    ["kept before there was a rate: the agency's", agency(), "5", "5", ["56.00", "2.80", "58.80"]],
  ] as const)("VAT by %s", (_, kept, today, percent, amounts) => {
    const row = { ...placed, facts: { terms: JSON.stringify(kept) } };
    const invoiced = unwrap(chargeFee(row, step("2026-05-31", "fee", { amountMinor: money("56.00") }), TODAY));
    const account = placementAccount(invoiced, agency({ vatPercent: today }), paid, TODAY);
    const [netMinor, vatMinor, grossMinor] = amounts.map((amount) => money(amount));
    expect(account.vatPercent).toBe(percent);
    expect(account.chargedWithVat).toEqual({ netMinor, vatMinor, grossMinor });
    expect(account.dueWithVat).toEqual(account.chargedWithVat);
    expect([account.differenceMinor, account.toPayMinor]).toEqual([0, grossMinor]);
  });

  test("commission may be charged after a recall, but on nothing that came in later", () => {
    const recalled = unwrap(stepPlacement(placed, step("2026-05-10", "recalled", { note: "too slow" }), TODAY));
    const account = placementAccount(recalled, agency(), paid, TODAY);
    expect([account.recoveredMinor, account.fee.feeMinor]).toEqual([money("300.00"), money("50.00")]);
    expect(chargeFee(recalled, step("2026-05-31", "fee", { amountMinor: money("50.00") }), TODAY).ok).toBe(true);
  });

  test("a payment straight to us is reported once; one the agency paid over is not reported", () => {
    const account = placementAccount(placed, agency(), paid, TODAY);
    expect(account.unreported).toHaveLength(2);
    const report = (row: typeof placed, number: string) =>
      reportDirect(
        row,
        placementAccount(row, agency(), paid, TODAY),
        step("2026-05-21", "direct-reported", { refId: receiptId(number) }),
        TODAY,
      );
    const reported = unwrap(report(placed, "R3"));
    expect(reported.steps.at(-1)?.amountMinor).toBe(money("400.00"));
    expect(placementAccount(reported, agency(), paid, TODAY).unreported.map(({ creditId }) => creditId)).toEqual([
      receiptId("R2"),
    ]);
    expect(refusal(report(reported, "R3"))).toBe("already-reported");
    expect(refusal(report(placed, "R4"))).toBe("not-on-it");
    const over = { ...placed, steps: [...placed.steps, step("2026-05-20", "paid-over", { refId: receiptId("R3") })] };
    expect(refusal(report(over, "R3"))).toBe("already-reported");
  });

  test("the agency's record: gross, net of fees, the rate, and days by money", () => {
    const record = agencyRecord(agency(), [fileOf(paid, { cases: [placed] })], GBP, TODAY);
    expect(record).toEqual({
      placedCount: 1,
      openCount: 1,
      placedMinor: money("1000.00"),
      recoveredMinor: money("700.00"),
      feesMinor: money("56.00"),
      netMinor: money("644.00"),
      ratePercent: 70,
      days: 9,
    });
  });

  test("what was announced and never placed counts for nothing", () => {
    const announced = atState("agency", ["notice", "cancelled"], { closedOn: d("2026-03-02") });
    expect(agencyRecord(agency(), [fileOf(paid, { cases: [announced] })], GBP, TODAY).placedCount).toBe(0);
    expect(placementAccount(announced, agency({ noCollectionNoFee: false }), paid, TODAY).fee.feeMinor).toBe(0);
  });
});

test("the brief names the debtor and each open invoice, and no cell can run as a formula", () => {
  const file = fileOf(book, { customer: hollins({ name: "=HYPERLINK(1)" }) });
  const lines = debtCsv(caseRow("2026-05-01", "agency", ["1001"]), file, TODAY)
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("'=HYPERLINK(1)");
  expect(lines[1]).toMatch(/1001,2026-01-05,2026-02-04,117,GBP,1000\.00,1000\.00$/);
});
