import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger, LedgerEntry } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { MonthSlice } from "./month-slices.ts";

/** What moved in a month, in minor units of one currency. */
export type MonthFlow = MonthSlice & {
  /** Invoices and charges less credit notes, tax included as receivables include it. */
  readonly salesMinor: Minor;
  /** Money received less what was refunded or returned. */
  readonly receivedMinor: Minor;
  /** Written off less what was recovered. */
  readonly writtenOffMinor: Minor;
  readonly invoiceCount: number;
};

type FlowKind = "sales" | "received" | "writtenOff";

const DIRECT: { readonly [Kind in LedgerEntry["kind"]]?: readonly [FlowKind, 1 | -1] } = {
  invoice: ["sales", 1],
  charge: ["sales", 1],
  "credit-note": ["sales", -1],
  receipt: ["received", 1],
  refund: ["received", -1],
  "write-off": ["writtenOff", 1],
  recovery: ["writtenOff", -1],
};

/** Sales, receipts and write-offs of each month, over all ledgers. An entry that was reversed counts back on that day. */
export function monthFlows(
  ledgers: Iterable<CustomerLedger>,
  currency: Currency,
  slices: readonly MonthSlice[],
): readonly MonthFlow[] {
  const sums = flowSums(currency, slices);
  for (const ledger of ledgers) sums.add(ledger);
  return sums.flows();
}

/** The same, one ledger at a time. */
export function flowSums(currency: Currency, slices: readonly MonthSlice[]) {
  const sums = slices.map(() => ({ sales: 0, received: 0, writtenOff: 0, invoices: 0 }));
  const sliceOf = sliceFinder(slices);
  return {
    add: ({ entries }: CustomerLedger): void => {
      const byId = entries.some(({ kind }) => kind === "reversal")
        ? new Map(entries.map((entry) => [entry.id, entry]))
        : null;
      for (const entry of entries) {
        const sum = entry.currency === currency ? sums[sliceOf(entry.on)] : undefined;
        const flow = sum ? flowOf(entry, byId) : null;
        if (!sum || flow === null) continue;
        sum[flow[0]] += flow[1] * entry.amountMinor;
        if (entry.kind === "invoice") sum.invoices++;
      }
    },
    flows: (): readonly MonthFlow[] =>
      slices.map((slice, at) => {
        const sum = sums[at] as (typeof sums)[number];
        return {
          ...slice,
          salesMinor: minor(sum.sales),
          receivedMinor: minor(sum.received),
          writtenOffMinor: minor(sum.writtenOff),
          invoiceCount: sum.invoices,
        };
      }),
  };
}

/** The entries of a ledger that move one flow, and which way. */
export function flowEntries(
  { entries }: CustomerLedger,
  currency: Currency,
  kind: FlowKind,
): readonly { readonly entry: LedgerEntry; readonly sign: 1 | -1 }[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) => {
    const flow = entry.currency === currency ? flowOf(entry, byId) : null;
    return flow?.[0] === kind ? [{ entry, sign: flow[1] }] : [];
  });
}

function flowOf(entry: LedgerEntry, byId: ReadonlyMap<string, LedgerEntry> | null): readonly [FlowKind, 1 | -1] | null {
  if (entry.kind !== "reversal") return DIRECT[entry.kind] ?? null;
  const original = byId?.get(entry.linkedId);
  const direct = original && original.kind !== "reversal" ? DIRECT[original.kind] : undefined;
  return direct ? [direct[0], direct[1] === 1 ? -1 : 1] : null;
}

function sliceFinder(slices: readonly MonthSlice[]): (on: CalendarDate) => number {
  const byMonth = new Map(slices.map((slice, at) => [slice.from.slice(0, 7), at]));
  return (on) => {
    const at = byMonth.get(on.slice(0, 7));
    return at !== undefined && on <= (slices[at] as MonthSlice).endOn ? at : -1;
  };
}
