import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger, LedgerEntry } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { ledgerPosition } from "#shared/ledger/position.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import { settledOn, settlements } from "#shared/ledger/settled-on.ts";
import { activityStatement, openItemStatement } from "#shared/ledger/statement.ts";
import type { Currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { type Books, histories, play, VERBS, type Verb } from "#tests/support/random-books.ts";
import { runs } from "#tests/support/runs.ts";

const settings = defaultSettings.ageing;

test("the books balance on every day of any history", { timeout: 600_000 }, () => {
  const done = new Map<Verb, number>();
  fc.assert(
    fc.property(histories, (history) => {
      const books = play(history, (verb) => done.set(verb, (done.get(verb) ?? 0) + 1));
      for (const ledger of books.ledgers) expect(ledgerFaults(ledger)).toEqual([]);
      for (const day of daysToCheck(books)) {
        for (const ledger of books.ledgers) checkDay(ledger, day);
        checkTransfers(books, day);
      }
    }),
    { numRuns: runs(300) },
  );
  // Every movement must have been accepted at some time, or the property says nothing about it.
  expect(VERBS.filter((verb) => !done.has(verb))).toEqual([]);
});

/** Each day on which something happened or stopped, with the days before and after. */
function daysToCheck({ ledgers, days }: Books): readonly CalendarDate[] {
  const all = new Set<CalendarDate>();
  const add = (day: CalendarDate) => {
    for (const days of [-1, 0, 1]) all.add(addDays(day, days));
  };
  for (const day of days) add(day);
  for (const { allocations } of ledgers)
    for (const { on, undoneOn } of allocations) {
      add(on);
      if (undoneOn !== null) add(undoneOn);
    }
  return [...all];
}

function checkDay(ledger: CustomerLedger, day: CalendarDate): void {
  const items = openItems(ledger, day);
  const credits = openCredits(ledger, day);
  checkAllocations(ledger, day);
  for (const position of ledgerPosition(ledger, day, settings)) {
    const { currency } = position;
    const balance = balanceOf(ledger, currency, day);
    const owed = sumOpen(items, currency);
    const held = sumOpen(credits, currency);
    equal(owed - held, balance, "open items less open credits");
    equal(position.owedMinor, owed, "owed");
    equal(position.heldMinor, held, "held");
    equal(position.balanceMinor, balance, "position");
    equal(
      sumMinor(position.bandsMinor, (band) => band),
      owed,
      "ageing",
    );
    equal(position.notDueMinor + position.overdueMinor, owed, "not due and overdue");
    equal(position.bandsMinor[0] as number, position.notDueMinor, "first band");
    equal(runningBalance(ledger, currency, day).at(-1)?.balanceMinor ?? 0, balance, "running balance");
    equal(openItemStatement(ledger, currency, day, settings).balanceMinor, balance, "open item statement");
    checkActivity(ledger, currency, day, balance);
  }
  checkSettled(ledger, day);
}

function checkActivity(ledger: CustomerLedger, currency: Currency, day: CalendarDate, balance: number): void {
  const range = { from: addDays(day, -15), until: addDays(day, 1) };
  const statement = activityStatement(ledger, currency, range, settings);
  equal(statement.closingMinor, balance, "activity statement");
  equal(statement.openingMinor, balanceOf(ledger, currency, addDays(day, -16)), "brought forward");
  equal(statement.openingMinor + statement.debitsMinor - statement.creditsMinor, balance, "movements");
}

/** By itself, without the functions under test: what is set against an entry is never below nothing or above its amount. */
function checkAllocations(ledger: CustomerLedger, day: CalendarDate): void {
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const used = new Map<string, number>();
  for (const { debitId, creditId, amountMinor, on, undoneOn } of ledger.allocations) {
    if (on > day || (undoneOn !== null && undoneOn <= day)) continue;
    for (const id of [debitId, creditId]) used.set(id, (used.get(id) ?? 0) + amountMinor);
  }
  for (const [id, amount] of used) {
    const entry = entries.get(id) as LedgerEntry;
    if (amount < 0 || amount > entry.amountMinor || entry.on > day)
      throw new Error(`${entry.kind} ${id} of ${entry.amountMinor} has ${amount} set against it on ${day}`);
  }
}

function checkSettled(ledger: CustomerLedger, day: CalendarDate): void {
  const open = new Set(openItems(ledger, day).map((item) => item.entry.id));
  const settled = new Map(settlements(ledger, day).map((row) => [row.entry.id, row.settledOn]));
  for (const entry of ledger.entries) {
    if (entry.side === "credit" || entry.on > day) continue;
    equal(settled.has(entry.id), !open.has(entry.id), `settled ${entry.id}`);
    equal(settledOn(ledger, entry.id, day), settled.get(entry.id) ?? null, `settled day ${entry.id}`);
  }
}

/** What leaves one customer arrives at the other: over both, transfers and retentions come to nothing. */
function checkTransfers({ ledgers }: Books, day: CalendarDate): void {
  const all = ledgers.flatMap((ledger) => ledger.entries);
  const transfers = new Set(all.filter((entry) => entry.kind === "transfer").map((entry) => entry.id));
  const moved = all.filter(
    (entry) => (transfers.has(entry.id) || transfers.has(entry.linkedId)) && entry.on <= day && isMove(entry),
  );
  equal(sumMinor(moved, signed), 0, "transfers");
}

function isMove({ kind }: LedgerEntry): boolean {
  return kind === "transfer" || kind === "reversal";
}

function balanceOf(ledger: CustomerLedger, currency: Currency, day: CalendarDate): number {
  return sumMinor(
    ledger.entries.filter((entry) => entry.currency === currency && entry.on <= day),
    signed,
  );
}

function signed(entry: LedgerEntry) {
  return (entry.side === "debit" ? entry.amountMinor : -entry.amountMinor) as typeof entry.amountMinor;
}

function sumOpen(rows: ReturnType<typeof openItems> | ReturnType<typeof openCredits>, currency: Currency): number {
  let total = 0;
  for (const row of rows) if (row.currency === currency) total += row.openMinor;
  return total;
}

/** Cheaper than `expect` in a loop of millions. */
function equal(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)} is not ${String(wanted)}`);
}
