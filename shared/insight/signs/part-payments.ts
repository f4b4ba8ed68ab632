import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isDisputeOpen } from "#shared/chasing/dispute-state.ts";
import { planStatus } from "#shared/chasing/plan-status.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CreditEntry, LedgerEntry } from "#shared/ledger/ledger.ts";
import { isInForce } from "#shared/ledger/ledger-index.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { minorDigits } from "#shared/money/currency.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

const WITHIN_DAYS = 90;

/**
 * Two payments in three months that left their invoice part paid, or one that did so in a round sum. What is disputed or
 * on a plan is meant to be paid in part and does not count.
 */
export const partPayments: SignRule = {
  kind: "part-payments",
  weight: 1,
  lastsDays: 60,
  mode: "event",
  days: ({ ledger }) => ledger.entries.filter(isKnownReceipt).map(({ on }) => on),
  couldFire: (file) => (on) =>
    file.ledger.entries.some((entry) => isKnownReceipt(entry) && entry.on === on && leavesOpen(file, entry)),
  look: (known, on) => {
    const parts = receipts(known, addDays(on, -WITHIN_DAYS)).filter((receipt) => isPart(known, receipt));
    if (parts.at(-1)?.on !== on) return null;
    const isRound = parts.some(isRoundSum);
    if (parts.length < 2 && !isRound) return null;
    return {
      facts: { kind: "part-payments", count: parts.length, isRound },
      evidence: parts.map(entryEvidence),
    };
  },
};

/** A receipt that an import worked out has no known day, and may be several payments: it proves no habit. */
function isKnownReceipt(entry: LedgerEntry): entry is CreditEntry {
  return entry.side === "credit" && entry.kind === "receipt" && !entry.inferred;
}

function receipts({ ledger }: CustomerFile, after: CalendarDate): readonly CreditEntry[] {
  return ledger.entries
    .filter((entry): entry is CreditEntry => isKnownReceipt(entry) && entry.on > after)
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

/** At the end of its own day an invoice it was set against was still open. */
function leavesOpen({ ledger }: CustomerFile, receipt: CreditEntry): boolean {
  const against = ledger.allocations.filter((row) => row.creditId === receipt.id && isInForce(row, receipt.on));
  const ids = new Set(against.map(({ debitId }) => debitId));
  return ids.size > 0 && openItems(ledger, receipt.on).some(({ entry }) => ids.has(entry.id));
}

/** The same, of an overdue invoice of which nothing was agreed to be paid in parts. */
function isPart(known: CustomerFile, receipt: CreditEntry): boolean {
  const against = known.ledger.allocations.filter((row) => row.creditId === receipt.id && isInForce(row, receipt.on));
  const ids = new Set(against.map(({ debitId }) => debitId));
  if (ids.size === 0) return false;
  return openItems(known.ledger, receipt.on).some(
    ({ entry, daysLate }) => ids.has(entry.id) && daysLate > 0 && !isAgreedInParts(known, entry.id, receipt.on),
  );
}

function isAgreedInParts(known: CustomerFile, invoiceId: string, on: CalendarDate): boolean {
  const isDisputed = known.disputes.some((dispute) => dispute.invoiceId === invoiceId && isDisputeOpen(dispute, on));
  const isPlanned = known.plans.some(
    (plan) => plan.invoiceIds.includes(invoiceId) && plan.on <= on && planStatus(plan, known.ledger, on).isRunning,
  );
  const isPromised = known.promises.some(
    ({ parts, invoiceIds, on: from }) => from <= on && parts.length > 1 && invoiceIds.includes(invoiceId),
  );
  return isDisputed || isPlanned || isPromised;
}

/** A whole number of hundreds. */
function isRoundSum({ amountMinor, currency }: CreditEntry): boolean {
  return amountMinor % (100 * 10 ** minorDigits(currency)) === 0;
}
