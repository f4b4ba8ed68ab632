import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { callStop } from "./active-holds.ts";
import { type ChasePosition, oldestDays } from "./chase-position.ts";
import { type ChasingRules, policyOf } from "./chasing-rules.ts";
import { daysSinceContact, effectiveCalls, isSpoken } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { fileLevels } from "./file-levels.ts";
import { waitsUntil } from "./levels-reached.ts";
import type { Call } from "./rows.ts";

/** Why a customer is to be telephoned. */
export type CallReason =
  /** The last call said to call again. */
  | { readonly kind: "follow-up"; readonly call: Call; readonly cause: string }
  /** A step of the policy: after a letter, or after the due day. */
  | {
      readonly kind: "policy-step";
      readonly level: PolicyLevel;
      readonly letterName: string;
      readonly sentOn: CalendarDate | null;
      readonly isPastPayBy: boolean;
    }
  /** Much is overdue and nobody has called yet. */
  | { readonly kind: "first-call"; readonly aboveMinor: Minor }
  /** A large invoice falls due soon: is everything in order with it? */
  | { readonly kind: "courtesy"; readonly position: ChasePosition };

export type CallNeed = {
  /** The same until what calls for it has changed; what `done` and `later` refer to. */
  readonly key: string;
  readonly on: CalendarDate;
  readonly reason: CallReason;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** Days late of the oldest item; below zero before the due day. */
  readonly days: number;
  readonly invoiceIds: readonly string[];
};

/** The most pressing reason to call a customer on a day, or null. A "do not chase" customer is not called. */
export function callNeed(
  file: CustomerFile,
  rules: ChasingRules,
  positions: readonly ChasePosition[],
  asAt: CalendarDate,
): CallNeed | null {
  if (callStop(file, asAt) !== null) return null;
  const overdue = mainOverdue(file, positions);
  const calls = effectiveCalls(file.calls, asAt);
  const followUp = followUpNeed(calls, overdue, positions, asAt, rules.lateReasons);
  if (followUp) return followUp;
  const policy = policyOf(file.customer, rules);
  const gap = daysSinceContact(file, asAt);
  const isTooSoon = gap !== null && gap < policy.minimumGapDays;
  if (isTooSoon || isWaitingForCallBack(calls, asAt)) return null;
  if (overdue.length === 0) return courtesyNeed(rules, positions, calls, asAt);
  return stepNeed(file, rules, overdue, calls, asAt) ?? firstCallNeed(policy, overdue, calls);
}

/** The customer's own currency if anything is overdue in it, else the first other one. */
function mainOverdue(file: CustomerFile, positions: readonly ChasePosition[]): readonly ChasePosition[] {
  const overdue = positions.filter(({ item, demandedMinor }) => item.daysLate > 0 && demandedMinor > 0);
  const own = overdue.filter(({ item }) => item.currency === file.customer.currency);
  if (own.length > 0) return own;
  return overdue.filter(({ item }) => item.currency === overdue[0]?.item.currency);
}

function followUpNeed(
  calls: readonly Call[],
  overdue: readonly ChasePosition[],
  positions: readonly ChasePosition[],
  asAt: CalendarDate,
  causes: ChasingRules["lateReasons"],
): CallNeed | null {
  const call = calls.at(-1);
  if (!call || call.nextOn === null || call.nextOn > asAt || call.on === asAt) return null;
  const items = overdue.length > 0 ? overdue : positions.filter(({ item }) => call.invoiceIds.includes(item.entry.id));
  if (items.length === 0) return null;
  const reason = {
    kind: "follow-up",
    call,
    cause: causes.find(({ id }) => id === call.reasonId)?.label ?? "",
  } as const;
  return needOf(`follow-up:${call.id}`, call.nextOn, reason, items);
}

/** After an unanswered call the next try waits for its own day. */
function isWaitingForCallBack(calls: readonly Call[], asAt: CalendarDate): boolean {
  const call = calls.at(-1);
  return call !== undefined && (call.on === asAt || (call.nextOn !== null && call.nextOn > asAt));
}

function stepNeed(
  file: CustomerFile,
  rules: ChasingRules,
  overdue: readonly ChasePosition[],
  calls: readonly Call[],
  asAt: CalendarDate,
): CallNeed | null {
  const ladders = fileLevels(file, rules, asAt);
  for (const position of overdue) {
    const { policy, levels, reached } = ladders.of(position.item);
    const letterLevel = levels[reached.index];
    const step = callStepAfter(policy, letterLevel);
    if (!step) continue;
    const base = step.after === "due" || reached.by === null ? position.item.dueOn : reached.by.arrivedOn;
    const on = addDays(base, step.days);
    const since = reached.by?.sentOn ?? position.item.dueOn;
    if (on > asAt || calls.some((call) => call.on >= since && (isSpoken(call) || call.outcome === "left-message")))
      continue;
    const isPastPayBy = reached.by !== null && waitsUntil(reached.by, letterLevel) <= asAt;
    const sentOn = reached.by?.sentOn ?? null;
    const key = `call:${file.customer.id}:${step.id}:${reached.by?.letter.id ?? position.item.entry.id}`;
    const letterName = letterLevel?.name ?? "";
    return needOf(key, on, { kind: "policy-step", level: step, letterName, sentOn, isPastPayBy }, overdue);
  }
  return null;
}

/** The call that follows a letter level directly, or that opens the policy when nothing has been sent. */
function callStepAfter(policy: ChasingPolicy, letterLevel: PolicyLevel | undefined): PolicyLevel | null {
  const at = letterLevel ? policy.levels.indexOf(letterLevel) + 1 : 0;
  const step = policy.levels[at];
  return step && step.channel === "call" ? step : null;
}

function firstCallNeed(
  policy: ChasingPolicy,
  overdue: readonly ChasePosition[],
  calls: readonly Call[],
): CallNeed | null {
  const totalMinor = overdue.reduce((total, { demandedMinor }) => total + demandedMinor, 0);
  const oldest = overdue[0];
  if (!oldest || policy.levels.length === 0 || policy.callAboveMinor <= 0 || totalMinor < policy.callAboveMinor)
    return null;
  if (calls.some((call) => call.on >= oldest.item.dueOn)) return null;
  const key = `first-call:${oldest.item.entry.id}`;
  return needOf(key, addDays(oldest.item.dueOn, 1), { kind: "first-call", aboveMinor: policy.callAboveMinor }, overdue);
}

function courtesyNeed(
  rules: ChasingRules,
  positions: readonly ChasePosition[],
  calls: readonly Call[],
  asAt: CalendarDate,
): CallNeed | null {
  const { courtesyAboveMinor, courtesyDaysBefore } = rules.chasing;
  if (courtesyAboveMinor === null) return null;
  const position = positions.find(({ item, demandedMinor }) => {
    const daysLeft = daysBetween(asAt, item.dueOn);
    return demandedMinor >= courtesyAboveMinor && daysLeft > 0 && daysLeft <= courtesyDaysBefore;
  });
  if (!position) return null;
  const on = addDays(position.item.dueOn, -courtesyDaysBefore);
  if (calls.some((call) => call.on >= on)) return null;
  return needOf(`courtesy:${position.item.entry.id}:${position.item.part}`, on, { kind: "courtesy", position }, [
    position,
  ]);
}

function needOf(key: string, on: CalendarDate, reason: CallReason, items: readonly ChasePosition[]): CallNeed {
  return {
    key,
    on,
    reason,
    currency: (items[0] as ChasePosition).item.currency,
    amountMinor: minor(items.reduce((total, { demandedMinor, heldMinor }) => total + (demandedMinor || heldMinor), 0)),
    days: oldestDays(items) || Math.max(...items.map(({ item }) => item.daysLate)),
    invoiceIds: items.map(({ item }) => item.entry.id),
  };
}
