import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { CustomerLedger, LedgerEntry } from "../ledger/ledger.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type AgencyFee, agencyFee, type CollectedPart, type FeeTerms, type WithVat, withVat } from "./agency-fee.ts";
import type { CaseFault } from "./case-fault.ts";
import { placedOn } from "./placement-steps.ts";
import type { Agency, Case, CaseStep } from "./rows.ts";

/** Money that came in on a placed invoice while it was placed. */
export type PlacedPayment = CollectedPart & {
  readonly creditId: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly on: CalendarDate;
  readonly percent: string;
  readonly feeMinor: Minor;
  /** Of it, what the agency kept back as commission: booked as set off. */
  readonly keptMinor: Minor;
  /** `agency`: it collected it and paid it over; `direct`: the customer paid us. */
  readonly via: "agency" | "direct";
  /** Direct payments: the day the agency was told; null while it does not know. */
  readonly reportedOn: CalendarDate | null;
};

/** What came of a placement, and what the agency may charge for it. Amounts in minor units of the case's currency. */
export type PlacementAccount = {
  readonly placedOn: CalendarDate | null;
  readonly payments: readonly PlacedPayment[];
  readonly recoveredMinor: Minor;
  readonly fee: AgencyFee;
  /** On the agency's invoices so far, without VAT. */
  readonly chargedMinor: Minor;
  /** Above zero: charged more than the terms give. */
  readonly differenceMinor: Minor;
  /** Commission it kept back from what it paid over. */
  readonly keptMinor: Minor;
  /** Percent of VAT on the agency's invoices; empty for none. */
  readonly vatPercent: string;
  /** What the terms give, with VAT. */
  readonly dueWithVat: WithVat;
  /** What was charged, with VAT on each invoice. */
  readonly chargedWithVat: WithVat;
  /** Charged with VAT and not kept back: to be paid. Below zero: it kept more than it charged. */
  readonly toPayMinor: Minor;
  /** Recovered less commission. */
  readonly netMinor: Minor;
  /** Direct payments the agency has not been told of. */
  readonly unreported: readonly PlacedPayment[];
};

/** Kinds of credit that are money: what an agency earns on. Credit notes, discounts and write-offs are not. */
const MONEY: ReadonlySet<LedgerEntry["kind"]> = new Set<LedgerEntry["kind"]>(["receipt", "contra"]);

/**
 * The account of a placement on a day: every payment on its invoices from the day it was placed until it ended, at the
 * percentage of the invoice's age on the day it was placed, against what the agency charged.
 */
export function placementAccount(
  row: Case,
  agency: FeeTerms | null,
  ledger: CustomerLedger,
  asAt: CalendarDate,
): PlacementAccount {
  const since = placedOn(row);
  const terms = placementTerms(row) ?? agency ?? NO_TERMS;
  const found = since === null ? [] : paymentsOn(row, ledger, since, asAt);
  const fee = agencyFee(terms, found);
  const isPlaced = since !== null && since <= asAt;
  const due = isPlaced ? fee : { ...fee, minimumMinor: ZERO, feeMinor: ZERO, isMinimum: false };
  const payments = found.map((part, index) => ({
    ...part,
    percent: fee.lines[index]?.percent ?? "0",
    feeMinor: fee.lines[index]?.feeMinor ?? ZERO,
  }));
  const steps = row.steps.filter((step) => step.on <= asAt && step.state === "fee");
  const charged = steps.map((step) => step.amountMinor ?? ZERO);
  const chargedMinor = sumMinor(charged, (amount) => amount);
  // Terms kept before a rate of VAT could be entered say nothing of it: the agency's own rate stands.
  const vatPercent = terms.vatPercent ?? agency?.vatPercent ?? "";
  const chargedWithVat = withVat(charged, vatPercent);
  const recoveredMinor = sumMinor(payments, (payment) => payment.amountMinor);
  const keptMinor = sumMinor(payments, (payment) => payment.keptMinor);
  return {
    placedOn: since,
    payments,
    recoveredMinor,
    fee: due,
    chargedMinor,
    differenceMinor: minor(chargedMinor - due.feeMinor),
    keptMinor,
    vatPercent,
    dueWithVat: withVat([due.feeMinor], vatPercent),
    chargedWithVat,
    toPayMinor: minor(chargedWithVat.grossMinor - keptMinor),
    netMinor: minor(recoveredMinor - Math.max(chargedMinor, due.feeMinor)),
    unreported: payments.filter((payment) => payment.via === "direct" && payment.reportedOn === null),
  };
}

const NO_TERMS: FeeTerms = { feeBands: [], minimumFeeMinor: ZERO, noCollectionNoFee: true };

/** The terms as they stood when the debt was placed, as text for the case's facts. */
export function termsText({ feeBands, minimumFeeMinor, noCollectionNoFee, vatPercent = "" }: Agency): string {
  return JSON.stringify({ feeBands, minimumFeeMinor, noCollectionNoFee, vatPercent });
}

/** The terms a placement was made under; null where none were kept. */
function placementTerms(row: Case): FeeTerms | null {
  const text = row.facts.terms ?? "";
  return text === "" ? null : (JSON.parse(text) as FeeTerms);
}

type Found = Omit<PlacedPayment, "percent" | "feeMinor">;

function paymentsOn(row: Case, ledger: CustomerLedger, since: CalendarDate, asAt: CalendarDate): readonly Found[] {
  const mine = new Set(row.invoiceIds);
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const found: Found[] = [];
  for (const { creditId, debitId, amountMinor, undoneOn, on } of ledger.allocations) {
    const credit = entries.get(creditId);
    const debit = entries.get(debitId);
    if (!mine.has(debitId) || !credit || debit?.side !== "debit" || !MONEY.has(credit.kind)) continue;
    if (on < since || on > asAt || (row.closedOn !== null && on > row.closedOn)) continue;
    if (undoneOn !== null && undoneOn <= asAt) continue;
    const steps = row.steps.filter((step) => step.refId === creditId && step.on <= asAt);
    found.push({
      creditId,
      invoiceId: debitId,
      invoiceNumber: debit.number,
      on,
      amountMinor,
      daysLate: Math.max(0, daysBetween(debit.dueOn, since)),
      keptMinor: credit.kind === "contra" ? amountMinor : ZERO,
      via: steps.some((step) => step.state === "paid-over") ? "agency" : "direct",
      reportedOn: steps.find((step) => step.state === "direct-reported")?.on ?? null,
    });
  }
  return joined(found).toSorted((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

/** What an agency paid over and what it kept of one payment are one payment, so that its commission is rounded once. */
function joined(found: readonly Found[]): readonly Found[] {
  const byKey = new Map<string, Found>();
  for (const part of found) {
    const key =
      part.via === "agency" ? `${part.on} ${part.invoiceId}` : `${part.creditId} ${part.invoiceId} ${byKey.size}`;
    const before = byKey.get(key);
    const keptMinor = part.via === "agency" ? minor(part.keptMinor + (before?.keptMinor ?? 0)) : ZERO;
    byKey.set(key, {
      ...part,
      ...before,
      keptMinor,
      amountMinor: minor(part.amountMinor + (before?.amountMinor ?? 0)),
    });
  }
  return [...byKey.values()];
}

/** Notes that a payment made to us was reported to the agency. The amount is all of it that went to placed invoices. */
export function reportDirect(
  row: Case,
  account: PlacementAccount,
  step: CaseStep,
  today: CalendarDate,
): Result<Case, CaseFault> {
  const own = account.payments.filter((payment) => payment.creditId === step.refId);
  const [first] = own;
  if (!first) return fail({ kind: "not-on-it" });
  if (first.reportedOn !== null || first.via === "agency") return fail({ kind: "already-reported" });
  if (step.on > today) return fail({ kind: "in-the-future" });
  if (step.on < first.on) return fail({ kind: "before-last-step", lastOn: first.on });
  const amountMinor = sumMinor(own, (payment) => payment.amountMinor);
  return succeed({ ...row, steps: [...row.steps, { ...step, state: "direct-reported", amountMinor }] });
}

/** Notes an invoice of the agency, without VAT. */
export function chargeFee(row: Case, step: CaseStep, today: CalendarDate): Result<Case, CaseFault> {
  const since = placedOn(row);
  if (since === null) return fail({ kind: "not-from-here", from: "notice", to: "fee" });
  if (step.on > today) return fail({ kind: "in-the-future" });
  if (step.on < since) return fail({ kind: "before-last-step", lastOn: since });
  if (step.amountMinor === null || step.amountMinor === 0) return fail({ kind: "amount-missing" });
  return succeed({ ...row, steps: [...row.steps, { ...step, state: "fee" }] });
}
