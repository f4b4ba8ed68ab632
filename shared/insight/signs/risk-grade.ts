import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { signThresholds } from "#shared/credit/sign-thresholds.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { paysLate } from "#shared/ledger/pays-late.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { describeSign } from "./describe-sign.ts";
import type { Sign } from "./sign.ts";
import { signsOf } from "./signs-of.ts";

export type Grade = "low" | "watch" | "high";

/** Why a customer is graded so: one sentence, with the sign behind it where there is one. */
export type RiskReason = { readonly text: string; readonly points: number; readonly sign: Sign | null };

export type RiskGrade = {
  readonly customerId: string;
  readonly grade: Grade;
  /** Heaviest first; empty for a customer of whom nothing speaks. */
  readonly reasons: readonly RiskReason[];
};

const LONG_DAYS = 60;
const VERY_LONG_DAYS = 120;
const PAYS_LATE_DAYS = 30;
const WORSE_BY_DAYS = 7;

/** The risk of a customer as at a day, in words. A sign of weight 3 is high by itself. */
export function riskGrade(file: CustomerFile, asAt: CalendarDate, settings: CreditSettings, locale: string): RiskGrade {
  const signs = signsOf(file, asAt, settings);
  const reasons: RiskReason[] = [
    ...signs.map((sign) => ({ text: describeSign(sign.facts, locale), points: sign.weight, sign })),
    ...overdueReason(file, asAt),
    ...habitReason(file, asAt, signs),
  ].sort((first, second) => second.points - first.points);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const { watchFrom, highFrom } = signThresholds(settings);
  const isHigh = points >= highFrom || signs.some(({ weight }) => weight === 3);
  return { customerId: file.customer.id, grade: isHigh ? "high" : points >= watchFrom ? "watch" : "low", reasons };
}

/** Money that is asked for and long overdue; what is disputed, promised or on a plan is told by other signs. */
function overdueReason(file: CustomerFile, asAt: CalendarDate): readonly RiskReason[] {
  const days = chasePositions(file, asAt)
    .filter(({ item, demandedMinor }) => demandedMinor > 0 && !item.entry.retention)
    .reduce((longest, { item }) => Math.max(longest, item.daysLate), 0);
  if (days <= LONG_DAYS) return [];
  return [{ text: `${formatCount(days, "en-GB")} days overdue`, points: days > VERY_LONG_DAYS ? 3 : 2, sign: null }];
}

function habitReason(file: CustomerFile, asAt: CalendarDate, signs: readonly Sign[]): readonly RiskReason[] {
  if (signs.some(({ facts }) => facts.kind === "payment-drift")) return [];
  const { now, yearAgo } = paysLate(file.ledger, file.customer.currency, asAt);
  if (now.days === null || now.days <= 0) return [];
  const isWorse = yearAgo.days !== null && now.days - yearAgo.days >= WORSE_BY_DAYS;
  if (now.days <= PAYS_LATE_DAYS && !isWorse) return [];
  const before = yearAgo.days === null ? "" : `, was ${yearAgo.days} a year ago`;
  return [{ text: `Pays ${now.days} days late on average${before}`, points: isWorse ? 2 : 1, sign: null }];
}
