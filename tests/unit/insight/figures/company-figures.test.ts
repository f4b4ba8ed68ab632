import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type CalendarDate, day, endOfMonth, laterDay } from "#shared/dates/calendar-date.ts";
import { companyPosition, figureBase, figuresOn, yearAgoFigures } from "#shared/insight/figures/company-figures.ts";
import type { FigureId } from "#shared/insight/figures/figure-definitions.ts";
import { figureRows } from "#shared/insight/figures/figure-rows.ts";
import { monthFlows } from "#shared/insight/figures/month-flows.ts";
import { monthSlices } from "#shared/insight/figures/month-slices.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { histories, play } from "#tests/support/random-books.ts";
import { makeCustomer } from "#tests/support/rows.ts";
import { fileOf, promise } from "#tests/unit/chasing/chase-file.ts";

const ageing = defaultSettings.ageing;

const hollins = fileOf(
  ledger`
    invoice 1  issued 2026-01-10  due 2026-02-09  1,000.00
    invoice 2  issued 2026-02-10  due 2026-03-12  2,000.00
    invoice 3  issued 2026-03-10  due 2026-04-09  3,000.00
    receipt R1 2026-02-19  1,000.00
    receipt R2 2026-03-12  1,500.00
    credit-note C1  2026-03-15  100.00  against 2
  `,
  {
    promises: [
      promise("2026-02-12", "2026-02-20 = 1000.00", { invoiceIds: ["1"] }),
      promise("2026-03-14", "2026-03-20 = 400.00", { invoiceIds: ["2"] }),
    ],
  },
);
const bray = {
  ...fileOf(ledger`invoice 9  issued 2026-03-01  due 2026-03-31  500.00`),
  customer: makeCustomer("bray"),
};
const files = [hollins, bray];

describe("figures of the company", () => {
  const base = figureBase(files, GBP, day("2026-03-31"), 3, ageing);
  const now = figuresOn(base, base.flows.at(-1) as (typeof base.flows)[number]);

  test("sales, receipts and credit notes of each month", () => {
    expect(base.flows.slice(-3).map(({ salesMinor, receivedMinor }) => [salesMinor, receivedMinor])).toEqual([
      [money("1,000.00"), 0],
      [money("2,000.00"), money("1,000.00")],
      [money("3,400.00"), money("1,500.00")],
    ]);
  });

  test("DSO counts the balance of 3,900 back: March whole, a quarter of February", () => {
    expect(now.position.balanceMinor).toBe(money("3,900.00"));
    expect(now.figures.dso.value).toBeCloseTo(31 + 28 * (500 / 2000), 10);
    expect(now.figures["dso-simple"].value).toBeCloseTo((3900 * 90) / 6400, 10);
  });

  test("days delinquent are what is overdue in days of sales", () => {
    expect(now.figures.delinquent.value).toBeCloseTo((400 * 90) / 6400, 10);
  });

  test("collected of what was due: all but the 400 that are overdue", () => {
    expect(now.figures.cei.value).toBeCloseTo((0 + 6400 - 3900) / (0 + 6400 - 3500), 10);
  });

  test("one promise kept, one broken", () => {
    expect(now.figures["promises-kept"].value).toBe(0.5);
  });

  test("average days late: ten days late for what was paid in full", () => {
    expect(now.figures["days-late"].value).toBe(10);
  });

  test("the largest debtors owe all of it, and nothing was written off", () => {
    expect(now.figures.concentration.value).toBe(1);
    expect(now.figures["write-offs"].value).toBe(0);
  });

  test("the rows behind each figure add up to its own part", () => {
    const sum = (id: FigureId) => figureRows(base, now, id).totalMinor;
    const part = (id: FigureId, label: string) => {
      const found = now.figures[id].parts.find((row) => row.label === label);
      return found?.unit === "money" ? found.amountMinor : found?.value;
    };
    expect(sum("dso")).toBe(part("dso", "Owed"));
    expect(sum("dso-best")).toBe(part("dso-best", "Not yet due"));
    expect(sum("cei")).toBe(part("cei", "Owed at the end"));
    expect(sum("days-late")).toBe(part("days-late", "Paid"));
    expect(figureRows(base, now, "days-late").rows).toHaveLength(part("days-late", "Invoices paid") as number);
    expect(sum("write-offs")).toBe(part("write-offs", "Written off, less recovered"));
    expect(sum("concentration")).toBe(part("concentration", "Owed by all"));
    expect(
      figureRows(base, now, "promises-kept")
        .rows.map(({ note }) => note)
        .sort(),
    ).toEqual(["kept", "kept in part"]);
  });

  test("a year ago nothing was known", () => {
    const then = yearAgoFigures(base);
    expect(then.position.balanceMinor).toBe(0);
    expect(then.figures.dso.value).toBe(0);
    expect(then.figures.cei.value).toBeNull();
  });

  test("in the middle of a month the month counts as far as it has come", () => {
    const middle = figureBase(files, GBP, day("2026-03-05"), 1, ageing);
    expect(middle.flows.at(-1)).toMatchObject({ endOn: "2026-03-05", salesMinor: money("500.00") });
  });
});

describe("figures recomputed from random books", () => {
  const months = (asAt: CalendarDate) => monthSlices(asAt, 8);

  test("the company's position is the sum of open items less open credits on every month end", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const books = play(history);
        const open = books.ledgers.map((book, at) => ({ ...fileOf(book), customer: makeCustomer(`c${at}`) }));
        const last = books.days.reduce(laterDay);
        const base = figureBase(open, GBP, last, 2, ageing);
        for (const { endOn } of base.flows.slice(-4)) {
          const { position } = companyPosition(base, endOn);
          const expected = books.ledgers.reduce((sum, book) => {
            const items = openItems(book, endOn).filter(({ currency }) => currency === GBP);
            const credits = openCredits(book, endOn).filter(({ currency }) => currency === GBP);
            return (
              sum +
              items.reduce((total, item) => total + item.openMinor, 0) -
              credits.reduce((total, credit) => total + credit.openMinor, 0)
            );
          }, 0);
          expect(position.balanceMinor).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a month read on a later day is the same month, and months never hold what came after the day", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { ledgers, days } = play(history);
        const last = days.reduce(laterDay);
        const early = monthFlows(ledgers, GBP, months(endOfMonth(last)));
        const later = monthFlows(ledgers, GBP, months(endOfMonth(addMonths(last, 1))));
        expect(later.slice(0, -1).map(({ salesMinor }) => salesMinor)).toEqual(
          early.slice(1).map(({ salesMinor }) => salesMinor),
        );
        const cut = ledgers.map((book) => ({
          ...book,
          entries: book.entries.filter(({ on }) => on <= addDays(last, -20)),
        }));
        const middle = months(addDays(last, -20));
        expect(monthFlows(ledgers, GBP, middle)).toEqual(monthFlows(cut, GBP, middle));
      }),
      { numRuns: 60 },
    );
  });
});
