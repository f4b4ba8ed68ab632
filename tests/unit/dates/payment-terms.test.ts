import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { describeTerms, dueDay, type PaymentTerms } from "#shared/dates/payment-terms.ts";

const days = (count: number): PaymentTerms => ({ kind: "days", days: count });
const daysFirst = (count: number): PaymentTerms => ({ kind: "end-of-month", days: count, reading: "days-first" });
const monthFirst = (count: number): PaymentTerms => ({ kind: "end-of-month", days: count, reading: "month-first" });
const dayOfNextMonth = (dayOfMonth: number): PaymentTerms => ({ kind: "day-of-next-month", dayOfMonth });

describe("when an invoice falls due", () => {
  test.each<[PaymentTerms, string, string]>([
    [days(30), "2026-01-05", "2026-02-04"],
    [days(0), "2026-01-05", "2026-01-05"],
    [days(30), "2024-01-31", "2024-03-01"],
    // France, "45 jours fin de mois": both readings are in use, and here they are 14 days apart.
    [daysFirst(45), "2026-01-20", "2026-03-31"],
    [monthFirst(45), "2026-01-20", "2026-03-17"],
    [daysFirst(30), "2026-01-31", "2026-03-31"],
    [monthFirst(30), "2026-01-31", "2026-03-02"],
    [daysFirst(30), "2026-01-29", "2026-02-28"],
    [monthFirst(30), "2026-02-01", "2026-03-30"],
    [daysFirst(0), "2026-01-05", "2026-01-31"],
    [monthFirst(0), "2026-01-05", "2026-01-31"],
    [dayOfNextMonth(20), "2026-01-31", "2026-02-20"],
    [dayOfNextMonth(31), "2026-01-05", "2026-02-28"],
    [dayOfNextMonth(1), "2026-12-31", "2027-01-01"],
    [{ kind: "on-delivery" }, "2026-01-05", "2026-01-05"],
  ])("%o from %s is %s", (terms, issuedOn, due) => {
    expect(dueDay(terms, day(issuedOn))).toBe(due);
  });

  test("by agreement there is no day until one is agreed", () => {
    expect(dueDay({ kind: "by-agreement" }, day("2026-01-05"))).toBeNull();
  });
});

test.each<[PaymentTerms, string]>([
  [days(30), "30 days from invoice date"],
  [days(1), "1 day from invoice date"],
  [days(0), "Due on the invoice date"],
  [daysFirst(45), "45 days, then end of month"],
  [monthFirst(45), "End of month, then 45 days"],
  [monthFirst(0), "End of month"],
  [daysFirst(0), "End of month"],
  [dayOfNextMonth(20), "Day 20 of the following month"],
  [{ kind: "on-delivery" }, "Cash on delivery"],
  [{ kind: "by-agreement" }, "By agreement, invoice by invoice"],
])("%o reads as %s", (terms, words) => {
  expect(describeTerms(terms)).toBe(words);
});
