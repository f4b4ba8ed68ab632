import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CustomerRows, customerCurve, rowsByCustomer } from "#shared/insight/prediction/customer-days.ts";
import { firstCurve } from "#shared/insight/prediction/days-curve.ts";
import { forecastOpen } from "#shared/insight/prediction/forecast.ts";
import { invoiceFeatures } from "#shared/insight/prediction/invoice-features.ts";
import { type HistoryRow, type PaymentHistory, packHistory } from "#shared/insight/prediction/payment-history.ts";
import { learnPaymentModel } from "#shared/insight/prediction/payment-model.ts";
import type { PaymentPrediction } from "#shared/insight/prediction/predict-payment.ts";
import { walkHistory } from "#shared/insight/prediction/walk-history.ts";

const historyRow = fc.record({
  customer: fc.constantFrom("a", "b", "c"),
  trait: fc.constantFrom("x", "y"),
  currency: fc.constant("GBP"),
  issued: fc.integer({ min: 0, max: 200 }),
  terms: fc.integer({ min: -2, max: 40 }),
  after: fc.integer({ min: -3, max: 90 }),
  end: fc.constantFrom("paid" as const, "paid" as const, "credited" as const, "written-off" as const, "open" as const),
  amountMinor: fc.integer({ min: 1, max: 10_000_000 }),
  isAgain: fc.boolean(),
});
const histories = fc.array(historyRow, { minLength: 1, maxLength: 40 }).map((rows) =>
  rows.map(({ terms, after, ...row }): HistoryRow => {
    const due = row.issued + terms;
    return { ...row, due, ended: row.end === "open" ? null : Math.max(row.issued, due + after) };
  }),
);

/** The rows as somebody would have written them on that day. */
function asKnown(rows: readonly HistoryRow[], on: number): readonly HistoryRow[] {
  return rows
    .filter((row) => row.issued <= on)
    .map((row) => (row.ended !== null && row.ended > on ? { ...row, ended: null, end: "open" } : row));
}

/** The same rows with other outcomes and other invoices after a day. */
function withOtherFuture(rows: readonly HistoryRow[], on: number): readonly HistoryRow[] {
  return rows.map((row) => {
    if (row.issued > on) return { ...row, amountMinor: 1, due: row.due + 5 };
    const isOver = row.ended !== null && row.ended <= on;
    return isOver ? row : { ...row, ended: on + 1 + (row.amountMinor % 50), end: "paid" };
  });
}

describe("nothing of the future is read", () => {
  test("features of an invoice are the same whatever happens after its day", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 200 }), (rows, on) => {
        expect(featuresOn(withOtherFuture(rows, on), on)).toEqual(featuresOn(rows, on));
      }),
      { numRuns: 150 },
    );
  });

  test("an invoice's own payment on its invoice day is not among its features", () => {
    const rows: HistoryRow[] = [
      { ...base, customer: "a", issued: 10, due: 40, ended: 10 },
      { ...base, customer: "a", issued: 10, due: 40, ended: null, end: "open" },
    ];
    expect(featuresOn(rows, 10)[0]).toEqual(
      featuresOn([{ ...(rows[0] as HistoryRow), ended: null, end: "open" }], 10)[0],
    );
  });

  test("a forecast of an earlier day is the same whatever was written down since", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 60, max: 260 }), (rows, on) => {
        const weeks = [on + 7, on + 14];
        const full = forecastOpen(packHistory(withOtherFuture(rows, on)).history, on, weeks);
        expect(full).toEqual(forecastOpen(packHistory(rows).history, on, weeks));
      }),
      { numRuns: 60 },
    );
  });

  test("a model is the same when learnt from the books as they stood on its day", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 60, max: 260 }), (rows, on) => {
        const full = packHistory(rows).history;
        const then = packHistory(asKnown(rows, on)).history;
        const fullModel = learnPaymentModel(full, on);
        const thenModel = learnPaymentModel(then, on);
        expect(thenModel.fit).toEqual(fullModel.fit);
        expect(thenModel.companyCurve).toEqual(fullModel.companyCurve);
      }),
      { numRuns: 60 },
    );
  });
});

const base: HistoryRow = {
  customer: "a",
  trait: "x",
  currency: "GBP",
  issued: 0,
  due: 30,
  ended: 20,
  end: "paid",
  amountMinor: 100,
  isAgain: false,
};

function featuresOn(rows: readonly HistoryRow[], on: number): readonly (readonly number[])[] {
  const { history } = packHistory(rows);
  const found: number[][] = [];
  const byCustomer = rowsByCustomer(history);
  walkHistory(history, on, (row, known) => {
    const curve = customerCurve(
      history,
      byCustomer[history.customer[row] as number] as CustomerRows,
      firstCurve(),
      history.issued[row] as number,
    );
    found.push([row, ...invoiceFeatures(history, row, known), ...curve.filter((_, at) => at % 30 === 0)]);
  });
  return found;
}

function onlyPrediction(history: PaymentHistory, on: number): PaymentPrediction {
  const { predictions } = forecastOpen(history, on, []);
  expect(predictions).toHaveLength(1);
  return predictions[0] as PaymentPrediction;
}

describe("from the first invoice on", () => {
  test("with nothing learnt an invoice is as likely late as not", () => {
    const { history } = packHistory([{ ...base, ended: null, end: "open" }]);
    const prediction = onlyPrediction(history, 0);
    expect(prediction.chanceLate).toBeCloseTo(0.5, 10);
    expect(prediction.expected).toBe(30);
    expect(prediction.reasons.map(({ kind }) => kind)).toEqual(["no-record"]);
  });

  test("a new customer is thought to pay as the company's others do", () => {
    const others = Array.from(
      { length: 40 },
      (_, at): HistoryRow => ({
        ...base,
        customer: `c${at % 8}`,
        issued: at * 3,
        due: at * 3 + 30,
        ended: at * 3 + 30 + (at % 4 === 0 ? 10 : -5),
      }),
    );
    const rows = [...others, { ...base, customer: "new", issued: 170, due: 200, ended: null, end: "open" as const }];
    const { history } = packHistory(rows);
    const prediction = onlyPrediction(history, 171);
    expect(prediction.chanceLate).toBeGreaterThan(0.12);
    expect(prediction.chanceLate).toBeLessThan(0.4);
    expect(prediction.reasons[0]?.kind).toBe("no-record");
  });

  test("what is already late is certain to be late, and passes 30 days at least as likely as 60 and 90", () => {
    const { history } = packHistory([{ ...base, ended: null, end: "open" }]);
    const prediction = onlyPrediction(history, 50);
    expect(prediction.chanceLate).toBe(1);
    expect(prediction.chance30).toBeGreaterThan(prediction.chance60);
    expect(prediction.chance60).toBeGreaterThan(prediction.chance90);
    expect(prediction.earliest).toBeGreaterThan(50);
    expect(prediction.reasons[0]).toMatchObject({ kind: "already-late", days: 20 });
  });
});
