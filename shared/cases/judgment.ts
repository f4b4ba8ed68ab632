import type { CalendarDate } from "../dates/calendar-date.ts";
import { buildProofSheet } from "../interest/build-proof-sheet.ts";
import type { DebtEvent } from "../interest/debt-events.ts";
import { debtInterest } from "../interest/debt-interest.ts";
import type { InterestTerms } from "../interest/interest-on-invoice.ts";
import { jurisdictionOf } from "../interest/jurisdictions.ts";
import { parsePercent } from "../interest/percent.ts";
import type { ProofSheet } from "../interest/proof-sheet.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CustomerLedger } from "../ledger/ledger.ts";
import { currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { Case } from "./rows.ts";

/** What the form for a judgment proposes; an empty rate means: ask, it is not known. */
export type JudgmentRate = { readonly percent: string; readonly source: string; readonly why: string };

const FROM_MINOR = minor(5_000_00);

/**
 * The rate that usually runs on a judgment. England and Wales: 8 % (Judgments Act 1838, s. 17), in the County Court from
 * £5,000; Scotland: the judicial rate, 8 %. Below that, and elsewhere, the user is asked.
 */
export function usualJudgmentRate(
  customer: Pick<Customer, "jurisdiction" | "address">,
  amountMinor: Minor,
  code: Case["currency"],
): JudgmentRate {
  const place = jurisdictionOf({ jurisdiction: customer.jurisdiction, country: customer.address.country });
  if (place?.id === "GB-EAW" && code === currency("GBP")) {
    if (amountMinor >= FROM_MINOR)
      return { percent: "8", source: "Judgments Act 1838, section 17", why: "Check it with the judgment itself." };
    const why =
      "A County Court judgment below £5,000 does not always bear interest. Enter the rate if the judgment gives one.";
    return { percent: "", source: "", why };
  }
  if (place?.id === "GB-SCT")
    return { percent: "8", source: "Judicial rate of interest, Scotland", why: "Check it with the decree itself." };
  const why = "Duebook does not know the rate of this country. Enter what the judgment says, or leave it empty.";
  return { percent: "", source: "", why };
}

/** A judgment as it stands on a day. Amounts in minor units of the case's currency. */
export type JudgmentDebt = {
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  /** Paid on the claimed invoices since. */
  readonly paidMinor: Minor;
  /** Interest line by line; null where no rate runs. */
  readonly proof: ProofSheet | null;
  readonly owedMinor: Minor;
};

/**
 * The debt of the judgment with simple interest by the engine, from the day after the judgment; what is set against the
 * claimed invoices since counts as paid. Null while there is no judgment, or it was set aside.
 */
export function judgmentDebt(
  row: Case,
  ledger: CustomerLedger,
  asAt: CalendarDate,
  terms: InterestTerms,
): JudgmentDebt | null {
  const steps = row.steps.filter((step) => step.on <= asAt);
  const last = steps.findLast((step) => step.state === "judgment" || step.state === "set-aside");
  if (last?.state !== "judgment" || last.amountMinor === null) return null;
  const { on, amountMinor } = last;
  const payments = paymentsSince(row, ledger, on, asAt);
  const paidMinor = minor(payments.reduce((sum, event) => sum + event.amountMinor, 0));
  const proof = proofOf(row, { on, amountMinor }, payments, paidMinor, asAt, terms);
  const owed = amountMinor + (proof?.totals.interestMinor ?? 0) - paidMinor;
  return { on, amountMinor, paidMinor, proof, owedMinor: minor(Math.max(0, owed)) };
}

type Paid = Extract<DebtEvent, { readonly kind: "payment" }>;

function paymentsSince(row: Case, ledger: CustomerLedger, since: CalendarDate, asAt: CalendarDate): readonly Paid[] {
  const receipts = new Set(ledger.entries.filter((entry) => entry.kind === "receipt").map((entry) => entry.id));
  return ledger.allocations
    .filter(({ creditId, debitId }) => receipts.has(creditId) && row.invoiceIds.includes(debitId))
    .filter(({ on, undoneOn }) => on > since && on <= asAt && (undoneOn === null || undoneOn > asAt))
    .map(({ on, amountMinor }): Paid => ({ kind: "payment", on, amountMinor }));
}

function proofOf(
  row: Case,
  judgment: { readonly on: CalendarDate; readonly amountMinor: Minor },
  events: readonly Paid[],
  paidMinor: Minor,
  asAt: CalendarDate,
  { settings, tables }: InterestTerms,
): ProofSheet | null {
  const parsed = parsePercent(row.facts.judgmentRate ?? "");
  if (!parsed.ok || parsed.value.units === 0 || asAt <= judgment.on) return null;
  const { on, amountMinor } = judgment;
  const basis = row.facts.judgmentSource ?? "";
  const facts = {
    invoiceId: row.id,
    number: `Judgment ${row.facts.claimNumber || row.number}`,
    description: row.facts.court ?? "",
    currency: row.currency,
    instalment: null,
    dueOn: on,
    relevant: { on, because: "agreed", termsAreLong: false } as const,
    openMinor: minor(Math.max(0, amountMinor - paidMinor)),
    disputedMinor: minor(0),
    paidOn: null,
  };
  const found = debtInterest(
    facts,
    { principalMinor: amountMinor, relevantOn: on, claimOn: on, events },
    {
      regime: { kind: "court", basis, percent: parsed.value },
      tables,
      rounding: settings.rounding,
      dayCount: settings.dayCount,
      partPayments: "principal-first",
    },
    null,
    asAt,
  );
  return found.ok ? buildProofSheet([found.value], asAt) : null;
}
