import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { CustomerFile } from "./customer-file.ts";
import { disputeState } from "./dispute-state.ts";
import { disputedNow } from "./open-dispute.ts";
import type { Dispute, DisputeResolution } from "./rows.ts";

/** How often something was the reason of a dispute, in one currency, and what it cost. */
export type DisputeCause = {
  readonly reasonId: string;
  readonly currency: Currency;
  readonly count: number;
  readonly openCount: number;
  readonly openMinor: Minor;
  readonly creditedMinor: Minor;
  /** Settled disputes in which they were right: a credit note, a goodwill credit or replaced goods. */
  readonly grantedCount: number;
};

const GRANTED: ReadonlySet<DisputeResolution> = new Set<DisputeResolution>([
  "credit-note",
  "goodwill-credit",
  "replaced-goods",
]);

/** Root causes of the disputes raised in a span of days [from, until), most frequent first. */
export function disputeCauses(
  files: readonly CustomerFile[],
  from: CalendarDate,
  until: CalendarDate,
  asAt: CalendarDate,
): readonly DisputeCause[] {
  const causes = new Map<string, DisputeCause>();
  for (const file of files) {
    for (const dispute of file.disputes) {
      if (dispute.on < from || dispute.on >= until) continue;
      const currency = file.ledger.entries.find((entry) => entry.id === dispute.invoiceId)?.currency;
      const cause = causeOf(file, dispute, currency ?? file.customer.currency, asAt);
      const key = `${cause.reasonId} ${cause.currency}`;
      const known = causes.get(key);
      causes.set(key, known ? add(known, cause) : cause);
    }
  }
  return [...causes.values()].sort((first, second) => second.count - first.count);
}

function causeOf(file: CustomerFile, dispute: Dispute, currency: Currency, asAt: CalendarDate): DisputeCause {
  const isOpen = disputeState(dispute, asAt)?.isOpen ?? false;
  const resolution = isOpen ? null : dispute.resolution;
  return {
    reasonId: dispute.reasonId,
    currency,
    count: 1,
    openCount: isOpen ? 1 : 0,
    openMinor: isOpen ? disputedNow(file, dispute, asAt) : minor(0),
    creditedMinor: resolution?.creditedMinor ?? minor(0),
    grantedCount: resolution && GRANTED.has(resolution.kind) ? 1 : 0,
  };
}

function add(first: DisputeCause, second: DisputeCause): DisputeCause {
  return {
    ...first,
    count: first.count + second.count,
    openCount: first.openCount + second.openCount,
    openMinor: minor(first.openMinor + second.openMinor),
    creditedMinor: minor(first.creditedMinor + second.creditedMinor),
    grantedCount: first.grantedCount + second.grantedCount,
  };
}
