import { addMonths, type CalendarDate, daysBetween, earlierDay } from "../dates/calendar-date.ts";
import { type Minor, minor } from "../money/minor.ts";
import {
  type InterestTerms,
  type InvoiceInterest,
  interestOnLedger,
  type LedgerInterest,
} from "./interest-on-invoice.ts";
import type { InterestFile } from "./ledger-debts.ts";
import type { Claim } from "./rows.ts";

/** What has been done about the interest and charges of one invoice. Amounts in minor units of its currency. */
export type ClaimPosition = {
  readonly interestMinor: Minor;
  readonly fixedSumMinor: Minor;
  /** Recorded and neither waived nor paid. */
  readonly claimedMinor: Minor;
  readonly waivedMinor: Minor;
  readonly paidMinor: Minor;
  /** Ran, and neither claimed nor waived yet. */
  readonly interestLeftMinor: Minor;
  readonly fixedSumLeftMinor: Minor;
  readonly leftMinor: Minor;
};

/** An invoice that was paid in full, but late: its interest is settled and stays claimable (rule 20). */
export type LatePaidInvoice = {
  readonly interest: InvoiceInterest;
  readonly paidOn: CalendarDate;
  readonly daysLate: number;
  readonly position: ClaimPosition;
  /** It fell due longer ago than claims can be made: the part of the delay that old may be out of time. */
  readonly isPartlyOutOfTime: boolean;
};

/** How much the customer matters, beside what could be claimed: to decide with the relationship in mind. */
export type Relationship = {
  readonly invoicedLastYearMinor: Minor;
  readonly lastInvoiceOn: CalendarDate | null;
  readonly latePaidCount: number;
  readonly invoiceCount: number;
};

export type CustomerClaims = {
  readonly customerId: string;
  readonly ledger: LedgerInterest;
  /** Paid late within the years in which a claim can still be made, latest payment first. */
  readonly latePaid: readonly LatePaidInvoice[];
  /** First day that is still within those years. */
  readonly sinceOn: CalendarDate;
  readonly years: number;
  readonly relationship: Relationship;
};

const DEFAULT_YEARS = 6;

/**
 * What could be claimed from a customer for invoices that were paid late: within 6 years (5 in Scotland, Prescription
 * and Limitation (Scotland) Act 1973 s.6; Limitation Act 1980 s.5), whether or not the principal has been paid.
 */
export function customerClaims(file: InterestFile, asAt: CalendarDate, terms: InterestTerms): CustomerClaims {
  const ledger = interestOnLedger(file, asAt, terms);
  const years = ledger.entitlement.law?.claimYears ?? DEFAULT_YEARS;
  const sinceOn = addMonths(asAt, -12 * years);
  const latePaid: LatePaidInvoice[] = [];
  for (const interest of ledger.invoices) {
    const { paidOn } = interest;
    if (paidOn === null || paidOn < sinceOn || endedByWriteOff(file, interest)) continue;
    latePaid.push(latePaidInvoice(file, interest, paidOn, sinceOn, asAt));
  }
  latePaid.sort((first, second) => (first.paidOn < second.paidOn ? 1 : first.paidOn > second.paidOn ? -1 : 0));
  return {
    customerId: file.customer.id,
    ledger,
    latePaid,
    sinceOn,
    years,
    relationship: relationship(file, asAt, latePaid.length),
  };
}

/** What was claimed, waived and paid on an invoice by `asAt`, and what of its interest and fixed sum is left. */
export function claimPosition(
  interest: Pick<InvoiceInterest, "invoiceId" | "interestMinor" | "fixedSumMinor">,
  claims: readonly Claim[],
  asAt: CalendarDate,
): ClaimPosition {
  const own = claims.filter((claim) => claim.invoiceId === interest.invoiceId && claim.on <= asAt);
  const done = { interest: 0, "fixed-sum": 0, "recovery-costs": 0, "contract-charge": 0 };
  const sums = { claimed: 0, waived: 0, paid: 0 };
  for (const claim of own) {
    const state = claimState(claim, asAt);
    if (state === "void") continue;
    done[claim.kind] += claim.amountMinor;
    sums[state] += claim.amountMinor;
  }
  const interestLeft = Math.max(0, interest.interestMinor - done.interest);
  const fixedLeft = Math.max(0, interest.fixedSumMinor - done["fixed-sum"]);
  return {
    interestMinor: interest.interestMinor,
    fixedSumMinor: interest.fixedSumMinor,
    claimedMinor: minor(sums.claimed),
    waivedMinor: minor(sums.waived),
    paidMinor: minor(sums.paid),
    interestLeftMinor: minor(interestLeft),
    fixedSumLeftMinor: minor(fixedLeft),
    leftMinor: minor(interestLeft + fixedLeft),
  };
}

/** Reason of a claim that went back with its void letter: it may be made again. */
export const VOID_REASON = "The letter that made it was voided";

/** How a claim stood on a day. */
export function claimState(claim: Claim, asAt: CalendarDate): "claimed" | "waived" | "paid" | "void" {
  if (claim.waived && claim.waived.on <= asAt) return claim.waived.reason === VOID_REASON ? "void" : "waived";
  return claim.paidOn !== null && claim.paidOn <= asAt ? "paid" : "claimed";
}

function latePaidInvoice(
  file: InterestFile,
  interest: InvoiceInterest,
  paidOn: CalendarDate,
  sinceOn: CalendarDate,
  asAt: CalendarDate,
): LatePaidInvoice {
  const firstDueOn = interest.debts.reduce(
    (earliest, { facts }) => earlierDay(earliest, facts.dueOn),
    interest.debts[0]?.facts.dueOn ?? paidOn,
  );
  return {
    interest,
    paidOn,
    daysLate: daysBetween(firstDueOn, paidOn),
    position: claimPosition(interest, file.claims, asAt),
    isPartlyOutOfTime: firstDueOn < sinceOn,
  };
}

/** Written off is not paid: such an invoice is an open question of its own, not a late payment. */
function endedByWriteOff(file: InterestFile, interest: InvoiceInterest): boolean {
  const writeOffs = new Set<string>();
  for (const entry of file.ledger.entries) {
    if (entry.side === "credit" && entry.kind === "write-off") writeOffs.add(entry.id);
  }
  if (writeOffs.size === 0) return false;
  return file.ledger.allocations.some(
    (allocation) =>
      allocation.debitId === interest.invoiceId && allocation.undoneOn === null && writeOffs.has(allocation.creditId),
  );
}

function relationship(file: InterestFile, asAt: CalendarDate, latePaidCount: number): Relationship {
  const yearAgo = addMonths(asAt, -12);
  let invoiced = 0;
  let invoiceCount = 0;
  let lastInvoiceOn: CalendarDate | null = null;
  for (const entry of file.ledger.entries) {
    if (entry.side !== "debit" || entry.kind !== "invoice" || entry.on > asAt) continue;
    invoiceCount += 1;
    if (entry.on > yearAgo && entry.currency === file.customer.currency) invoiced += entry.amountMinor;
    if (lastInvoiceOn === null || entry.on > lastInvoiceOn) lastInvoiceOn = entry.on;
  }
  return { invoicedLastYearMinor: minor(invoiced), lastInvoiceOn, latePaidCount, invoiceCount };
}
