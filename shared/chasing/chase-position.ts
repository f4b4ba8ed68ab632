import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type OpenItem, openItems } from "#shared/ledger/open-items.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type ActiveHold, activeHolds } from "./active-holds.ts";
import type { CustomerFile } from "./customer-file.ts";
import { compareText } from "./letter-sent.ts";
import { planStatus } from "./plan-status.ts";

export type HeldPart = { readonly hold: ActiveHold; readonly amountMinor: Minor };

/** What of one open item may be asked for. Always demanded + disputed + held = open (rule 25). */
export type ChasePosition = {
  readonly item: OpenItem;
  readonly demandedMinor: Minor;
  readonly disputedMinor: Minor;
  readonly heldMinor: Minor;
  /** Of the demanded amount, what is asked for as a missed instalment of a plan, and of which plan. */
  readonly missedMinor: Minor;
  readonly missedPlanId: string;
  readonly held: readonly HeldPart[];
};

type Working = {
  readonly item: OpenItem;
  left: number;
  disputed: number;
  heldTotal: number;
  missed: number;
  missedPlanId: string;
  readonly held: HeldPart[];
};

type Known = { readonly asAt: CalendarDate; readonly positions: readonly ChasePosition[] };

const latest = new WeakMap<CustomerFile, Known>();

/**
 * Splits every open item into what may be demanded, what is disputed and what is held, on a day. Listed earliest due
 * first, retentions last: they are a matter of their own. The answer for the last day asked about is kept for as long as
 * the file is the same object: the work list, the letters and the cash expected of a day all begin with it.
 */
export function chasePositions(file: CustomerFile, asAt: CalendarDate): readonly ChasePosition[] {
  const known = latest.get(file);
  if (known?.asAt === asAt) return known.positions;
  const positions = splitPositions(file, asAt);
  latest.set(file, { asAt, positions });
  return positions;
}

function splitPositions(file: CustomerFile, asAt: CalendarDate): readonly ChasePosition[] {
  const items = openItems(file.ledger, asAt);
  if (items.length === 0) return [];
  const working: Working[] = [...items]
    .sort(
      (first, second) =>
        Number(first.entry.retention) - Number(second.entry.retention) ||
        compareText(first.dueOn, second.dueOn) ||
        compareText(first.entry.number, second.entry.number),
    )
    .map((item) => ({ item, left: item.openMinor, disputed: 0, heldTotal: 0, missed: 0, missedPlanId: "", held: [] }));
  const holds = activeHolds(file, asAt);
  for (const hold of holds) if (hold.kind === "dispute") takeHold(working, hold);
  markMissedInstalments(working, file, asAt, holds);
  for (const hold of holds) if (hold.kind !== "dispute") takeHold(working, hold);
  return working.map(({ item, left, disputed, heldTotal, missed, missedPlanId, held }) => ({
    item,
    demandedMinor: minor(left + missed),
    disputedMinor: minor(disputed),
    heldMinor: minor(heldTotal),
    missedMinor: minor(missed),
    missedPlanId: missed > 0 ? missedPlanId : "",
    held,
  }));
}

function takeHold(working: readonly Working[], hold: ActiveHold): void {
  let wanted: number = hold.amountMinor ?? Number.MAX_SAFE_INTEGER;
  // Part of one invoice comes off its latest instalment, so that what is longest overdue stays demanded; a promise or a
  // plan is for what has been owed longest.
  const isPartOfOne = hold.source === "disputes" || hold.source === "holds";
  for (const row of isPartOfOne ? [...working].reverse() : working) {
    if (wanted <= 0) return;
    if (!isInScope(row.item, hold.invoiceIds) || (hold.currency !== null && hold.currency !== row.item.currency))
      continue;
    // A hold of everything also covers what a plan would still ask for.
    const isWhole = hold.amountMinor === null && hold.kind !== "plan" && hold.kind !== "dispute";
    if (isWhole && row.missed > 0) {
      row.left += row.missed;
      row.missed = 0;
    }
    const taken = Math.min(wanted, row.left);
    if (taken <= 0) continue;
    row.left -= taken;
    wanted -= taken;
    if (hold.kind === "dispute") row.disputed += taken;
    else row.heldTotal += taken;
    row.held.push({ hold, amountMinor: minor(taken) });
  }
}

/** Sets the missed instalments of running plans aside, so that the plan's own hold leaves them demanded (rule 7). */
function markMissedInstalments(
  working: readonly Working[],
  file: CustomerFile,
  asAt: CalendarDate,
  holds: readonly ActiveHold[],
): void {
  for (const plan of file.plans) {
    if (!holds.some((hold) => hold.source === "plans" && hold.sourceId === plan.id)) continue;
    let wanted: number = planStatus(plan, file.ledger, asAt).missedMinor;
    for (const row of working) {
      if (!isInScope(row.item, plan.invoiceIds) || row.item.currency !== plan.currency || row.missed > 0) continue;
      const taken = Math.min(wanted, row.left);
      row.left -= taken;
      row.missed += taken;
      row.missedPlanId = plan.id;
      wanted -= taken;
    }
  }
}

function isInScope(item: OpenItem, invoiceIds: readonly string[]): boolean {
  return invoiceIds.length === 0 || invoiceIds.includes(item.entry.id);
}

/** Days late of the item longest overdue; a retention counts only where there is nothing else. */
export function oldestDays(positions: readonly Pick<ChasePosition, "item">[]): number {
  const others = positions.filter(({ item }) => !item.entry.retention);
  return Math.max(0, ...(others.length > 0 ? others : positions).map(({ item }) => item.daysLate));
}
