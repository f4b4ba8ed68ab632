import { isCaseOpen } from "#shared/cases/is-case-open.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { CustomerFile } from "./customer-file.ts";
import { isDisputeOpen } from "./dispute-state.ts";
import { offerStatus } from "./offer-status.ts";
import { planStatus } from "./plan-status.ts";
import { promiseStates } from "./promise-state.ts";
import type { Hold, HoldKind } from "./rows.ts";

export type ActiveHoldKind = HoldKind | "offer";

/** Something that stops chasing of its scope on a day, wherever it was written down (rule 24). */
export type ActiveHold = {
  readonly kind: ActiveHoldKind;
  /** Table of the row it comes from, and that row's id. */
  readonly source: "holds" | "disputes" | "promises" | "plans" | "offers" | "cases";
  readonly sourceId: string;
  /** `D-33`, `P-12`; empty where the row has no number. */
  readonly number: string;
  /** Empty: the whole customer. */
  readonly invoiceIds: readonly string[];
  /** Null: all of the scope, else at most this much of it. */
  readonly amountMinor: Minor | null;
  /** Null: any currency. */
  readonly currency: Currency | null;
  readonly since: CalendarDate;
  /** First day without it; null: until lifted or resolved. */
  readonly until: CalendarDate | null;
  readonly reason: string;
};

/**
 * Every hold in force on a day: stored ones, open disputes, open promises, running plans, open settlement offers, and what
 * is placed with an agency or claimed in court (rules 24 to 29).
 */
export function activeHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  return [
    ...disputeHolds(file, asAt),
    ...storedHolds(file, asAt),
    ...caseHolds(file, asAt),
    ...planHolds(file, asAt),
    ...promiseHolds(file, asAt),
    ...offerHolds(file, asAt),
  ];
}

/** Whether a stored hold is in force on a day: from its day until the day it ends or is lifted, when chasing resumes. */
export function isHoldActive(hold: Hold, asAt: CalendarDate): boolean {
  if (hold.on > asAt || (hold.until !== null && hold.until <= asAt)) return false;
  return hold.liftedOn === null || hold.liftedOn > asAt;
}

const STOPS_LETTERS: ReadonlySet<ActiveHoldKind> = new Set<ActiveHoldKind>(["insolvency", "vulnerable"]);
const STOPS_CALLS: ReadonlySet<ActiveHoldKind> = new Set<ActiveHoldKind>(["do-not-chase", "insolvency", "vulnerable"]);

/** The insolvency or vulnerable-person flag that stops every letter to the customer at once, prepared ones too. */
export function letterStop(file: CustomerFile, asAt: CalendarDate): ActiveHold | null {
  const flag = file.holds.find((hold) => STOPS_LETTERS.has(hold.kind) && isHoldActive(hold, asAt));
  return flag ? fromHold(flag) : null;
}

/** The hold because of which the customer is not telephoned for money either; null when calls are fine. */
export function callStop(file: CustomerFile, asAt: CalendarDate): ActiveHold | null {
  const flag = file.holds.find(
    (hold) => STOPS_CALLS.has(hold.kind) && isHoldActive(hold, asAt) && (isFlag(hold) || hold.invoiceId === ""),
  );
  return flag ? fromHold(flag) : null;
}

const isFlag = (hold: Hold) => STOPS_LETTERS.has(hold.kind);

function storedHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  return file.holds.filter((hold) => isHoldActive(hold, asAt)).map(fromHold);
}

function fromHold(hold: Hold): ActiveHold {
  // An insolvent or vulnerable debtor is so as a whole, whatever invoice the flag was set on.
  const isWhole = isFlag(hold) || hold.invoiceId === "";
  return {
    kind: hold.kind,
    source: "holds",
    sourceId: hold.id,
    number: "",
    invoiceIds: isWhole ? [] : [hold.invoiceId],
    amountMinor: isFlag(hold) ? null : hold.amountMinor,
    currency: null,
    since: hold.on,
    until: hold.until,
    reason: hold.reason,
  };
}

function disputeHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  return file.disputes
    .filter((dispute) => isDisputeOpen(dispute, asAt))
    .map((dispute) => ({
      kind: "dispute",
      source: "disputes",
      sourceId: dispute.id,
      number: dispute.number,
      invoiceIds: [dispute.invoiceId],
      amountMinor: dispute.amountMinor,
      currency: null,
      since: dispute.on,
      until: null,
      reason: dispute.theirWords,
    }));
}

function promiseHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  if (file.promises.length === 0) return [];
  return promiseStates(file, asAt)
    .filter(({ state }) => state === "open")
    .map(({ promise, parts, promisedMinor, receivedMinor }) => ({
      kind: "promise",
      source: "promises",
      sourceId: promise.id,
      number: "",
      invoiceIds: promise.invoiceIds,
      amountMinor: minor(promisedMinor - receivedMinor),
      currency: promise.currency,
      since: promise.on,
      until: dayAfter(parts.at(-1)?.lastOn),
      reason: promise.contactName,
    }));
}

function planHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  return file.plans
    .filter((plan) => plan.on <= asAt && plan.stopsLetters !== false)
    .map((plan) => planStatus(plan, file.ledger, asAt))
    .filter(({ isRunning }) => isRunning)
    .map(({ plan, leftMinor, missedMinor }) => ({
      kind: "plan",
      source: "plans",
      sourceId: plan.id,
      number: plan.number,
      invoiceIds: plan.invoiceIds,
      amountMinor: minor(leftMinor - missedMinor),
      currency: plan.currency,
      since: plan.on,
      until: null,
      reason: plan.number,
    }));
}

function offerHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  return file.offers
    .filter((offer) => offer.kind === "settlement" && offer.on <= asAt)
    .map((offer) => offerStatus(offer, file.ledger, asAt))
    .filter(({ isOpen }) => isOpen)
    .map(({ offer }) => ({
      kind: "offer",
      source: "offers",
      sourceId: offer.id,
      number: offer.number,
      invoiceIds: offer.invoiceIds,
      amountMinor: null,
      currency: offer.currency,
      since: offer.on,
      until: dayAfter(offer.expiresOn),
      reason: offer.number,
    }));
}

function caseHolds(file: CustomerFile, asAt: CalendarDate): readonly ActiveHold[] {
  const holds: ActiveHold[] = [];
  for (const row of file.cases) {
    if (row.kind === "stop-supply" || !isCaseOpen(row, asAt)) continue;
    holds.push({
      kind: row.kind,
      source: "cases",
      sourceId: row.id,
      number: row.number,
      invoiceIds: row.invoiceIds,
      amountMinor: null,
      currency: null,
      since: row.on,
      until: null,
      reason: row.reason,
    });
  }
  return holds;
}

function dayAfter(on: CalendarDate | undefined): CalendarDate | null {
  return on === undefined ? null : addDays(on, 1);
}
