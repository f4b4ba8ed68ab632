import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { positionIn } from "#shared/ledger/position.ts";
import { buildLetterFacts, type LetterInput } from "#shared/letters/build-letter-facts.ts";
import { buildStatementFacts } from "#shared/letters/build-statement-facts.ts";
import { figuresHash, figuresHashNow } from "#shared/letters/figures-hash.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { makeLetter } from "#shared/letters/make-letter.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { minor, ZERO } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger, money, refusal, unwrap } from "#tests/support/ledger-dsl.ts";
import { histories, play } from "#tests/support/random-books.ts";
import { dispute, fileOf, hold, hollins, promise } from "../chasing/chase-file.ts";

const on = day("2026-03-20");
const company = { ...defaultSettings.company, name: "Harbour Joinery Ltd" };

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
  invoice 1003  issued 2026-03-01  due 2026-03-31   900.00
  receipt R1    2026-03-01   150.00   pays 1001=150.00
`;

const build = (file: LetterInput["file"], changed: Partial<LetterInput> = {}) =>
  buildLetterFacts({
    file,
    kind: "friendly-reminder",
    number: "L-0001",
    on,
    payByOn: day("2026-03-27"),
    currency: GBP,
    company,
    signatory: null,
    lateReasons: defaultSettings.lateReasons,
    proof: null,
    chargeMinor: ZERO,
    ...changed,
  });

describe("what a letter asks for", () => {
  test("what is left, never the original amount; what is not due is not listed (rules 6 and 13)", () => {
    const facts = unwrap(build(fileOf(book)));
    expect(facts.items.map((item) => [item.number, item.demandedMinor, item.originalMinor])).toEqual([
      ["1001", money("450.00"), money("600.00")],
      ["1002", money("400.00"), money("400.00")],
    ]);
    expect(facts.totals.totalMinor).toBe(money("850.00"));
    expect(facts.items[0]?.lastReduction).toEqual({ kind: "receipt", on: "2026-03-01" });
    expect(facts.paidUpToOn).toBe(on);
  });

  test.each([
    ["2026-02-04", "nothing-overdue"],
    ["2026-02-05", null],
  ])("due today is not overdue: on %s %s", (asAt, kind) => {
    const result = build(fileOf(book), { on: day(asAt) });
    expect(result.ok ? null : result.error.kind).toBe(kind);
  });

  test("the disputed part is left out and named; demanded + disputed + held = what is left (rule 25)", () => {
    const facts = unwrap(build(fileOf(book, { disputes: [dispute("2026-03-02", "1001", "200.00")] })));
    const first = facts.items[0]!;
    expect([first.demandedMinor, first.disputedMinor, first.heldMinor]).toEqual([money("250.00"), money("200.00"), 0]);
    expect(first.demandedMinor + first.disputedMinor + first.heldMinor).toBe(first.residualMinor);
    expect(facts.totals).toMatchObject({ disputedMinor: money("200.00"), totalMinor: money("650.00") });
  });

  test("an invoice that is disputed as a whole is not on the letter", () => {
    const facts = unwrap(build(fileOf(book, { disputes: [dispute("2026-03-02", "1001", "450.00")] })));
    expect(facts.items.map((item) => item.number)).toEqual(["1002"]);
  });

  test("money held and not allocated is taken off; when it covers the debt there is no letter (rule 14)", () => {
    const held = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R1    2026-03-01   200.00   on-account
    `;
    expect(unwrap(build(fileOf(held))).totals).toMatchObject({
      demandedMinor: money("600.00"),
      creditMinor: money("200.00"),
      totalMinor: money("400.00"),
    });
    const covered = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R1    2026-03-01   600.00   on-account
    `;
    expect(refusal(build(fileOf(covered)))).toBe("covered-by-money-held");
  });

  test("everything in dispute or on hold: no letter, never one for 0.00", () => {
    const file = fileOf(book, { holds: [hold("2026-03-01", "do-not-chase")] });
    expect(refusal(build(file))).toBe("nothing-demanded");
  });

  test("without an address there is no letter (rule 32)", () => {
    const customer = hollins({ address: { lines: [], postcode: "", town: "", country: "GB" } });
    expect(refusal(build({ ...fileOf(book), customer }))).toBe("no-address");
  });

  test("a broken promise and the letter before are what it may refer to", () => {
    const file = fileOf(book, { promises: [promise("2026-03-02", "2026-03-09=300.00")] });
    expect(unwrap(build(file)).history.brokenPromise).toEqual({
      saidOn: "2026-03-02",
      amountMinor: money("300.00"),
      shortMinor: money("300.00"),
      byOn: "2026-03-09",
    });
  });

  test("a promise kept in part is quoted as it was given, with what is missing; one made good late is not brought up", () => {
    const promises = [promise("2026-03-02", "2026-03-09=300.00")];
    const some = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R1    2026-03-08   100.00   pays 1001=100.00
    `;
    expect(unwrap(build(fileOf(some, { promises }))).history.brokenPromise).toMatchObject({
      amountMinor: money("300.00"),
      shortMinor: money("200.00"),
    });
    const late = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt R1    2026-03-12   300.00   pays 1001=300.00
    `;
    expect(unwrap(build(fileOf(late, { promises }))).history.brokenPromise).toBeNull();
  });
});

const letterOf = (facts: LetterFacts) =>
  makeLetter(
    {
      facts,
      text: { subject: "Reminder", version: "en-GB/1" },
      address: hollins().address,
      channel: "post",
      runId: "",
      levelId: "",
      fileId: "file",
      pages: 1,
      firstPage: 1,
    },
    { id: "letter-1", at: "2026-03-20T09:00:00.000Z", by: "len" },
  );

describe("a prepared letter whose figures changed is stale (rule 15)", () => {
  const facts = unwrap(build(fileOf(book)));
  const letter = letterOf(facts);
  const later = { recordedAt: "2026-03-21T09:00:00.000Z" };

  test("the passing of a day alone changes nothing", () => {
    expect(figuresHash(facts)).toBe(figuresHashNow(letter, fileOf(book), day("2026-03-23")));
    expect(staleReason(letter, fileOf(book), day("2026-03-23"))).toBeNull();
  });

  test("a payment, a dispute, a promise or a stop says so", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
      invoice 1003  issued 2026-03-01  due 2026-03-31   900.00
      receipt R1    2026-03-01   150.00   pays 1001=150.00
      receipt R2    2026-03-21   220.00   pays 1001=220.00
    `;
    const entries = paid.entries.map((entry) => (entry.id === "R2" ? { ...entry, ...later } : entry));
    const reasonOf = (file: LetterInput["file"], asAt = "2026-03-21") => staleReason(letter, file, day(asAt));
    expect(reasonOf(fileOf({ ...paid, entries }))).toEqual({
      kind: "payment",
      amountMinor: money("220.00"),
      currency: GBP,
    });
    const disputes = [dispute("2026-03-21", "1001", "50.00", later)];
    expect(reasonOf(fileOf(book, { disputes }))).toMatchObject({ kind: "dispute" });
    const promises = [promise("2026-03-21", "2026-03-30=300.00", later)];
    expect(reasonOf(fileOf(book, { promises }))).toEqual({ kind: "promise" });
    expect(reasonOf(fileOf(book, { holds: [hold("2026-03-21", "insolvency")] }))).toMatchObject({ kind: "stopped" });
    expect(reasonOf(fileOf(book), "2026-03-28")).toMatchObject({ kind: "deadline-past" });
  });
});

describe("a statement of account", () => {
  test("both forms end on the ledger's balance (rule 18)", () => {
    const input = { file: fileOf(book), asAt: on, currency: GBP, ageing: defaultSettings.ageing };
    const open = buildStatementFacts({ ...input, form: "open", fromOn: null });
    expect(open.closingMinor).toBe(money("1750.00"));
    expect(open.items.reduce((sum, item) => sum + item.openMinor, 0)).toBe(open.closingMinor);
    const since = buildStatementFacts({ ...input, form: "activity", fromOn: day("2026-02-01") });
    expect(since.broughtForwardMinor).toBe(money("1000.00"));
    expect(since.lines.map((line) => line.number)).toEqual(["1003", "R1"]);
    expect(since.lines.at(-1)?.balanceMinor).toBe(since.closingMinor);
  });

  test("whatever happened, open items, activity, bands and balance are one sum on every day", () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const { ledgers, days } = play(history);
        const asAt = days[pick % Math.max(1, days.length)] ?? on;
        for (const own of ledgers) {
          const input = { file: fileOf(own), asAt, currency: GBP, ageing: defaultSettings.ageing };
          const statement = buildStatementFacts({ ...input, form: "activity", fromOn: null });
          const balance = positionIn(own, GBP, asAt, defaultSettings.ageing).balanceMinor;
          const sum = (amounts: readonly number[]) => minor(amounts.reduce((total, amount) => total + amount, 0));
          expect(statement.closingMinor).toBe(balance);
          expect(sum(statement.items.map((item) => item.openMinor))).toBe(balance);
          expect(statement.lines.at(-1)?.balanceMinor ?? 0).toBe(balance);
          expect(sum([...statement.bandsMinor, -statement.heldMinor])).toBe(balance);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("a later instalment of an invoice on a letter does not make the letter stale", () => {
  const parts = ledger`invoice 1001 issued 2026-01-05 parts 2026-02-04=400.00,2026-05-04=500.00 900.00`;
  const facts = unwrap(build(fileOf(parts)));
  const letter = letterOf(facts);
  expect(staleReason(letter, fileOf(parts), day("2026-03-21"))).toBeNull();
});
