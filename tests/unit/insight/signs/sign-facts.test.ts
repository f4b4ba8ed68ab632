import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { shareOfFacts } from "#shared/chasing/today-queue.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { describeRecord } from "#shared/insight/signs/describe-record.ts";
import { riskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signFacts } from "#shared/insight/signs/sign-facts.ts";
import { signRecord } from "#shared/insight/signs/sign-record.ts";
import { fileOf, task } from "#tests/unit/chasing/chase-file.ts";
import { credit } from "#tests/unit/credit/credit-rows.ts";
import { punctual, SEEDED } from "./seeded-histories.ts";

const seeded = (kind: string) => SEEDED.find((row) => row.kind === kind) as (typeof SEEDED)[number];
const factsOn = (file: CustomerFile, on: CalendarDate) =>
  signFacts(file, riskGrade(file, on, defaultCreditSettings, "en-GB"), on, "en-GB");
const rowsOn = (file: CustomerFile, on: CalendarDate) => shareOfFacts(file, factsOn(file, on), on).items;

describe("early warnings on the work list", () => {
  test.each(SEEDED.filter(({ kind }) => kind !== "broken-promise"))("$kind comes up on its day", (history) => {
    const on = day(history.firesOn);
    const [row] = rowsOn(history.file, on);
    expect(row?.group).toBe("signs");
    expect(rowsOn(history.file, on)).toHaveLength(1);
    expect(
      factsOn(history.file, addDays(on, -1)).some(({ target }) => "sign" in target && target.sign === history.kind),
    ).toBe(false);
  });

  test("a broken promise has a group of its own", () => {
    const { file, firesOn } = seeded("broken-promise");
    const signs = factsOn(file, day(firesOn)).map(({ target }) => ("sign" in target ? target.sign : ""));
    expect(signs).not.toContain("broken-promise");
  });

  test("the sentence says the heaviest sign and how many more there are", () => {
    const file = fileOf(punctual, {
      credit: [
        credit("2025-08-04", "change", "", { text: "new bank", facts: { what: "bank" } }),
        credit("2025-08-05", "bad-news", "", { text: "Winding-up petition" }),
      ],
    });
    const [row] = rowsOn(file, day("2025-08-06"));
    expect(row).toMatchObject({
      key: `signs:2025-08-05:${file.customer.id}`,
      target: { kind: "signs", sign: "bad-news" },
      why: "Bad news: Winding-up petition, and one more sign",
    });
  });

  test("two customers with signs of the same day have rows of their own", () => {
    const rows = ["one", "two"].map((id) => {
      const { file, firesOn } = seeded("bad-news");
      return rowsOn({ ...file, customer: { ...file.customer, id } }, day(firesOn))[0]?.key;
    });
    expect(rows[0]).toBeDefined();
    expect(rows[0]).not.toBe(rows[1]);
  });

  test("marked done it is gone, until there is a newer sign", () => {
    const { file, firesOn } = seeded("details-changed");
    const on = day(firesOn);
    const seen = { ...file, tasks: [task(firesOn, "done", { itemKey: `signs:${firesOn}` })] };
    expect(rowsOn(seen, addDays(on, 1))).toEqual([]);
    const again = { ...seen, credit: [...file.credit, credit(addDays(on, 3), "bad-news", "", { text: "gone quiet" })] };
    expect(rowsOn(again, addDays(on, 3)).map(({ why }) => why)).toEqual(["Bad news: gone quiet"]);
  });

  test("put off it waits, and is counted as such", () => {
    const { file, firesOn } = seeded("details-changed");
    const later = {
      ...file,
      tasks: [
        task(firesOn, "snooze", { itemKey: `signs:${firesOn}:${file.customer.id}`, until: addDays(day(firesOn), 5) }),
      ],
    };
    const on = addDays(day(firesOn), 1);
    expect(shareOfFacts(later, factsOn(later, on), on)).toMatchObject({ items: [], laterCount: 1 });
    expect(rowsOn(later, addDays(day(firesOn), 5))).toHaveLength(1);
  });

  test("after two weeks an event is old news", () => {
    const { file, firesOn } = seeded("bad-news");
    expect(rowsOn(file, addDays(day(firesOn), 13))).toHaveLength(1);
    expect(rowsOn(file, addDays(day(firesOn), 14))).toEqual([]);
  });

  test("nothing on a clean history", () => {
    const file = fileOf(punctual);
    for (let on = day("2025-01-01"); on < "2025-10-01"; on = addDays(on, 5)) expect(rowsOn(file, on)).toEqual([]);
  });
});

describe("how often a sign was right, in words", () => {
  test("names the count and what happens without a sign", () => {
    const record = signRecord([seeded("payment-drift").file], day("2026-01-31"), defaultCreditSettings);
    expect(describeRecord(record, "payment-drift")).toMatch(
      /^Given once in your own books over two years and never right: /,
    );
    expect(describeRecord(record, "bad-news")).toContain("not been given before");
  });
});
