import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";
import type { DebitEntry } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { RateEntry } from "../settings/settings.ts";
import { type DebtInterest, debtInterest } from "./debt-interest.ts";
import { type ClaimEntitlement, type Entitlement, entitlement } from "./entitlement.ts";
import type { InterestSettings } from "./interest-settings.ts";
import { disputedOn, eventsOf, type InvoiceHistory, principalOf } from "./invoice-events.ts";
import {
  bearsInterest,
  type DebtPart,
  debtParts,
  type InterestFile,
  type InterestIndex,
  indexForInterest,
} from "./ledger-debts.ts";
import { comparePercent } from "./percent.ts";
import { rateSchedule } from "./rate-schedule.ts";
import type { RateTables, RateUnknown } from "./rate-table.ts";
import type { Regime } from "./regime.ts";
import { type RelevantDay, relevantDay } from "./relevant-day.ts";
import { knownRates } from "./shipped-rates.ts";

/** The company's choices and the rates that are known: what every calculation of interest takes. */
export type InterestTerms = { readonly settings: InterestSettings; readonly tables: RateTables };

/** Interest on one invoice up to a day, debt by debt. Amounts in minor units of `currency`. */
export type InvoiceInterest = {
  readonly invoiceId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly entry: DebitEntry;
  readonly entitlement: ClaimEntitlement;
  readonly debts: readonly DebtInterest[];
  readonly interestMinor: Minor;
  readonly fixedSumMinor: Minor;
  readonly openMinor: Minor;
  /** The day the last of it was paid; null while something is open. */
  readonly paidOn: CalendarDate | null;
};

export type InterestFailure =
  | RateUnknown
  | { readonly kind: "no-such-invoice"; readonly invoiceId: string }
  | { readonly kind: "not-claimable"; readonly entitlement: Extract<Entitlement, { readonly kind: "none" }> };

/** Interest of a whole ledger: what ran, and the invoices whose rate the user must look up first. */
export type LedgerInterest = {
  readonly entitlement: Entitlement;
  readonly invoices: readonly InvoiceInterest[];
  readonly unknown: readonly { readonly entry: DebitEntry; readonly rate: RateUnknown }[];
};

/** Terms from the settings `interest` and `rates`. */
export function interestTerms(settings: InterestSettings, rates: readonly RateEntry[]): InterestTerms {
  return { settings, tables: knownRates(rates) };
}

/**
 * Interest and fixed sums of one invoice up to and including `asAt`, open or already paid late. Answers why nothing
 * can be claimed, or which rate is missing.
 */
export function interestOnInvoice(
  file: InterestFile,
  invoiceId: string,
  asAt: CalendarDate,
  terms: InterestTerms,
): Result<InvoiceInterest, InterestFailure> {
  const entry = file.ledger.entries.find((one) => one.id === invoiceId);
  if (entry?.side !== "debit" || entry.on > asAt) return fail({ kind: "no-such-invoice", invoiceId });
  const allowed = entitlement(file.customer, terms.settings);
  if (allowed.kind === "none") return fail({ kind: "not-claimable", entitlement: allowed });
  return onEntry(file, entry, indexForInterest(file, asAt), allowed, asAt, terms);
}

/** Interest of every invoice of a ledger on which some has run by `asAt`. */
export function interestOnLedger(file: InterestFile, asAt: CalendarDate, terms: InterestTerms): LedgerInterest {
  const allowed = entitlement(file.customer, terms.settings);
  const invoices: InvoiceInterest[] = [];
  const unknown: { entry: DebitEntry; rate: RateUnknown }[] = [];
  if (allowed.kind === "none") return { entitlement: allowed, invoices, unknown };
  const index = indexForInterest(file, asAt);
  for (const entry of file.ledger.entries) {
    if (entry.side !== "debit" || entry.on >= asAt || !bearsInterest(entry)) continue;
    const found = onEntry(file, entry, index, allowed, asAt, terms);
    if (!found.ok) unknown.push({ entry, rate: found.error });
    else if (found.value.debts.some((debt) => debt.accrual.rows.length > 0)) invoices.push(found.value);
  }
  return { entitlement: allowed, invoices, unknown };
}

function onEntry(
  file: InterestFile,
  entry: DebitEntry,
  index: InterestIndex,
  allowed: ClaimEntitlement,
  asAt: CalendarDate,
  terms: InterestTerms,
): Result<InvoiceInterest, RateUnknown> {
  const parts = debtParts(entry, index.settlements.get(entry.id) ?? [], asAt);
  const history: InvoiceHistory = {
    disputes: index.disputes.get(entry.id) ?? [],
    plans: index.plans.get(entry.id) ?? [],
    claims: index.claims.get(entry.id) ?? [],
  };
  const debts: DebtInterest[] = [];
  for (const part of parts) {
    const relevant = relevantFor(file, entry, part, parts.length, allowed, terms);
    const found = onPart({ entry, part, count: parts.length, relevant, history, allowed, asAt, terms });
    if (!found.ok) return found;
    debts.push(found.value);
  }
  return succeed(together(entry, debts, allowed));
}

type PartInput = {
  readonly entry: DebitEntry;
  readonly part: DebtPart;
  readonly count: number;
  readonly relevant: RelevantDay;
  readonly history: InvoiceHistory;
  readonly allowed: ClaimEntitlement;
  readonly asAt: CalendarDate;
  readonly terms: InterestTerms;
};

function onPart(input: PartInput): Result<DebtInterest, RateUnknown> {
  const { entry, part, relevant, history, allowed, asAt, terms } = input;
  const regime = regimeFor(allowed, relevant, entry, terms);
  const facts = {
    invoiceId: entry.id,
    number: entry.number,
    description: entry.description,
    currency: entry.currency,
    instalment: input.count > 1 ? part.index + 1 : null,
    dueOn: part.dueOn,
    relevant,
    openMinor: part.openMinor,
    disputedMinor: disputedOn(part, history.disputes, asAt),
    paidOn: part.paidOn,
  };
  const debt = {
    principalMinor: principalOf(part),
    relevantOn: relevant.on,
    claimOn: entry.on,
    events: eventsOf(part, history, terms.settings, allowed.partPayments, asAt),
  };
  const { rounding, dayCount } = terms.settings;
  const method = { regime, tables: terms.tables, rounding, dayCount, partPayments: allowed.partPayments };
  const fixed = regime === allowed.floor ? (allowed.law?.fixedSum ?? null) : allowed.fixedSum;
  return debtInterest(facts, debt, method, terms.settings.fixedSums ? fixed : null, asAt);
}

/** The contract's rate, or the statute's where a public body agreed to less than it. */
function regimeFor(allowed: ClaimEntitlement, relevant: RelevantDay, entry: DebitEntry, terms: InterestTerms): Regime {
  const { floor, regime } = allowed;
  if (!floor || regime.kind !== "contract") return regime;
  const firstNo = dayNumber(relevant.on) + 1;
  const statutory = rateSchedule(floor, firstNo, entry.on, terms.tables).periodAt(firstNo);
  return statutory.ok && comparePercent(statutory.value.percent, regime.rate.yearly) > 0 ? floor : regime;
}

/** Limits of the law move the due day of whole invoices only: instalments, retentions and old balances were agreed. */
function relevantFor(
  file: InterestFile,
  entry: DebitEntry,
  part: DebtPart,
  count: number,
  allowed: ClaimEntitlement,
  terms: InterestTerms,
): RelevantDay {
  if (count > 1 || entry.retention || entry.kind !== "invoice" || part.dueOn <= entry.on) {
    return { on: part.dueOn, because: "agreed", termsAreLong: false };
  }
  const facts = { agreedOn: part.dueOn, invoiceOn: entry.on, performedOn: null };
  return relevantDay(facts, file.customer.kind, allowed.law, terms.settings);
}

function together(entry: DebitEntry, debts: readonly DebtInterest[], allowed: ClaimEntitlement): InvoiceInterest {
  let paidOn = debts[0]?.facts.paidOn ?? null;
  for (const { facts } of debts) {
    if (paidOn !== null) paidOn = facts.paidOn !== null && facts.paidOn < paidOn ? paidOn : facts.paidOn;
  }
  return {
    invoiceId: entry.id,
    number: entry.number,
    currency: entry.currency,
    entry,
    entitlement: allowed,
    debts,
    interestMinor: sumMinor(debts, (debt) => debt.interestMinor),
    fixedSumMinor: sumMinor(debts, (debt) => debt.fixedSumMinor),
    openMinor: sumMinor(debts, (debt) => debt.facts.openMinor),
    paidOn,
  };
}
