import { describe, expect, test } from "vitest";
import { backTest } from "#shared/insight/prediction/back-test.ts";
import { packHistory } from "#shared/insight/prediction/payment-history.ts";
import { hasReceivablesFile, receivablesFile } from "#tests/support/receivables-file.ts";
import { SAMPLE_START, samplePayers } from "#tests/support/sample-payers.ts";

const FAR = SAMPLE_START + 10_000;

describe("back-test", () => {
  const { history } = packHistory(samplePayers(60, 7));
  const result = backTest(history, 0.7, FAR);

  test("on made-up payers the prediction beats the customer's own average, and that the company's", () => {
    expect(result?.model.auc).toBeGreaterThan(result?.ownAverage.auc ?? 1);
    expect(result?.model.brier).toBeLessThan((result?.ownAverage.brier ?? 0) - 0.005);
    expect(result?.ownAverage.brier).toBeLessThan(result?.companyAverage.brier ?? 0);
    expect(result?.daysOff.model).toBeLessThan(result?.daysOff.ownAverage ?? 0);
    expect(result?.daysOff.ownAverage).toBeLessThan(result?.daysOff.companyAverage ?? 0);
  });

  test("about eight of ten invoices are paid within the range given", () => {
    expect(result?.inRangeShare).toBeGreaterThan(0.7);
    expect(result?.inRangeShare).toBeLessThan(0.92);
  });

  test("the calibration rows hold every tested invoice once", () => {
    const counted = result?.calibration.reduce((sum, row) => sum + row.count, 0);
    expect(counted).toBe(result?.model.count);
    const late = result?.calibration.reduce((sum, row) => sum + row.count * row.lateShare, 0) ?? 0;
    expect(late / (counted ?? 1)).toBeCloseTo(result?.lateShare ?? -1, 10);
  });

  test("the same books give the same result", () => {
    expect(backTest(history, 0.7, FAR)).toEqual(result);
  });

  test("an outcome that is not known yet is not tested", () => {
    const until = SAMPLE_START + 700;
    const early = backTest(history, 0.7, until);
    const known = Array.from(history.due).filter((due) => due < until).length;
    expect(early?.model.count).toBeLessThan(known);
    expect(early?.model.count).toBeGreaterThan(0);
  });

  test("there is none of nothing", () => {
    expect(backTest(packHistory([]).history, 0.7, FAR)).toBeNull();
    expect(backTest(packHistory(samplePayers(1, 1).slice(0, 1)).history, 0.7, FAR)).toBeNull();
  });
});

if (hasReceivablesFile) {
  test("on the public receivables sample it beats a shrunken average (0.873, 0.133) and a plain regression (0.879, 0.126)", () => {
    const { history } = packHistory(receivablesFile());
    expect(history.size).toBe(2466);
    const result = backTest(history, 0.7, FAR);
    expect(result?.model.count).toBe(740);
    expect(result?.ownAverage.auc).toBeCloseTo(0.873, 3);
    expect(result?.ownAverage.brier).toBeCloseTo(0.133, 3);
    expect(result?.model.auc).toBeGreaterThan(0.884);
    expect(result?.model.brier).toBeLessThan(0.1235);
    expect(result?.inRangeShare).toBeGreaterThan(0.74);
  });
}
