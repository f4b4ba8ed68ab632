import { describe, expect, test } from "vitest";
import type { SettlementOffer } from "#shared/chasing/rows.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { kindsForCustomer } from "#shared/letters/kinds-for-customer.ts";
import { letterAsk } from "#shared/letters/letter-facts.ts";
import { makeLetter } from "#shared/letters/make-letter.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { fileOf, offer, planStep } from "../chasing/chase-file.ts";
import { faultsOf, on, writeLetter } from "./write-letter.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-04-01  due 2026-05-01   800.00
  invoice 1003  issued 2026-04-02  due 2026-05-02   450.00
`;
const early = (numbers: readonly string[], owed: string, changed: Partial<SettlementOffer> = {}) =>
  offer("2026-04-08", "750.00", "2026-04-17", {
    kind: "early-payment",
    invoiceIds: numbers,
    owedMinor: money(owed),
    ...changed,
  });
const settle = offer("2026-04-08", "450.00", "2026-04-30", { id: "settle", owedMinor: money("600.00") });
const fileWith = (...offers: readonly SettlementOffer[]) => fileOf(book, { offers });

describe("an offer for paying early", () => {
  test("says what to pay by when instead of what, the discount, and when the full sum is due", () => {
    const letter = writeLetter("early-payment-offer", fileWith(early(["1002"], "800.00")));
    expect(letter.text.subject).toBe("Pay £750.00 by 17 April 2026 instead of £800.00");
    expect(letter.all).toContain("a discount of £50.00 (6.25%)");
    expect(letter.all).toContain("the full £800.00 stays due on 1 May 2026");
    expect(letter.facts.items.map(({ number }) => number)).toEqual(["1002"]);
    expect(letterAsk(letter.facts)).toEqual({
      amountMinor: money("750.00"),
      byOn: "2026-04-17",
      isTotal: true,
      isOptional: true,
    });
    expect(letter.facts.payByOn).toBeNull();
  });

  test.each([...LETTER_LANGUAGES])("%s: it has its amounts, and none of the words of a settlement", (language) => {
    for (const [numbers, owed, discount] of [
      [["1002"], "800.00", "50.00"],
      [["1002", "1003"], "1250.00", "500.00"],
    ] as const) {
      const asked = { language: language as "de" };
      const letter = writeLetter("early-payment-offer", fileWith(early(numbers, owed)), asked);
      expect(faultsOf(letter)).toEqual([]);
      for (const text of ["750.00", owed, discount])
        expect(letter.all).toContain(formatMoney(money(text), GBP, { locale: language }));
      expect(letter.all).not.toMatch(
        /settle|full and final|Erledigung|Vergleich|solde|transaction|finiquito|definitiv|stralcio|transattiv|kwijting|schikking/i,
      );
    }
  });

  test("after its last day it is not printed", () => {
    const letter = writeLetter("early-payment-offer", fileWith(early(["1002"], "800.00")), { at: day("2026-04-18") });
    expect(faultsOf(letter).map(({ kind }) => kind)).toContain("pay-by-past");
  });
});

describe("an offer that waits to be printed", () => {
  const open = early(["1002"], "800.00");
  const { facts, text } = writeLetter("early-payment-offer", fileWith(open));
  const address = fileWith().customer.address;
  const kept = { channel: "post", runId: "", levelId: "", fileId: "", pages: 1, firstPage: 1 } as const;
  const letter = makeLetter({ facts, text, address, ...kept }, { id: "l", at: "2026-04-08T09:00:00.000Z", by: "len" });
  const withdrawn = { ...planStep("2026-04-09", "declined"), state: "withdrawn" as const };

  test.each([
    ["on its last day", [open], "2026-04-17", null],
    ["the day after", [open], "2026-04-18", { kind: "offer", number: "O-4" }],
    ["withdrawn", [{ ...open, steps: [withdrawn] }], "2026-04-10", { kind: "offer", number: "O-4" }],
  ])("%s", (_name, offers, at, reason) => {
    expect(staleReason(letter, fileWith(...offers), day(at))).toEqual(reason);
  });
});

describe("which offer a letter is about", () => {
  const subject = (
    kind: "settlement-offer" | "early-payment-offer",
    offers: readonly SettlementOffer[],
    aboutId = "",
  ) => writeLetter(kind, fileWith(...offers), { aboutId }).text.subject;
  const first = early(["1002"], "800.00", { id: "first" });

  test("each kind is about an offer of its kind", () => {
    expect(subject("settlement-offer", [settle, first])).toContain("£450.00");
    expect(subject("early-payment-offer", [first, settle])).toContain("£750.00");
  });

  test("one that can still be taken comes before one that was withdrawn since; the one chosen before both", () => {
    const withdrawn = early(["1003"], "450.00", {
      id: "gone",
      offerMinor: money("440.00"),
      recordedAt: "2026-04-08T12:00:00.000Z",
      steps: [{ ...planStep("2026-04-08", "declined"), state: "withdrawn" }],
    });
    expect(subject("early-payment-offer", [first, withdrawn])).toContain("£750.00");
    expect(subject("early-payment-offer", [first, withdrawn], "gone")).toContain("£440.00");
  });

  test("a letter is offered for the kinds of offer there are", () => {
    const kinds = (offers: readonly SettlementOffer[]) =>
      kindsForCustomer(fileWith(...offers), on).flatMap((group) => group.kinds);
    expect(kinds([first])).toContain("early-payment-offer");
    expect(kinds([first])).not.toContain("settlement-offer");
    expect(kinds([settle])).not.toContain("early-payment-offer");
  });
});

test("a note before the due day lists only what is not late", () => {
  const { facts, all } = writeLetter("courtesy", fileWith());
  expect(facts.items.map(({ number }) => number)).toEqual(["1002", "1003"]);
  expect(all).toContain("None of them is late.");
});
