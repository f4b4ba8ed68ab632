import { bytesToHex } from "@noble/hashes/utils.js";
import Papa from "papaparse";
import * as z from "zod";
import { createBook } from "#renderer/book/book.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { ImportSession } from "#shared/imports/import-session.ts";
import type { PlanContext } from "#shared/imports/plan.ts";
import { planImport } from "#shared/imports/plan-import.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { currency } from "#shared/money/currency.ts";
import { fail } from "#shared/result/result.ts";
import { invoiceList } from "./invoice-list.ts";
import { type Measure, ms, timed, timedByTurns } from "./measure.ts";

const ROWS = 100_000;
const TODAY = day("2026-01-05");
const GBP = currency("GBP");

/**
 * B5: a CSV of 100,000 invoices to a checked preview, against papaparse and zod on the same bytes. They do less: their
 * rows stay text of the right shape, ours become documents with amounts and days, after the file's forms were found.
 */
export async function measureImport(): Promise<readonly Measure[]> {
  const bytes = invoiceList(ROWS);
  let outcome = "";
  const own = await timed(async () => {
    outcome = await preview(bytes);
  }, 3);
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

/** As the worker does it. */
async function nativeDigest(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice().buffer)));
}

async function open(bytes: Uint8Array) {
  const session = new ImportSession(bytes, async () => fail({ kind: "not-a-table" } as never), nativeDigest);
  const opened = await session.open({}, GBP);
  if (!opened.ok) throw new Error(opened.error.kind);
  const mapping = mappingOf(opened.value.inspection, GBP, TODAY);
  return { session, mapping };
}

export async function readOnly(bytes: Uint8Array): Promise<number> {
  const { session, mapping } = await open(bytes);
  return session.read(mapping, TODAY, () => undefined).documents.length;
}

async function preview(bytes: Uint8Array): Promise<string> {
  const { session, mapping } = await open(bytes);
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

const row = z.object({
  Customer: z.string().min(1),
  Account: z.string().min(1),
  "Invoice number": z.string().min(1),
  "Invoice date": z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  "Due date": z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  Amount: z.string().regex(/^\d+\.\d{2}$/),
});

export function papaAndZod(bytes: Uint8Array): number {
  const parsed = Papa.parse(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  return parsed.data.filter((each) => row.safeParse(each).success).length;
}
