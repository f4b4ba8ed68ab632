import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { applyLedgerChange } from "#shared/journal/change.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { importText } from "./support.ts";

const FILE = join(
  process.env.DUEBOOK_SHARED ?? "../shared",
  "data/receivables-ibm/WA_Fn-UseC_-Accounts-Receivable.csv",
);

describe.runIf(existsSync(FILE))("the published receivables file", () => {
  const imported = importText(existsSync(FILE) ? readFileSync(FILE) : new Uint8Array());

  it("gives 2,466 invoices of 100 customers, 147,703.18 in all", () => {
    expect(imported.plan.documents).toMatchObject({ new: 2466, rejected: 0 });
    expect(imported.plan.customers.new).toBe(100);
    const total = imported.plan.reconciliation.find((line) => line.basis === "total");
    expect(total).toMatchObject({ fileMinor: 147_703_18, bookMinor: 147_703_18, differenceMinor: 0 });
  });

  it("proves month first from the dates themselves", () => {
    expect(imported.inspection.dates).toMatchObject({ kind: "found", form: "month-first" });
  });

  it("keeps leading zeros of invoice numbers", () => {
    const numbers = imported.plan.rows.filter((row) => row.what === "invoice").map((row) => row.number);
    expect(numbers).toContain("0000611365");
  });

  it.each([
    ["2012-12-31", [99, 5_725_06], [86, 4_936_32], [13, 788_74]],
    ["2013-06-30", [84, 5_119_85], [72, 4_284_29], [12, 835_56]],
    ["2013-11-30", [79, 4_788_88], [71, 4_246_32], [8, 542_56]],
  ] as const)("as at %s the open items are right", (asAt, all, notDue, upTo30) => {
    const ledgers: CustomerLedger[] = imported.plan.changes.flatMap((change) =>
      change.op === "ledger" ? [applyLedgerChange(undefined, change)] : [],
    );
    const items = ledgers.flatMap((ledger) => openItems(ledger, day(asAt)));
    const sum = (rows: typeof items) => [rows.length, rows.reduce((total, row) => total + row.openMinor, 0)];
    expect(sum(items)).toEqual(all);
    expect(sum(items.filter((item) => item.daysLate <= 0))).toEqual(notDue);
    expect(sum(items.filter((item) => item.daysLate >= 1 && item.daysLate <= 30))).toEqual(upTo30);
  });
});
