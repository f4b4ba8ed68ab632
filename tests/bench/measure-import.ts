import { createBook } from "#renderer/book/book.ts";
import type { PlanContext } from "#shared/imports/plan.ts";
import { planImport } from "#shared/imports/plan-import.ts";
import { invoiceList } from "./invoice-list.ts";
import { type AsBuilt, type Measure, ms, timed, timedByTurns } from "./measure.ts";
import { GBP, openList, TODAY } from "./read-list.ts";

const ROWS = 100_000;

/**
 * B5: a CSV of 100,000 invoices to a checked preview, against papaparse and zod on the same bytes. They do less: their
 * rows stay text of the right shape, ours become documents with amounts and days, after the file's forms were found.
 */
export async function measureImport(asBuilt: AsBuilt): Promise<readonly Measure[]> {
  const bytes = invoiceList(ROWS);
  let outcome = "";
  const own = await timed(async () => {
    outcome = await preview(bytes);
  }, 3);
  const { readOnly, papaAndZod } = (await asBuilt("tests/bench/read-list.ts")) as typeof import("./read-list.ts");
  const [read, usual] = await timedByTurns([() => readOnly(bytes), () => papaAndZod(bytes)], 9);
  const from = (time: number) => `${ms(time)} against ${ms(usual)}`;
  return [
    {
      id: "B5",
      what: "CSV to checked rows against papaparse + zod",
      value: usual / read,
      unit: "x",
      target: 2,
      better: "more",
      from: from(read),
    },
    {
      id: "B5",
      what: "the same with the comparison against the books",
      value: own / 1000,
      unit: "s",
      target: null,
      better: "less",
      from: outcome,
    },
  ];
}

async function preview(bytes: Uint8Array): Promise<string> {
  const { session, mapping } = await openList(bytes);
  const drafts = session.read(mapping, TODAY, () => undefined);
  const reader = createBook().reader();
  let ids = 0;
  const context: PlanContext = {
    today: TODAY,
    asAt: mapping.asAt,
    recordedAt: "2026-01-05T09:00:00.000Z",
    recordedBy: "u",
    importId: "import",
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    defaults: { currency: GBP, terms: { kind: "days", days: 30 }, country: "GB", language: "en-GB" },
  };
  const view = { customers: reader.all("customers"), ledger: reader.ledger };
  const plan = planImport(drafts, view, { listsAllOpen: false, updateCustomers: true }, context);
  return `${plan.rows.length} rows, ${plan.changes.length} changes`;
}
