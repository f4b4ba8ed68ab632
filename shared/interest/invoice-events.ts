import type { Dispute, PaymentPlan } from "../chasing/rows.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { CreditEntry } from "../ledger/ledger.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { DebtEvent } from "./debt-events.ts";
import type { InterestSettings } from "./interest-settings.ts";
import { type DebtPart, isFromStart } from "./ledger-debts.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import type { Claim } from "./rows.ts";

export type InvoiceHistory = {
  readonly disputes: readonly Dispute[];
  readonly plans: readonly PaymentPlan[];
  readonly claims: readonly Claim[];
};

const NONE: readonly DebtEvent[] = [];

/** Payments, credits, disputes, plans and earlier costs of one part of an invoice, as events of its debt. */
export function eventsOf(
  part: DebtPart,
  history: InvoiceHistory,
  settings: InterestSettings,
  order: PartPaymentOrder,
  asAt: CalendarDate,
): readonly DebtEvent[] {
  const { disputes, plans, claims } = history;
  if (part.settlements.length + disputes.length + plans.length + claims.length === 0) return NONE;
  const events: DebtEvent[] = part.settlements.map(settlementEvent);
  if (part.paidOn !== null) events.push({ kind: "settled", on: part.paidOn });
  for (const dispute of disputes) addDispute(events, dispute, part, settings, asAt);
  for (const plan of plans) addPlan(events, plan, asAt);
  if (order === "costs-interest-principal" && part.index === 0) {
    for (const claim of claims) addCost(events, claim, asAt);
  }
  return events;
}

/** What was owed from the start: the amount of the part less corrections of its price. */
export function principalOf(part: DebtPart): Minor {
  let principal: number = part.amountMinor;
  for (const { credit, amountMinor } of part.settlements) if (isFromStart(credit)) principal -= amountMinor;
  return minor(principal);
}

/** In dispute on `asAt` and so left out, at most what is open. */
export function disputedOn(part: DebtPart, disputes: readonly Dispute[], asAt: CalendarDate): Minor {
  let disputed = 0;
  for (const dispute of disputes) {
    if (dispute.on > asAt || (dispute.resolution && dispute.resolution.on <= asAt)) continue;
    disputed += dispute.amountMinor ?? part.openMinor;
  }
  return minMinor(minor(disputed), part.openMinor);
}

function settlementEvent({ credit, on, amountMinor }: DebtPart["settlements"][number]): DebtEvent {
  if (isFromStart(credit)) return { kind: "told", on, amountMinor, what: "credit-from-start" };
  if (credit.kind === "write-off") return { kind: "reduction", on, amountMinor, what: "write-off" };
  if (isMoney(credit)) return { kind: "payment", on, amountMinor };
  return { kind: "reduction", on, amountMinor, what: "credit-from-its-day" };
}

/** Money or what stands for money; a goodwill credit, a discount or a retention held back lowers the price instead. */
function isMoney({ kind }: CreditEntry): boolean {
  return kind === "receipt" || kind === "contra" || kind === "opening-credit";
}

/**
 * A dispute takes its part out of the interest while it is open. One that was rejected or withdrawn changed nothing,
 * unless the company chooses to forgive its days; goods replaced or a goodwill credit leave its days free of interest.
 */
function addDispute(
  events: DebtEvent[],
  dispute: Dispute,
  part: DebtPart,
  settings: InterestSettings,
  asAt: CalendarDate,
): void {
  if (dispute.on > asAt) return;
  const ended = dispute.resolution !== null && dispute.resolution.on <= asAt ? dispute.resolution : null;
  const failed = ended?.kind === "rejected" || ended?.kind === "withdrawn" || ended?.kind === "credit-note";
  if (failed && settings.failedDispute === "throughout") return;
  const credited = ended?.kind === "credit-note" ? ended.creditedMinor : 0;
  const amountMinor =
    dispute.amountMinor === null
      ? null
      : minMinor(minor(Math.max(0, dispute.amountMinor - credited)), part.amountMinor);
  events.push({ kind: "pause", on: dispute.on, untilOn: ended?.on ?? null, amountMinor, what: "dispute" });
}

/**
 * A plan that freezes interest does so from its acceptance; once it has defaulted the position is what it would have
 * been without the plan (rule 27).
 */
function addPlan(events: DebtEvent[], plan: PaymentPlan, asAt: CalendarDate): void {
  if (plan.interest !== "frozen") return;
  const steps = plan.steps.filter((step) => step.on <= asAt);
  const accepted = steps.find((step) => step.state === "accepted");
  if (!accepted || steps.some((step) => step.state === "defaulted")) return;
  const ended = steps.find((step) => step.state === "cancelled" || step.state === "renegotiated");
  events.push({ kind: "pause", on: accepted.on, untilOn: ended?.on ?? null, amountMinor: null, what: "plan" });
}

function addCost(events: DebtEvent[], claim: Claim, asAt: CalendarDate): void {
  if (claim.on > asAt || claim.waived !== null || claim.kind === "interest") return;
  events.push({ kind: "cost", on: claim.on, amountMinor: claim.amountMinor });
}
