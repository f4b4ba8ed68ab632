import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addMonths, type CalendarDate, daysBetween, laterDay } from "#shared/dates/calendar-date.ts";
import { dueDay } from "#shared/dates/payment-terms.ts";
import type { Currency } from "#shared/money/currency.ts";
import { divideRounded } from "#shared/money/divide-rounded.ts";
import { type Minor, minMinor, minor, ZERO } from "#shared/money/minor.ts";
import type { CreditSettings } from "./credit-settings.ts";
import { latestAccounts, latestAgencyLimit } from "./known-checks.ts";
import { type PaymentBehaviour, paymentBehaviour } from "./payment-behaviour.ts";

/** One step of a suggestion: what it looked at and the limit after it, in minor units. */
export type LimitStep = { readonly limitMinor: Minor } & (
  | { readonly kind: "need"; readonly yearSalesMinor: Minor; readonly termsDays: number; readonly extraDays: number }
  | { readonly kind: "new-customer"; readonly knownCount: number; readonly mostMinor: Minor }
  | { readonly kind: "late"; readonly daysLate: number; readonly percent: number }
  | { readonly kind: "promises"; readonly broken: number; readonly percent: number }
  | { readonly kind: "returned"; readonly count: number }
  | { readonly kind: "bad-news"; readonly count: number }
  | { readonly kind: "net-worth"; readonly amountMinor: Minor; readonly percent: number }
  | { readonly kind: "working-capital"; readonly amountMinor: Minor; readonly percent: number }
  | { readonly kind: "agency"; readonly amountMinor: Minor; readonly source: string }
  | { readonly kind: "rounded"; readonly toMinor: Minor }
);

export type SuggestedLimit = {
  readonly currency: Currency;
  readonly limitMinor: Minor;
  readonly steps: readonly LimitStep[];
  readonly behaviour: PaymentBehaviour;
};

/** With fewer known invoices than this a customer is new. */
const RECORD = 3;
const DAYS_OF_YEAR = 365;
/** Sales of a shorter time say too little about a year. */
const FEWEST_DAYS = 90;

/**
 * A limit from the customer's own buying (a starting limit while too little is known), lowered by behaviour and by what is
 * known of the company, never raised by either: the need comes from sales and agreed terms alone, each later step only
 * keeps or lowers. Minor units of `currency`.
 */
export function suggestLimit(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  settings: CreditSettings,
): SuggestedLimit {
  const behaviour = paymentBehaviour(file, currency, asAt);
  const steps: LimitStep[] = [needStep(file, currency, asAt, settings)];
  const last = () => (steps.at(-1) as LimitStep).limitMinor;
  if (behaviour.knownCount < RECORD) steps.push(newStep(behaviour, settings));
  if (behaviour.knownCount > 0) steps.push(lateStep(last(), behaviour, settings));
  if (behaviour.brokenPromises > 0) steps.push(promiseStep(last(), behaviour, settings));
  if (behaviour.returnedPayments > 0) {
    const limitMinor = share(last(), behaviour.returnedPayments > 1 ? 0 : 50);
    steps.push({ kind: "returned", count: behaviour.returnedPayments, limitMinor });
  }
  if (behaviour.badNews > 0) steps.push({ kind: "bad-news", count: behaviour.badNews, limitMinor: ZERO });
  for (const cap of caps(file, currency, asAt, settings)) {
    steps.push({ ...cap, limitMinor: minMinor(last(), capOf(cap)) });
  }
  const toMinor = roundingOf(last());
  steps.push({ kind: "rounded", toMinor, limitMinor: minor(Math.floor(last() / toMinor) * toMinor) });
  return { currency, limitMinor: last(), steps, behaviour };
}

function needStep(
  { ledger, customer }: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  { extraDays }: CreditSettings,
): LimitStep {
  const after = addMonths(asAt, -12);
  let sales = 0;
  let firstOn = asAt;
  for (const entry of ledger.entries) {
    if (entry.currency !== currency || entry.on > asAt) continue;
    if (entry.kind === "invoice" && entry.on < firstOn) firstOn = entry.on;
    if (entry.on <= after) continue;
    if (entry.kind === "invoice") sales += entry.amountMinor;
    if (entry.kind === "credit-note") sales -= entry.amountMinor;
  }
  const days = Math.max(FEWEST_DAYS, daysBetween(laterDay(firstOn, after), asAt));
  const yearSalesMinor = share(minor(Math.max(0, sales)), (100 * DAYS_OF_YEAR) / days);
  const dueOn = dueDay(customer.terms, asAt);
  const termsDays = dueOn === null ? 30 : Math.max(0, daysBetween(asAt, dueOn));
  const limitMinor = share(yearSalesMinor, (100 * (termsDays + extraDays)) / DAYS_OF_YEAR);
  return { kind: "need", yearSalesMinor, termsDays, extraDays, limitMinor };
}

/** Too little is known to go by what they buy: the starting limit. */
function newStep({ knownCount }: PaymentBehaviour, { newCustomerMinor }: CreditSettings): LimitStep {
  return { kind: "new-customer", knownCount, mostMinor: newCustomerMinor, limitMinor: newCustomerMinor };
}

function lateStep(before: Minor, { daysLate }: PaymentBehaviour, { lateSteps }: CreditSettings): LimitStep {
  const percent = lateSteps.find(({ upToDays }) => daysLate <= upToDays)?.percent ?? 0;
  return { kind: "late", daysLate, percent, limitMinor: share(before, percent) };
}

function promiseStep(before: Minor, behaviour: PaymentBehaviour, settings: CreditSettings): LimitStep {
  const percent = Math.max(0, 100 - behaviour.brokenPromises * settings.brokenPromisePercent);
  return { kind: "promises", broken: behaviour.brokenPromises, percent, limitMinor: share(before, percent) };
}

type Cap =
  Extract<LimitStep, { readonly kind: "net-worth" | "working-capital" | "agency" }> extends infer Step
    ? Step extends LimitStep
      ? Omit<Step, "limitMinor">
      : never
    : never;

function caps(file: CustomerFile, currency: Currency, asAt: CalendarDate, settings: CreditSettings): readonly Cap[] {
  const found: Cap[] = [];
  const accounts = latestAccounts(file.credit, currency, asAt);
  if (accounts && accounts.netWorthMinor !== null) {
    found.push({ kind: "net-worth", amountMinor: accounts.netWorthMinor, percent: settings.netWorthPercent });
  }
  if (accounts && accounts.workingCapitalMinor !== null) {
    const percent = settings.workingCapitalPercent;
    found.push({ kind: "working-capital", amountMinor: accounts.workingCapitalMinor, percent });
  }
  const agency = latestAgencyLimit(file.credit, currency, asAt);
  if (agency) found.push({ kind: "agency", amountMinor: agency.amountMinor, source: agency.source });
  return found;
}

function capOf(cap: Cap): Minor {
  return cap.kind === "agency" ? cap.amountMinor : share(minor(Math.max(0, cap.amountMinor)), cap.percent);
}

/** So many percent, to the nearest minor unit; percents to a millionth are exact enough for a limit. */
function share(amountMinor: Minor, percent: number): Minor {
  const millionths = BigInt(Math.round(percent * 1_000_000));
  return minor(Number(divideRounded(BigInt(amountMinor) * millionths, 100_000_000n)));
}

/** Limits are round: down to 50 below 1,000, to 100 below 5,000, to 500 below 50,000, else to 1,000 (in major units). */
function roundingOf(limitMinor: Minor): Minor {
  const major = limitMinor / 100;
  return minor((major < 1_000 ? 50 : major < 5_000 ? 100 : major < 50_000 ? 500 : 1_000) * 100);
}
