import { isStopOpen } from "#shared/cases/is-case-open.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { CreditSettings } from "./credit-settings.ts";
import { type Exposure, exposureOf } from "./exposure.ts";

/** Why supply is blocked or needs a second look. */
export type SupplyReason =
  | { readonly kind: "on-stop"; readonly since: CalendarDate; readonly reason: string }
  | { readonly kind: "insolvency" }
  | { readonly kind: "over-limit"; readonly byMinor: Minor }
  | { readonly kind: "near-limit"; readonly used: number }
  | { readonly kind: "long-overdue"; readonly days: number }
  | { readonly kind: "not-insured"; readonly uninsuredMinor: Minor }
  | { readonly kind: "no-limit" }
  | { readonly kind: "increase-runs-out"; readonly on: CalendarDate };

export type SupplyDecision = {
  readonly verdict: "supply" | "ask" | "block";
  readonly blocks: readonly SupplyReason[];
  readonly warnings: readonly SupplyReason[];
  readonly exposure: Exposure;
  /** Exposure with the order. */
  readonly afterMinor: Minor;
};

/** Whether an order of so much may be supplied on a day. The amount is in minor units of `currency`; 0 asks in general. */
export function supplyDecision(
  file: CustomerFile,
  order: { readonly currency: Currency; readonly amountMinor: Minor },
  asAt: CalendarDate,
  settings: CreditSettings,
): SupplyDecision {
  const exposure = exposureOf(file, order.currency, asAt);
  const afterMinor = minor(exposure.totalMinor + order.amountMinor);
  const blocks = [...stops(file, asAt), ...limitBlocks(exposure, afterMinor), ...overdueBlocks(file, asAt, settings)];
  const warnings = blocks.length > 0 ? [] : warningsOf(exposure, afterMinor, settings);
  const verdict = blocks.length > 0 ? "block" : warnings.length > 0 ? "ask" : "supply";
  return { verdict, blocks, warnings, exposure, afterMinor };
}

function stops(file: CustomerFile, asAt: CalendarDate): readonly SupplyReason[] {
  const reasons: SupplyReason[] = file.cases
    .filter((row) => isStopOpen(row, asAt))
    .map((row) => ({ kind: "on-stop", since: row.on, reason: row.reason }));
  const isInsolvent = file.holds.some(
    (hold) => hold.kind === "insolvency" && hold.on <= asAt && (hold.liftedOn === null || hold.liftedOn > asAt),
  );
  return isInsolvent ? [...reasons, { kind: "insolvency" }] : reasons;
}

function limitBlocks({ limit }: Exposure, afterMinor: Minor): readonly SupplyReason[] {
  if (limit.limitMinor === null || afterMinor <= limit.limitMinor) return [];
  return [{ kind: "over-limit", byMinor: minor(afterMinor - limit.limitMinor) }];
}

function overdueBlocks(file: CustomerFile, asAt: CalendarDate, settings: CreditSettings): readonly SupplyReason[] {
  const most = settings.blockOverdueDays;
  if (most === null) return [];
  // What is disputed, promised or on a plan is not held against an order.
  const days = chasePositions(file, asAt)
    .filter(({ demandedMinor, item }) => demandedMinor > 0 && !item.entry.retention)
    .reduce((longest, { item }) => Math.max(longest, item.daysLate), 0);
  return days > most ? [{ kind: "long-overdue", days }] : [];
}

function warningsOf(exposure: Exposure, afterMinor: Minor, settings: CreditSettings): readonly SupplyReason[] {
  const { limitMinor, insuredMinor, temporary } = exposure.limit;
  const warnings: SupplyReason[] = [];
  if (limitMinor === null) warnings.push({ kind: "no-limit" });
  else if (limitMinor > 0 && afterMinor * 100 >= limitMinor * settings.warnAtPercent) {
    warnings.push({ kind: "near-limit", used: afterMinor / limitMinor });
  }
  if (insuredMinor !== null && afterMinor > insuredMinor) {
    warnings.push({ kind: "not-insured", uninsuredMinor: minor(afterMinor - insuredMinor) });
  }
  const agreed = exposure.limit.agreedMinor;
  if (temporary?.expiresOn && agreed !== null && afterMinor > agreed) {
    warnings.push({ kind: "increase-runs-out", on: temporary.expiresOn });
  }
  return warnings;
}
