import { bytesToHex } from "@noble/hashes/utils.js";
import Papa from "papaparse";
import * as z from "zod";
import { day } from "#shared/dates/calendar-date.ts";
import { ImportSession } from "#shared/imports/import-session.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { currency } from "#shared/money/currency.ts";
import { fail } from "#shared/result/result.ts";

export const TODAY = day("2026-01-05");
export const GBP = currency("GBP");

/** As the worker does it. */
async function nativeDigest(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice().buffer)));
}

export async function openList(bytes: Uint8Array) {
  const session = new ImportSession(bytes, async () => fail({ kind: "not-a-table" } as never), nativeDigest);
  const opened = await session.open({}, GBP);
  if (!opened.ok) throw new Error(opened.error.kind);
  const mapping = mappingOf(opened.value.inspection, GBP, TODAY);
  return { session, mapping };
}

export async function readOnly(bytes: Uint8Array): Promise<number> {
  const { session, mapping } = await openList(bytes);
  return session.read(mapping, TODAY, () => undefined).documents.length;
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
