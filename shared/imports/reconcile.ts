import type { Currency } from "../money/currency.ts";
import { minor } from "../money/minor.ts";
import type { Drafts } from "./drafts.ts";
import type { PlanRow, Reconciliation, ReconciliationReason } from "./plan.ts";

type Sums = {
  file: number;
  book: number;
  readonly reasons: Map<ReconciliationReason["kind"], { count: number; amount: number }>;
};

/**
 * What the file adds up to beside what the book holds of it afterwards, per currency, with every reason for a
 * difference: on totals always, on open balances where the file gives them.
 */
export function reconcile(drafts: Drafts, rows: readonly PlanRow[]): readonly Reconciliation[] {
  const givesOpen = drafts.documents.some((draft) => draft.openMinor !== null);
  const givesTotal = drafts.documents.some((draft) => !draft.isOpenOnly);
  const bases = [...(givesTotal || !givesOpen ? ["total" as const] : []), ...(givesOpen ? ["open" as const] : [])];
  return bases.flatMap((basis) => reconcileBy(basis, drafts, rows));
}

function reconcileBy(
  basis: Reconciliation["basis"],
  drafts: Drafts,
  rows: readonly PlanRow[],
): readonly Reconciliation[] {
  const sums = new Map<Currency, Sums>();
  const fileOpen = new Map(drafts.documents.map((draft) => [draft.line, draft.openMinor]));
  for (const row of rows) {
    if (row.outcome === "vanished" || row.what === "customer") continue;
    const sum = sumsOf(sums, row.currency);
    if (row.outcome === "rejected") addRejected(sum, row);
    else if (basis === "total") addTotal(sum, row);
    else addOpen(sum, row, fileOpen.get(row.line) ?? null);
  }
  return [...sums].map(([currency, sum]) => resultOf(currency, basis, sum));
}

function addRejected(sum: Sums, row: PlanRow): void {
  sum.file += row.amountMinor ?? 0;
  addReason(sum, "rejected", row.amountMinor ?? 0);
}

function addTotal(sum: Sums, row: PlanRow): void {
  const sign = row.what === "invoice" ? 1 : -1;
  const total = sign * (row.amountMinor ?? 0);
  const used = row.details.find((detail) => detail.kind === "part-used-credit");
  sum.file += total;
  if (row.details.some((detail) => detail.kind === "paid-before")) {
    addReason(sum, "paid-before", total);
    return;
  }
  sum.book += total;
  if (used) {
    sum.book -= sign * used.usedMinor;
    addReason(sum, "credit-part-used", sign * used.usedMinor);
  }
}

function addOpen(sum: Sums, row: PlanRow, fileOpen: number | null): void {
  const sign = row.what === "invoice" ? 1 : -1;
  const inBook = row.openMinor ?? 0;
  const inFile = fileOpen ?? inBook;
  sum.file += sign * inFile;
  sum.book += sign * inBook;
  if (inFile === inBook) return;
  const paidHere = row.details.some((detail) => detail.kind === "paid-here-already");
  addReason(sum, paidHere || row.what !== "invoice" ? "paid-here-already" : "unexplained", sign * (inFile - inBook));
}

function addReason(sum: Sums, kind: ReconciliationReason["kind"], amount: number): void {
  const reason = sum.reasons.get(kind) ?? { count: 0, amount: 0 };
  sum.reasons.set(kind, { count: reason.count + 1, amount: reason.amount + amount });
}

function resultOf(currency: Currency, basis: Reconciliation["basis"], sum: Sums): Reconciliation {
  const reasons = [...sum.reasons].map(([kind, { count, amount }]) => ({ kind, count, amountMinor: minor(amount) }));
  return {
    currency,
    basis,
    fileMinor: minor(sum.file),
    bookMinor: minor(sum.book),
    differenceMinor: minor(sum.file - sum.book),
    reasons,
  };
}

function sumsOf(sums: Map<Currency, Sums>, currency: Currency): Sums {
  const known = sums.get(currency);
  if (known) return known;
  const fresh: Sums = { file: 0, book: 0, reasons: new Map() };
  sums.set(currency, fresh);
  return fresh;
}
