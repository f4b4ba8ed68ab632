import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { describeSign } from "#shared/insight/signs/describe-sign.ts";
import { fileAsAt } from "#shared/insight/signs/file-as-at.ts";
import { riskGrade } from "#shared/insight/signs/risk-grade.ts";
import type { SignRule } from "#shared/insight/signs/sign.ts";
import { signRecord, WENT_WRONG } from "#shared/insight/signs/sign-record.ts";
import { SIGN_NAMES, SIGN_RULES } from "#shared/insight/signs/sign-rules.ts";
import { signHistory, signsOf } from "#shared/insight/signs/signs-of.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { ledger, money, testWriter, written } from "#tests/support/ledger-dsl.ts";
import { histories, play } from "#tests/support/random-books.ts";
import { call, dispute, fileOf, plan, promise } from "#tests/unit/chasing/chase-file.ts";
import { letter } from "#tests/unit/chasing/chase-policy.ts";
import { credit } from "#tests/unit/credit/credit-rows.ts";
import { punctual, SEEDED } from "./seeded-histories.ts";

const kindsOn = (file: CustomerFile, on: CalendarDate) =>
  signsOf(file, on, defaultCreditSettings).map(({ facts }) => facts.kind);

describe.each(SEEDED)("$kind", ({ kind, firesOn, file, says }) => {
  const on = day(firesOn);

  test("is given on its day, and not the day before", () => {
    expect(kindsOn(file, on)).toContain(kind);
    expect(kindsOn(file, addDays(on, -1))).not.toContain(kind);
  });

  test("carries its day, its evidence and its words", () => {
    const sign = signsOf(file, on, defaultCreditSettings).find(({ facts }) => facts.kind === kind);
    expect(sign?.on).toBe(firesOn);
    expect(sign?.evidence.length).toBeGreaterThan(0);
    for (const row of sign?.evidence ?? []) expect(row.on <= on).toBe(true);
    expect(sign ? describeSign(sign.facts, "en-GB") : "").toContain(says);
  });

  test("is the same whatever is written down later", () => {
    expect(signsOf(withFuture(file, on), on, defaultCreditSettings)).toEqual(signsOf(file, on, defaultCreditSettings));
  });

  test("ends", () => {
    const rule = SIGN_RULES.find((row) => row.kind === kind);
    if (kind === "limit-use") return expect(kindsOn(paidUp(file), day("2025-12-31"))).not.toContain(kind);
    expect(kindsOn(file, addDays(on, (rule?.lastsDays ?? 0) + 1))).not.toContain(kind);
  });
});

describe("signs", () => {
  test("every rule has a seeded history and a name", () => {
    expect(SEEDED.map(({ kind }) => kind).sort()).toEqual(SIGN_RULES.map(({ kind }) => kind).sort());
    for (const { kind } of SIGN_RULES) expect(SIGN_NAMES[kind]).not.toBe("");
  });

  test("none on any day of a clean history", () => {
    const file = fileOf(punctual, {
      calls: [call("2025-03-05", "other"), call("2025-06-10", "no-answer")],
      promises: [promise("2025-03-01", "2025-03-04 = 1100.00", { invoiceIds: ["2"] })],
      letters: [letter("2025-07-03", 1, ["6"])],
    });
    for (let on = day("2025-01-01"); on < "2025-12-31"; on = addDays(on, 3)) expect(kindsOn(file, on)).toEqual([]);
    expect(riskGrade(file, day("2025-08-10"), defaultCreditSettings, "en-GB")).toMatchObject({
      grade: "low",
      reasons: [],
    });
  });

  test("what is agreed to be paid in parts is not a sign: disputed, on a plan, promised in parts", () => {
    const book = ledger`
      invoice 1  issued 2025-01-02  due 2025-02-01  1,234.00
      receipt R1 2025-03-10    400.00  pays 1=400.00
    `;
    const on = day("2025-03-10");
    expect(kindsOn(fileOf(book), on)).toEqual(["part-payments"]);
    const agreed: readonly Partial<CustomerFile>[] = [
      { disputes: [dispute("2025-02-20", "1", "834.00")] },
      { plans: [plan("2025-03-01", "2025-03-10 = 400.00, 2025-04-10 = 834.00", ["1"])] },
      { promises: [promise("2025-03-01", "2025-03-10 = 400.00, 2025-04-10 = 834.00", { invoiceIds: ["1"] })] },
    ];
    for (const rows of agreed) expect(kindsOn(fileOf(book, rows), on)).not.toContain("part-payments");
  });

  test("a part payment that an import worked out proves nothing until somebody confirms it", () => {
    const book = ledger`
      invoice 1  issued 2025-01-02  due 2025-02-01  1,234.00
      receipt R1 2025-03-10    400.00  pays 1=400.00
    `;
    const inferred = book.entries.map((entry) => (entry.side === "credit" ? { ...entry, inferred: true } : entry));
    expect(kindsOn(fileOf({ ...book, entries: inferred }), day("2025-03-10"))).toEqual([]);
    expect(kindsOn(fileOf(book), day("2025-03-10"))).toEqual(["part-payments"]);
  });

  test("money that we set against the newest first is not the customer's choice", () => {
    const book = ledger`
      invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
      invoice 2  issued 2025-02-02  due 2025-03-04  1,100.00
      receipt R1 2025-03-10  1,100.00
    `;
    expect(kindsOn(fileOf(book), day("2025-03-10"))).not.toContain("newer-first");
  });

  test("a receipt entered by mistake and taken back is not a returned payment", () => {
    const input = { entryId: "R7", on: day("2025-08-08"), reason: "entered-by-mistake" } as const;
    const book = written(punctual, reverseEntry(punctual, input, testWriter()));
    expect(kindsOn(fileOf(book), day("2025-08-08"))).not.toContain("returned-payment");
  });

  test("a dispute raised before anybody chased is no sign", () => {
    const file = fileOf(punctual, {
      disputes: [dispute("2025-06-05", "6", "10.00")],
      letters: [letter("2025-07-03", 1, ["6"])],
    });
    expect(kindsOn(file, day("2025-06-05"))).toEqual([]);
  });

  test("a call that is taken ends the silence", () => {
    const { file } = SEEDED.find(({ kind }) => kind === "unanswered-calls") as (typeof SEEDED)[number];
    const answered = { ...file, calls: [...file.calls, call("2025-03-26", "other")] };
    expect(kindsOn(answered, day("2025-03-26"))).not.toContain("unanswered-calls");
  });

  test("a limit decided later does not reach back", () => {
    const file = fileOf(punctual, {
      customer: { ...fileOf(punctual).customer, creditLimitMinor: money("100.00") },
      credit: [credit("2025-09-01", "limit", "100.00", { facts: { replaces: "9000000" } })],
    });
    expect(kindsOn(file, day("2025-08-01"))).toEqual([]);
  });

  test("on random books no sign changes when the future is cut off", () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 29 }), (history, pick) => {
        const { ledgers, days } = play(history);
        const on = days[pick % days.length] as CalendarDate;
        const file = fileOf(ledgers[0], { credit: [credit("2026-01-01", "limit", "300.00")] });
        expect(signsOf(fileAsAt(file, on), on, defaultCreditSettings)).toEqual(
          signsOf(file, on, defaultCreditSettings),
        );
      }),
      { numRuns: 80 },
    );
  });
});

describe("the quick look before a rule", () => {
  const slow = SIGN_RULES.map(({ couldFire: _, ...rule }) => rule);
  const from = day("2024-01-01");
  const until = day("2027-12-31");

  test.each(SEEDED)("leaves nothing of $kind out", ({ kind, file }) => {
    const at = SIGN_RULES.findIndex((rule) => rule.kind === kind);
    const quick = signHistory(SIGN_RULES[at] as SignRule, file, from, until, defaultCreditSettings);
    expect(quick.length).toBeGreaterThan(0);
    expect(quick).toEqual(signHistory(slow[at] as SignRule, file, from, until, defaultCreditSettings));
  });

  test("changes nothing on random books", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { ledgers } = play(history);
        const file = fileOf(ledgers[0], { credit: [credit("2026-01-01", "limit", "300.00")] });
        for (const [at, rule] of SIGN_RULES.entries()) {
          const other = slow[at] as SignRule;
          expect(signHistory(rule, file, from, until, defaultCreditSettings)).toEqual(
            signHistory(other, file, from, until, defaultCreditSettings),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("thresholds", () => {
  const drift = SEEDED.find(({ kind }) => kind === "payment-drift") as (typeof SEEDED)[number];
  const on = day(drift.firesOn);

  test("a sign that is switched off is not given", () => {
    const settings = { ...defaultCreditSettings, signs: { off: ["payment-drift"] } };
    expect(signsOf(drift.file, on, settings).map(({ facts }) => facts.kind)).not.toContain("payment-drift");
  });

  test("a drift of fewer days than set is none", () => {
    const settings = (driftDays: number) => ({ ...defaultCreditSettings, signs: { driftDays } });
    const kinds = (driftDays: number) => signsOf(drift.file, on, settings(driftDays)).map(({ facts }) => facts.kind);
    expect(kinds(14)).toContain("payment-drift");
    expect(kinds(16)).not.toContain("payment-drift");
  });

  test("a lower bound makes a grade high sooner", () => {
    const grade = (highFrom: number) =>
      riskGrade(drift.file, on, { ...defaultCreditSettings, signs: { highFrom } }, "en-GB").grade;
    expect([grade(4), grade(2)]).toEqual(["watch", "high"]);
  });
});

describe("risk grade", () => {
  const grade = (file: CustomerFile, on: string) => riskGrade(file, day(on), defaultCreditSettings, "en-GB");

  test("returned payments and bad news are high by themselves", () => {
    for (const kind of ["returned-payment", "bad-news"]) {
      const { file, firesOn } = SEEDED.find((row) => row.kind === kind) as (typeof SEEDED)[number];
      expect(grade(file, firesOn).grade).toBe("high");
    }
  });

  test("one lighter sign is worth watching only with another", () => {
    const { file, firesOn } = SEEDED.find((row) => row.kind === "details-changed") as (typeof SEEDED)[number];
    expect(grade(file, firesOn)).toMatchObject({ grade: "low", reasons: [{ points: 1 }] });
  });

  test("long overdue money is a reason in words", () => {
    const file = fileOf(ledger`invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00`);
    expect(grade(file, "2025-04-03").reasons.map(({ text }) => text)).toEqual(["61 days overdue"]);
    expect(grade(file, "2025-04-02")).toMatchObject({ grade: "low", reasons: [] });
    expect(grade(file, "2025-04-03").grade).toBe("watch");
  });
});

describe("how often a sign was right", () => {
  const drift = SEEDED.find(({ kind }) => kind === "payment-drift") as (typeof SEEDED)[number];

  test("right when another invoice then went more than thirty days overdue", () => {
    const gone = {
      ...drift.file,
      ledger: {
        ...drift.file.ledger,
        entries: [
          ...drift.file.ledger.entries,
          ...ledger`invoice 8  issued 2025-08-02  due 2025-09-01  1,000.00`.entries,
        ],
      },
    };
    expect(signRecord([gone], day("2026-01-31"), defaultCreditSettings).kinds.get("payment-drift")).toMatchObject({
      count: 1,
      wentWrong: 1,
    });
    expect(signRecord([drift.file], day("2026-01-31"), defaultCreditSettings).kinds.get("payment-drift")).toMatchObject(
      {
        count: 1,
        wentWrong: 0,
      },
    );
    expect(WENT_WRONG).toContain("30 days");
  });

  test("a sign whose ninety days are not over is not counted yet", () => {
    expect(signRecord([drift.file], day("2025-11-18"), defaultCreditSettings).kinds.get("payment-drift")?.count).toBe(
      0,
    );
    expect(signRecord([drift.file], day("2025-11-19"), defaultCreditSettings).kinds.get("payment-drift")?.count).toBe(
      1,
    );
  });

  test("while a sign stands it is not given again", () => {
    const rule = SIGN_RULES.find(({ kind }) => kind === "limit-use");
    const { file } = SEEDED.find(({ kind }) => kind === "limit-use") as (typeof SEEDED)[number];
    const given = rule ? signHistory(rule, file, day("2025-01-01"), day("2025-12-31"), defaultCreditSettings) : [];
    expect(given.map(({ on }) => on)).toEqual(["2025-02-02"]);
  });

  test("how often things go wrong anyway is counted beside it", () => {
    const { anyway } = signRecord([fileOf(punctual)], day("2026-01-31"), defaultCreditSettings);
    expect(anyway.count).toBe(5);
    expect(anyway.wentWrong).toBe(0);
  });
});

/** The file with much more written down on later days. */
function withFuture(file: CustomerFile, on: CalendarDate): CustomerFile {
  const later = addDays(on, 1);
  const future = fileAsAt(file, on);
  return {
    ...future,
    ledger: {
      ...future.ledger,
      entries: [
        ...future.ledger.entries,
        ...ledger`invoice 99  issued ${later}  due ${addDays(later, 1)}  90,000.00`.entries,
      ],
      allocations: future.ledger.allocations.map((row) => ({ ...row, undoneOn: row.undoneOn ?? later })),
    },
    calls: [...future.calls, call(later, "promise")],
    disputes: [...future.disputes, dispute(later, "1", "1.00")],
    promises: [...future.promises, promise(later, `${later} = 1.00`)],
    credit: [...future.credit, credit(later, "bad-news", "", { text: "gone" }), credit(later, "limit", "1.00")],
  };
}

function paidUp(file: CustomerFile): CustomerFile {
  const paid = ledger`
    invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
    receipt R1 2025-03-10  1,000.00
  `;
  return { ...file, ledger: paid };
}
