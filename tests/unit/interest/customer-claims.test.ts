import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { claimPosition, customerClaims } from "#shared/interest/customer-claims.ts";
import { type InvoiceInterest, interestOnLedger } from "#shared/interest/interest-on-invoice.ts";
import {
  type ClaimStamp,
  letterClaims,
  levelCharge,
  payClaim,
  recordClaims,
  takeBackClaims,
  waiveClaim,
  waiveWhatIsLeft,
} from "#shared/interest/make-claims.ts";
import { receiveClaim } from "#shared/interest/receive-claim.ts";
import type { Claim } from "#shared/interest/rows.ts";
import type { DebitEntry } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { minor } from "#shared/money/minor.ts";
import { ledger, money, testWriter, unwrap } from "#tests/support/ledger-dsl.ts";
import { makeCustomer } from "#tests/support/rows.ts";
import { fileOf, on, secondHalf2026, terms } from "./interest-dsl.ts";

const book = ledger`
  invoice 900   issued 2020-04-01  due 2020-05-01   400.00
  receipt R0    2020-06-30          400.00
  invoice 950   issued 2020-10-01  due 2020-10-31   500.00
  receipt R1    2021-01-29          500.00
  invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
  receipt R2    2026-03-02         1000.00
  invoice 1002  issued 2026-01-01  due 2026-01-31   200.00
  receipt R3    2026-01-31          200.00
  invoice 1003  issued 2026-02-01  due 2026-03-03   300.00
  write-off W1  2026-05-01          300.00  of 1003
  invoice 1004  issued 2026-03-01  due 2026-03-31   600.00
`;
const TODAY = day("2026-11-21");
const own = terms({}, [secondHalf2026]);

let count = 0;
const stamp = (date = "2026-11-21"): ClaimStamp => ({
  on: day(date),
  at: "2026-11-21T10:00:00.000Z",
  by: "len",
  newId: () => `claim-${++count}`,
});
const paidLate = (): InvoiceInterest => on(fileOf(book), "1001", "2026-11-21");
const invoice = (id: string) => book.entries.find((entry) => entry.id === id) as DebitEntry;

describe("the claim run", () => {
  test("finds invoices paid late within six years, latest payment first; not those paid in time, open or written off", () => {
    const found = customerClaims(fileOf(book), TODAY, own);
    expect(found.sinceOn).toBe("2020-11-21");
    expect(found.latePaid.map((one) => [one.interest.number, one.paidOn, one.daysLate])).toEqual([
      ["1001", "2026-03-02", 30],
      ["950", "2021-01-29", 90],
    ]);
  });

  test.each([
    ["2027-01-29", ["1001", "950"]],
    ["2027-01-30", ["1001"]],
  ])("as at %s, six years after the payment of 950 on 29 January 2021: %j", (asAt, expected) => {
    const found = customerClaims(fileOf(book), day(asAt), own);
    expect(found.latePaid.map((one) => one.interest.number)).toEqual(expected);
  });

  test("five years in Scotland", () => {
    const found = customerClaims(fileOf(book, { jurisdiction: "GB-SCT" }), TODAY, own);
    expect(found.latePaid.map((one) => one.interest.number)).toEqual(["1001"]);
  });

  test("interest stays what it was on the payment day, and what could be claimed is interest and fixed sum", () => {
    const [first] = customerClaims(fileOf(book), TODAY, own).latePaid;
    // 1,000.00 at 11.75 % for 30 days.
    expect(first?.position).toMatchObject({
      interestMinor: money("9.66"),
      fixedSumMinor: money("70.00"),
      leftMinor: money("79.66"),
    });
  });

  test("says when part of the delay is older than can be claimed", () => {
    const found = customerClaims(fileOf(book), TODAY, own).latePaid;
    expect(found.map((one) => [one.interest.number, one.isPartlyOutOfTime])).toEqual([
      ["1001", false],
      ["950", true],
    ]);
  });

  test("shows the relationship beside it", () => {
    expect(customerClaims(fileOf(book), TODAY, own).relationship).toEqual({
      invoicedLastYearMinor: money("2100.00"),
      lastInvoiceOn: "2026-03-01",
      latePaidCount: 2,
      invoiceCount: 6,
    });
  });

  test("a private person is in no claim run", () => {
    expect(customerClaims(fileOf(book, { kind: "individual" }), TODAY, own).latePaid).toEqual([]);
  });
});

describe("claims beside the invoice", () => {
  test("recording makes rows of their own and leaves nothing to claim; the ledger is not touched", () => {
    const claims = unwrap(recordClaims("customer-1", paidLate(), [], stamp()));
    expect(claims.map((one) => [one.kind, one.amountMinor, one.invoiceId])).toEqual([
      ["interest", money("9.66"), "1001"],
      ["fixed-sum", money("70.00"), "1001"],
    ]);
    const position = claimPosition(paidLate(), claims, TODAY);
    expect(position).toMatchObject({ leftMinor: 0, claimedMinor: money("79.66") });
    expect(recordClaims("customer-1", paidLate(), claims, stamp())).toMatchObject({ error: { kind: "nothing-left" } });
  });

  test("waiving needs a reason, keeps the rows and leaves nothing to claim", () => {
    expect(waiveWhatIsLeft("customer-1", paidLate(), [], " ", stamp())).toMatchObject({
      error: { kind: "reason-missing" },
    });
    const claims = unwrap(waiveWhatIsLeft("customer-1", paidLate(), [], "A good customer", stamp()));
    expect(claims.map((one) => one.waived?.reason)).toEqual(["A good customer", "A good customer"]);
    expect(claimPosition(paidLate(), claims, TODAY)).toMatchObject({ leftMinor: 0, waivedMinor: money("79.66") });
  });

  test("as at the day before a claim was made all of it is still left", () => {
    const claims = unwrap(recordClaims("customer-1", paidLate(), [], stamp()));
    expect(claimPosition(paidLate(), claims, day("2026-11-20")).leftMinor).toBe(money("79.66"));
  });

  test("on an open invoice a later claim takes only what has run since", () => {
    const first = unwrap(recordClaims("customer-1", on(fileOf(book), "1004", "2026-06-30"), [], stamp("2026-06-30")));
    const later = unwrap(
      recordClaims("customer-1", on(fileOf(book), "1004", "2026-07-30"), first, stamp("2026-07-30")),
    );
    expect(later.map((one) => [one.kind, one.amountMinor])).toEqual([["interest", money("5.79")]]);
  });

  test("a claim is waived or paid once, with its day", () => {
    const [claim] = unwrap(recordClaims("customer-1", paidLate(), [], stamp())) as [Claim];
    const waived = unwrap(waiveClaim(claim, "Settled on the telephone", stamp()));
    expect(waived.amountMinor).toBe(claim.amountMinor);
    expect(waiveClaim(waived, "again", stamp())).toMatchObject({ error: { kind: "already-waived" } });
    expect(payClaim(waived, TODAY, TODAY)).toMatchObject({ error: { kind: "already-waived" } });
    const paid = unwrap(payClaim(claim, TODAY, TODAY));
    expect(paid.paidOn).toBe(TODAY);
    expect(waiveClaim(paid, "late", stamp())).toMatchObject({ error: { kind: "already-paid" } });
    expect(payClaim(claim, day("2026-11-20"), TODAY)).toMatchObject({ error: { kind: "day-before-claim" } });
    expect(payClaim(claim, day("2026-11-22"), TODAY)).toMatchObject({ error: { kind: "paid-in-the-future" } });
    expect(claimPosition(paidLate(), [paid], TODAY).paidMinor).toBe(money("9.66"));
  });
});

describe("money for a claim", () => {
  const claimOf = (amountMinor: number): Claim => ({
    ...(unwrap(recordClaims("customer-1", paidLate(), [], stamp("2026-06-01")))[1] as Claim),
    amountMinor: minor(amountMinor),
  });
  const withMoney = ledger`
    invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
    receipt R2    2026-03-02         1000.00
    receipt R9    2026-06-10           70.00  on-account
  `;

  test("becomes a charge the receipt pays, dated the day it came; the invoice and the balance stay", () => {
    const { claim, rows } = unwrap(receiveClaim(withMoney, claimOf(70_00), "R9", "Fixed sum, 1001", testWriter()));
    expect(claim.paidOn).toBe("2026-06-10");
    const after = withRows(withMoney, rows);
    expect(openItems(after, TODAY)).toEqual([]);
    expect(openCredits(after, TODAY)).toEqual([]);
    expect(after.entries.at(-1)).toMatchObject({ kind: "charge", linkedId: "1001", amountMinor: 70_00 });
    expect(after.entries.find((entry) => entry.id === "1001")).toBe(withMoney.entries[0]);
    expect(ledgerFaults(after)).toEqual([]);
  });

  test("is refused when the receipt does not cover it or is not there", () => {
    expect(receiveClaim(withMoney, claimOf(70_01), "R9", "x", testWriter()).ok).toBe(false);
    expect(receiveClaim(withMoney, claimOf(70_00), "R7", "x", testWriter())).toMatchObject({
      error: { kind: "unknown-entry" },
    });
  });

  test("a charge never bears interest, however late it is", () => {
    const { rows } = unwrap(receiveClaim(withMoney, claimOf(70_00), "R9", "x", testWriter()));
    const { invoices } = interestOnLedger(fileOf(withRows(withMoney, rows)), TODAY, own);
    expect(invoices.map((one) => one.number)).toEqual(["1001"]);
  });
});

describe("charges of a level", () => {
  const level = { id: "level-3", chargeMinor: minor(25_00) };
  const agreed = makeCustomer("customer-1", {
    agreement: { agreedOn: day("2020-01-01"), how: "signed", contractRate: "", fileId: "" },
  });
  const made = (claims: readonly Claim[], customer = agreed) =>
    levelCharge(customer, invoice("1004"), level, claims, { ...stamp(), letterId: "letter-1" });

  test("once for each invoice and level: the key itself says so", () => {
    const charge = unwrap(made([]));
    expect(charge).toMatchObject({ id: "1004:level-3:contract-charge", kind: "contract-charge", amountMinor: 25_00 });
    expect(made([charge])).toMatchObject({ error: { kind: "made-already" } });
    const waived = unwrap(waiveClaim(charge, "Goodwill", stamp()));
    expect(made([waived])).toMatchObject({ error: { kind: "made-already" } });
  });

  test("a void letter takes its charge back, and it may be made again (rule 30)", () => {
    const charge = unwrap(made([]));
    const [back] = takeBackClaims([charge], "letter-1", stamp()) as [Claim];
    expect(unwrap(made([back])).waived).toBeNull();
    expect(claimPosition(on(fileOf(book), "1004", "2026-06-30"), [back], TODAY).waivedMinor).toBe(0);
  });

  test("never from a private person, nor where the terms were not agreed", () => {
    expect(made([], { ...agreed, kind: "individual" })).toMatchObject({ error: { kind: "consumer" } });
    expect(made([], makeCustomer("customer-1"))).toMatchObject({ error: { kind: "terms-not-agreed" } });
  });

  test("a letter claims interest and sums once, however often it is recorded", () => {
    const source = { levelId: "level-3", letterId: "letter-1" };
    const interest = on(fileOf(book), "1004", "2026-06-30");
    const first = letterClaims("customer-1", interest, [], source, stamp("2026-06-30"));
    const again = letterClaims("customer-1", interest, first, source, stamp("2026-06-30"));
    expect(again.map((one) => [one.id, one.amountMinor])).toEqual(first.map((one) => [one.id, one.amountMinor]));
    const next = letterClaims(
      "customer-1",
      on(fileOf(book), "1004", "2026-07-30"),
      first,
      { ...source, letterId: "letter-2" },
      stamp("2026-07-30"),
    );
    expect(next.map((one) => [one.kind, one.amountMinor])).toEqual([["interest", money("5.79")]]);
  });
});
