import { formatCount } from "../../money/format-count.ts";
import type { PaymentReason } from "./payment-reasons.ts";

/** A reason in words. Whether it speaks for late payment or against it is `weight`. */
export function describeReason(reason: PaymentReason): string {
  switch (reason.kind) {
    case "already-late":
      return `Already ${days(reason.days)} past its due day`;
    case "no-record":
      return `No invoice of theirs was due yet; ${percent(reason.companyLateShare)} of all are paid late`;
    case "own-record":
      return reason.usualDays > 0.5 || reason.usualDays < -0.5
        ? `${reason.late} of ${reason.known} invoices were late, on average ${lateness(reason.usualDays)}`
        : `${reason.late} of ${reason.known} invoices were late`;
    case "lately":
      return `Lately pays ${lateness(reason.recentDays)}; on average ${lateness(reason.usualDays)}`;
    case "overdue-now":
      return reason.count === 1 ? "Another invoice is overdue" : `${reason.count} other invoices are overdue`;
    case "size":
      return reason.times >= 1
        ? `${times(reason.times)} the size of a usual invoice`
        : `Smaller than a usual invoice, ${percent(reason.times)} of it`;
    case "kind-of-customer":
      return `Of customers of this kind ${percent(reason.lateShare)} are late`;
  }
}

function lateness(value: number): string {
  const rounded = Math.round(value);
  if (rounded === 0) return "on the due day";
  return rounded > 0 ? `${days(rounded)} late` : `${days(-rounded)} early`;
}

function times(value: number): string {
  return value >= 10 ? `${Math.round(value)} times` : `${value.toFixed(1)} times`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${formatCount(count, "en-GB")} days`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
