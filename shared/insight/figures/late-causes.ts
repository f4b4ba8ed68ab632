import { effectiveCalls } from "#shared/chasing/contacts.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { Call } from "#shared/chasing/rows.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

export type LateCause = {
  readonly reasonId: string;
  readonly callCount: number;
  /** Overdue on the days of the calls; an invoice named on several calls for one cause counts once. */
  readonly overdueMinor: Minor;
  readonly callIds: readonly string[];
};

/** Why customers paid late: the reasons recorded on calls from a day until another (not included), by amount overdue. */
export function lateCauses(
  files: Iterable<CustomerFile>,
  currency: Currency,
  from: CalendarDate,
  until: CalendarDate,
): readonly LateCause[] {
  const causes = new Map<string, { callIds: string[]; overdue: number }>();
  for (const file of files) {
    const seen = new Set<string>();
    for (const call of effectiveCalls(file.calls, addDays(until, -1))) {
      if (call.reasonId === "" || call.on < from) continue;
      const cause = causes.get(call.reasonId) ?? { callIds: [], overdue: 0 };
      causes.set(call.reasonId, cause);
      cause.callIds.push(call.id);
      cause.overdue += overdueOf(file, call, currency, seen);
    }
  }
  return [...causes]
    .map(([reasonId, { callIds, overdue }]) => ({
      reasonId,
      callCount: callIds.length,
      overdueMinor: minor(overdue),
      callIds,
    }))
    .sort(
      (first, second) =>
        second.overdueMinor - first.overdueMinor ||
        second.callCount - first.callCount ||
        (first.reasonId < second.reasonId ? -1 : 1),
    );
}

/** What was overdue on the day of the call: of the invoices it names, else of the customer. */
function overdueOf(file: CustomerFile, call: Call, currency: Currency, seen: Set<string>): number {
  let total = 0;
  for (const item of openItems(file.ledger, call.on)) {
    const isNamed = call.invoiceIds.length === 0 || call.invoiceIds.includes(item.entry.id);
    const key = `${call.reasonId} ${item.entry.id} ${item.part}`;
    if (item.currency !== currency || item.daysLate <= 0 || !isNamed || seen.has(key)) continue;
    seen.add(key);
    total += item.openMinor;
  }
  return total;
}
