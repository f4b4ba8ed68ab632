import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addContra } from "#shared/ledger/add-contra.ts";
import { addRefund } from "#shared/ledger/add-refund.ts";
import { allocateCredit } from "#shared/ledger/allocate-credit.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { roundingHundredths, roundingLimit, roundOff } from "#shared/ledger/round-off.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { brief, GBP, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-12-31");
const on = day("2026-04-01");
const book = ledger`
  invoice 1001    2026-01-05  due 2026-02-04   600.00
  receipt R2      2026-03-02   50.00  on-account
  receipt R1      2026-03-01  200.00  on-account
  credit-note C1  2026-03-03   25.00
  receipt E1      2026-03-01   99.00 EUR on-account
`;

describe("refund", () => {
  const refund = (amount: string, creditIds?: readonly string[]) => ({
    on,
    amountMinor: money(amount),
    currency: GBP,
    ...(creditIds ? { creditIds } : {}),
  });

  test("pays the oldest money back first", () => {
    const after = written(book, addRefund(book, refund("210.00"), writer));
    expect(brief(openCredits(after, on).filter((credit) => credit.currency === GBP))).toEqual([
      { number: "R2", openMinor: money("40.00") },
      { number: "C1", openMinor: money("25.00") },
    ]);
    expect(brief(openItems(after, on))).toEqual([{ number: "1001", openMinor: money("600.00") }]);
  });

  test("or the credits named, in their order", () => {
    const rows = unwrap(addRefund(book, refund("60.00", ["C1", "R2", "C1"]), writer));
    expect(rows.allocations.map((row) => [row.creditId, row.amountMinor])).toEqual([
      ["C1", 2500],
      ["R2", 3500],
    ]);
  });

  test("is never more than is held in that currency, or in those credits", () => {
    expect(addRefund(book, refund("275.01"), writer)).toEqual({
      ok: false,
      error: { kind: "more-than-held", heldMinor: money("275.00"), currency: GBP },
    });
    expect(refusal(addRefund(book, refund("25.01", ["C1"]), writer))).toBe("more-than-held");
    expect(refusal(addRefund(book, refund("1.00", ["E1"]), writer))).toBe("more-than-held");
  });

  test("money used by a later movement is not paid back before it", () => {
    const later = ledger`
      receipt R1    2026-03-01  200.00  on-account
      invoice 1001  2026-05-01  due 2026-05-31  150.00
    `;
    const used = written(
      later,
      allocateCredit(later, { creditId: "R1", on: day("2026-05-01"), allocate: { how: "oldest-first" } }, writer),
    );
    expect(refusal(addRefund(used, refund("50.01"), writer))).toBe("more-than-held");
    expect(addRefund(used, refund("50.00"), writer).ok).toBe(true);
  });

  test("refuses no amount, and tomorrow", () => {
    expect(refusal(addRefund(book, refund("0.00"), writer))).toBe("not-above-zero");
    expect(refusal(addRefund(book, { ...refund("1.00"), on: day("2027-01-01") }, writer))).toBe("in-the-future");
  });
});

describe("money on account set against debts", () => {
  const allocate = (creditId: string, from = "2026-03-01") =>
    allocateCredit(book, { creditId, on: day(from), allocate: { how: "oldest-first" } }, writer);

  test("counts from the day asked for, not before the money came", () => {
    expect(unwrap(allocate("R1", "2026-02-01")).allocations[0]).toMatchObject({ on: "2026-03-01", amountMinor: 20000 });
    expect(unwrap(allocate("R1", "2026-03-15")).allocations[0]?.on).toBe("2026-03-15");
  });

  test("only what is left of it", () => {
    const once = written(book, allocate("R1"));
    expect(refusal(allocateCredit(once, { creditId: "R1", on, allocate: { how: "oldest-first" } }, writer))).toBe(
      "nothing-to-set-off",
    );
  });

  test("finds nothing in its own currency", () => {
    expect(refusal(allocate("E1"))).toBe("nothing-to-set-off");
  });

  test("refuses a debt, what is not there, and tomorrow", () => {
    expect(refusal(allocate("1001"))).toBe("wrong-kind");
    expect(refusal(allocate("nope"))).toBe("unknown-entry");
    expect(refusal(allocate("R1", "2027-01-01"))).toBe("in-the-future");
  });
});

test("a contra pays like money and is not money", () => {
  const contra = { on, amountMinor: money("80.00"), currency: GBP, allocate: { how: "oldest-first" } } as const;
  const rows = unwrap(addContra(book, contra, writer));
  expect(rows.credit.kind).toBe("contra");
  expect(brief(openItems(written(book, { ok: true, value: rows }), on))).toEqual([
    { number: "1001", openMinor: money("520.00") },
  ]);
});

describe("rounding difference", () => {
  const pennies = ledger`
    invoice 1  2026-01-05  due 2026-02-04  100.00
    receipt R1 2026-02-01   99.99
    receipt R2 2026-02-02    0.03  on-account
  `;
  const clear = (entryId: string, limit = "0.05", from = "2026-02-03") =>
    roundOff(pennies, { entryId, on: day(from), limitMinor: money(limit) }, writer);

  test("the limit of the settings is the same figure in every currency", () => {
    const limits = ["GBP", "JPY", "KWD"].map((code) => roundingLimit(250, currency(code)));
    expect(limits).toEqual([250, 2, 2500]);
    const typed = ["GBP", "JPY", "KWD"].map((code, at) => roundingHundredths(minor(limits[at] ?? 0), currency(code)));
    expect(typed).toEqual([250, 200, 250]);
  });

  test("clears the penny left of an invoice and the pence too many of a receipt", () => {
    const invoice = written(pennies, clear("1"));
    expect(openItems(invoice, day("2026-02-03"))).toEqual([]);
    const receipt = written(pennies, clear("R2"));
    expect(openCredits(receipt, day("2026-02-03"))).toEqual([]);
    expect(brief(openItems(receipt, day("2026-02-03")))).toEqual([{ number: "1", openMinor: 1 }]);
  });

  test("is refused above its limit, on nothing, and on a wrong day", () => {
    expect(refusal(clear("R2", "0.02"))).toBe("above-limit");
    expect(refusal(clear("R1"))).toBe("already-settled");
    expect(refusal(clear("1", "0.05", "2026-01-04"))).toBe("before-entry");
    expect(refusal(clear("1", "0.05", "2027-01-04"))).toBe("in-the-future");
    expect(refusal(clear("nope"))).toBe("unknown-entry");
  });
});
