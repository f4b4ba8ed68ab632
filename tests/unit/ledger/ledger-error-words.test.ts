import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import type { LedgerError, LedgerErrorKind } from "#shared/ledger/ledger-error.ts";
import { ledgerErrorWords, ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { currency } from "#shared/money/currency.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";

const amount = money("12.50");
const on = day("2026-03-02");
const later = day("2026-04-02");
const number = "1001";

/** One of each kind: a new kind without an example does not compile. */
const EXAMPLES: { readonly [Kind in LedgerErrorKind]: Extract<LedgerError, { readonly kind: Kind }> } = {
  "not-above-zero": { kind: "not-above-zero" },
  "in-the-future": { kind: "in-the-future", on: later, today: on },
  "number-missing": { kind: "number-missing" },
  "number-taken": { kind: "number-taken", number },
  "due-date-missing": { kind: "due-date-missing" },
  "due-before-issue": { kind: "due-before-issue", dueOn: on, on: later },
  "instalments-differ": { kind: "instalments-differ", totalMinor: amount, amountMinor: money("13.00"), currency: GBP },
  "unknown-entry": { kind: "unknown-entry", entryId: "x" },
  "unknown-allocation": { kind: "unknown-allocation", allocationId: "x" },
  "wrong-kind": { kind: "wrong-kind", found: "receipt", wanted: "debit", number },
  "wrong-currency": { kind: "wrong-currency", found: currency("EUR"), wanted: GBP, number },
  "over-allocated": { kind: "over-allocated", number, byMinor: amount, openMinor: amount, currency: GBP },
  "already-settled": { kind: "already-settled", number },
  "more-than-payment": { kind: "more-than-payment", byMinor: amount, currency: GBP },
  "more-than-held": { kind: "more-than-held", heldMinor: amount, currency: GBP },
  "reference-not-found": { kind: "reference-not-found", text: "thank you" },
  "nothing-to-set-off": { kind: "nothing-to-set-off" },
  "is-a-reversal": { kind: "is-a-reversal" },
  "already-reversed": { kind: "already-reversed", number: "" },
  "before-entry": { kind: "before-entry", on, entryOn: later },
  "already-undone": { kind: "already-undone", on },
  "above-limit": { kind: "above-limit", leftMinor: amount, limitMinor: money("0.05"), currency: GBP },
  "more-than-written-off": { kind: "more-than-written-off", leftMinor: amount, currency: GBP },
  "same-customer": { kind: "same-customer" },
  "moved-with-a-partner": { kind: "moved-with-a-partner", number },
  "depends-on-it": { kind: "depends-on-it", number, dependent: "recovery" },
};

describe("a refusal in words", () => {
  test.each(Object.values(EXAMPLES).map((error) => [error.kind, error] as const))(
    "%s is plain sentences without jargon, blame or holes",
    (_, error) => {
      const words = ledgerErrorWords(error, "en-GB");
      expect(words).toMatch(/^[A-Z0-9£].*\.$/);
      expect(words).not.toMatch(/undefined|null|NaN|\[object|!|invalid|error|illegal/i);
    },
  );

  test.each<[LedgerErrorKind, string]>([
    ["over-allocated", "1001 has only £12.50 left to set off. Lower the amount by £12.50."],
    ["in-the-future", "2 Apr 2026 is after today, 2 Mar 2026. Enter the day it happened."],
    ["wrong-kind", "1001 is a receipt; this needs a debt. Choose another line."],
    ["already-reversed", "This line was reversed already."],
    ["wrong-currency", "1001 is in EUR, this is in GBP. Two currencies are never set against each other."],
  ])("%s", (kind, words) => {
    expect(ledgerErrorWords(EXAMPLES[kind], "en-GB")).toBe(words);
  });

  test("names the field at fault where there is one", () => {
    expect(ledgerRefusal(EXAMPLES["number-taken"], "en-GB").field).toBe("number");
    expect(ledgerRefusal(EXAMPLES["same-customer"], "en-GB")).not.toHaveProperty("field");
  });

  test.each([
    ["transfer", "A retention or transfer was made for 1001. Take that back first."],
    ["credit-note", "A credit note was made for 1001. Take that back first."],
  ])("says that a %s stands in the way", (dependent, words) => {
    expect(ledgerErrorWords({ kind: "depends-on-it", number, dependent }, "en-GB")).toBe(words);
  });
});
