import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type ActiveHold, activeHolds } from "./active-holds.ts";
import { callNeed } from "./call-need.ts";
import { type ChasePosition, chasePositions } from "./chase-position.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import { type Contact, lastContact } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { decideCustomer } from "./decide-customer.ts";
import { fileLevels } from "./file-levels.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import type { CustomerDecision } from "./run-decision.ts";
import { contactText, holdName, words } from "./words.ts";

export type ChaseAmounts = {
  readonly currency: Currency;
  readonly overdueMinor: Minor;
  readonly disputedMinor: Minor;
  readonly heldMinor: Minor;
  /** Overdue less disputed less held. */
  readonly toChaseMinor: Minor;
  readonly overdueCount: number;
};

export type ChaseStage = {
  /** `Second reminder`, `Plan P-12`, `Not due`, `Nothing owed`. */
  readonly name: string;
  /** Index of the letter level reached; -1 for none. */
  readonly levelIndex: number;
  readonly levelId: string;
  readonly levelCount: number;
  readonly sentOn: CalendarDate | null;
};

/** How the chasing of one customer stands on a day: what lists and the customer page show. */
export type ChaseSummary = {
  /** The customer's own currency first; at least one. */
  readonly amounts: readonly ChaseAmounts[];
  readonly stage: ChaseStage;
  readonly holds: readonly ActiveHold[];
  readonly lastContact: Contact | null;
  /** `Spoke to Dawn Hollins on Thu 5 Nov`; empty when there was no contact. */
  readonly lastContactText: string;
  readonly next: NextStep;
  readonly positions: readonly ChasePosition[];
  readonly decision: CustomerDecision;
};

/** Sums up the chasing of a customer on a day. One state for the customer, computed from all its items (rule 34). */
export function chaseSummary(file: CustomerFile, asAt: CalendarDate, rules: ChasingRules): ChaseSummary {
  const positions = chasePositions(file, asAt);
  const decision = decideCustomer(file, rules, asAt);
  const holds = activeHolds(file, asAt);
  const contact = lastContact(file, asAt);
  const call = callNeed(file, rules, positions, asAt);
  return {
    amounts: amountsOf(file, positions),
    stage: stageOf(file, positions, holds, rules, asAt),
    holds,
    lastContact: contact,
    lastContactText: contact ? contactText(contact, words(rules.locale)) : "",
    next: nextStep({ file, asAt, rules, positions, decision, holds, call }),
    positions,
    decision,
  };
}

function amountsOf(file: CustomerFile, positions: readonly ChasePosition[]): readonly ChaseAmounts[] {
  const currencies = new Set([file.customer.currency, ...positions.map(({ item }) => item.currency)]);
  return [...currencies].map((currency) => {
    const overdue = positions.filter(({ item }) => item.currency === currency && item.daysLate > 0);
    const total = (of: (position: ChasePosition) => number) => minor(overdue.reduce((sum, row) => sum + of(row), 0));
    return {
      currency,
      overdueMinor: total(({ item }) => item.openMinor),
      disputedMinor: total(({ disputedMinor }) => disputedMinor),
      heldMinor: total(({ heldMinor }) => heldMinor),
      toChaseMinor: total(({ demandedMinor }) => demandedMinor),
      overdueCount: new Set(overdue.map(({ item }) => item.entry.id)).size,
    };
  });
}

function stageOf(
  file: CustomerFile,
  positions: readonly ChasePosition[],
  holds: readonly ActiveHold[],
  rules: ChasingRules,
  asAt: CalendarDate,
): ChaseStage {
  const none = { levelIndex: -1, levelId: "", levelCount: 0, sentOn: null };
  const overdue = positions.filter(({ item }) => item.daysLate > 0);
  if (positions.length === 0) return { ...none, name: "Nothing owed" };
  if (overdue.length === 0) return { ...none, name: "Not due" };
  const ladders = fileLevels(file, rules, asAt);
  const highest = overdue
    .map(({ item }) => ladders.of(item))
    .reduce((best, one) => (one.reached.index > best.reached.index ? one : best));
  const level = highest.reached.by ? highest.levels[highest.reached.index] : undefined;
  const whole = overdue.every(({ demandedMinor }) => demandedMinor === 0) ? wholeHold(overdue, holds) : null;
  return {
    name: whole ? holdName(whole) : (level?.name ?? "No letter yet"),
    levelIndex: level ? highest.reached.index : -1,
    levelId: level?.id ?? "",
    levelCount: highest.levels.length,
    sentOn: highest.reached.by?.sentOn ?? null,
  };
}

/** The hold that keeps back most of what is overdue, when all of it is kept back. */
function wholeHold(overdue: readonly ChasePosition[], holds: readonly ActiveHold[]): ActiveHold | null {
  const sums = new Map<string, number>();
  for (const { held } of overdue) {
    for (const { hold, amountMinor } of held) sums.set(hold.sourceId, (sums.get(hold.sourceId) ?? 0) + amountMinor);
  }
  const [id] = [...sums].sort(([, first], [, second]) => second - first)[0] ?? [""];
  return holds.find((hold) => hold.sourceId === id) ?? null;
}
