import type { CustomerFile } from "../chasing/customer-file.ts";
import type { Dispute, PaymentPlan } from "../chasing/rows.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { dueParts } from "../ledger/due-parts.ts";
import type { Allocation, CreditEntry, DebitEntry, Instalment } from "../ledger/ledger.ts";
import { isInForce } from "../ledger/ledger-index.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { Claim } from "./rows.ts";

/** The parts of a customer's file that interest depends on. */
export type InterestFile = Pick<CustomerFile, "customer" | "ledger" | "disputes" | "plans" | "claims">;

/** What was set against an invoice and the day the money or the credit came, as known on a day. */
export type Settlement = { readonly credit: CreditEntry; readonly on: CalendarDate; readonly amountMinor: Minor };

/** One part of an invoice with what was set against it, in order of the day. */
export type DebtPart = {
  readonly index: number;
  readonly dueOn: CalendarDate;
  readonly amountMinor: Minor;
  readonly settlements: readonly Settlement[];
  readonly openMinor: Minor;
  /** The day the last of it was covered; null while something is open. */
  readonly paidOn: CalendarDate | null;
};

/** Everything of one file that is looked up by invoice, gathered in one pass. */
export type InterestIndex = {
  readonly settlements: ReadonlyMap<string, readonly Settlement[]>;
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  readonly plans: ReadonlyMap<string, readonly PaymentPlan[]>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
};

/** Only goods and services bear interest, a retention of their price too: never a charge, a refund or a correction. */
export function bearsInterest(entry: DebitEntry): boolean {
  return entry.kind === "invoice" || entry.kind === "opening-balance" || entry.retention;
}

/** Allocations in force on `asAt`, by invoice. They count from the day the credit came, not the day it was matched. */
export function indexForInterest(file: InterestFile, asAt: CalendarDate): InterestIndex {
  const settlements = new Map<string, Settlement[]>();
  if (file.ledger.allocations.length > 0) {
    const credits = new Map<string, CreditEntry>();
    for (const entry of file.ledger.entries) if (entry.side === "credit") credits.set(entry.id, entry);
    for (const allocation of file.ledger.allocations) addSettlement(settlements, credits, allocation, asAt);
    for (const list of settlements.values()) list.sort(bySettlement);
  }
  return {
    settlements,
    disputes: byInvoice(file.disputes, (dispute) => [dispute.invoiceId]),
    plans: byInvoice(file.plans, (plan) => plan.invoiceIds),
    claims: byInvoice(file.claims, (claim) => [claim.invoiceId]),
  };
}

/** The parts of an invoice, each with its share of what was set against it; the earliest due part is filled first. */
export function debtParts(
  entry: DebitEntry,
  settlements: readonly Settlement[],
  asAt: CalendarDate,
): readonly DebtPart[] {
  const parts = dueParts(entry, asAt);
  const only = parts[0];
  if (parts.length === 1 && only) return [partWith(only, 0, settlements)];
  const queue = settlements.map((settlement) => ({ ...settlement, left: settlement.amountMinor as number }));
  return parts.map((part, index) => {
    let room: number = part.amountMinor;
    const own: Settlement[] = [];
    for (const waiting of queue) {
      const taken = minMinor(minor(waiting.left), minor(room));
      if (taken <= 0) continue;
      own.push({ credit: waiting.credit, on: waiting.on, amountMinor: taken });
      waiting.left -= taken;
      room -= taken;
    }
    return partWith(part, index, own);
  });
}

/** Correcting the price means it was never owed: it counts before everything, whatever its day. */
export function isFromStart(credit: CreditEntry): boolean {
  return credit.kind === "reversal" || (credit.kind === "credit-note" && credit.corrects === "from-start");
}

function partWith(part: Instalment, index: number, settlements: readonly Settlement[]): DebtPart {
  let openMinor: number = part.amountMinor;
  let paidOn: CalendarDate | null = null;
  for (const settlement of settlements) {
    openMinor -= settlement.amountMinor;
    if (paidOn === null || settlement.on > paidOn) paidOn = settlement.on;
  }
  return {
    index,
    dueOn: part.dueOn,
    amountMinor: part.amountMinor,
    settlements,
    openMinor: minor(openMinor),
    paidOn: openMinor <= 0 ? paidOn : null,
  };
}

function addSettlement(
  settlements: Map<string, Settlement[]>,
  credits: ReadonlyMap<string, CreditEntry>,
  allocation: Allocation,
  asAt: CalendarDate,
): void {
  const credit = credits.get(allocation.creditId);
  if (!credit || !isInForce(allocation, asAt)) return;
  const settlement = { credit, on: credit.on, amountMinor: allocation.amountMinor };
  const list = settlements.get(allocation.debitId);
  if (list) list.push(settlement);
  else settlements.set(allocation.debitId, [settlement]);
}

/** From-start credits first, then by day; on one day by kind and amount, so that the order of entry does not matter. */
function bySettlement(first: Settlement, second: Settlement): number {
  const start = Number(isFromStart(second.credit)) - Number(isFromStart(first.credit));
  if (start !== 0) return start;
  if (first.on !== second.on) return first.on < second.on ? -1 : 1;
  if (first.credit.kind !== second.credit.kind) return first.credit.kind < second.credit.kind ? -1 : 1;
  return first.amountMinor - second.amountMinor;
}

function byInvoice<Row>(
  rows: readonly Row[],
  invoicesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    for (const invoiceId of invoicesOf(row)) {
      const list = found.get(invoiceId);
      if (list) list.push(row);
      else found.set(invoiceId, [row]);
    }
  }
  return found;
}
