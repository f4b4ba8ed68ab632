import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import type { CustomerFile } from "./customer-file.ts";
import { decideCustomer } from "./decide-customer.ts";
import type { CustomerDecision, LeftOutItem, RunLetter } from "./run-decision.ts";

export type RunTotals = {
  readonly currency: Currency;
  readonly includedMinor: Minor;
  readonly leftOutMinor: Minor;
  /** Included and left out together: every open item of every customer in the run. */
  readonly openMinor: Minor;
  /** The overdue parts of the two. */
  readonly overdueIncludedMinor: Minor;
  readonly overdueLeftOutMinor: Minor;
  readonly overdueMinor: Minor;
};

export type RunDecision = {
  readonly asAt: CalendarDate;
  readonly letters: readonly RunLetter[];
  readonly leftOut: readonly LeftOutItem[];
  readonly totals: readonly RunTotals[];
  /** Customers with items whose levels have run out: a person decides (rule 9). */
  readonly decisionIds: readonly string[];
  /** Customers whose policy changed since their last letter: a person confirms the level (rule 10). */
  readonly confirmIds: readonly string[];
};

export type RunError = { readonly kind: "before-last-run"; readonly lastRunOn: CalendarDate };

/**
 * Decides a letter run over all customers: who gets a letter and why, what is left out and why (rules 1 to 12, 30 to 35).
 * Running it twice on a day proposes nothing new once the letters are prepared. Refused before the day of the last run
 * (rule 8).
 */
export function decideRun(
  files: readonly CustomerFile[],
  rules: ChasingRules,
  asAt: CalendarDate,
  decide: (file: CustomerFile) => CustomerDecision = (file) => decideCustomer(file, rules, asAt),
): Result<RunDecision, RunError> {
  if (rules.lastRunOn !== null && asAt < rules.lastRunOn) {
    return fail({ kind: "before-last-run", lastRunOn: rules.lastRunOn });
  }
  const letters: RunLetter[] = [];
  const leftOut: LeftOutItem[] = [];
  for (const file of files) {
    const decision = decide(file);
    letters.push(...decision.letters);
    leftOut.push(...decision.leftOut);
  }
  return succeed({
    asAt,
    letters,
    leftOut,
    totals: runTotals(letters, leftOut),
    decisionIds: customersLeft(leftOut, "levels-run-out"),
    confirmIds: customersLeft(leftOut, "policy-changed"),
  });
}

function customersLeft(leftOut: readonly LeftOutItem[], kind: LeftOutItem["reason"]["kind"]): readonly string[] {
  return [...new Set(leftOut.filter((row) => row.reason.kind === kind).map((row) => row.customerId))];
}

/** Totals of a run for each currency; they tie to the ledger to the penny. */
function runTotals(letters: readonly RunLetter[], leftOut: readonly LeftOutItem[]): readonly RunTotals[] {
  const sums = new Map<Currency, { included: number; left: number; overdueIncluded: number; overdueLeft: number }>();
  const sumOf = (currency: Currency) => {
    const found = sums.get(currency) ?? { included: 0, left: 0, overdueIncluded: 0, overdueLeft: 0 };
    sums.set(currency, found);
    return found;
  };
  for (const letter of letters) {
    const sum = sumOf(letter.currency);
    for (const { amountMinor, position } of letter.items) {
      sum.included += amountMinor;
      if (position.item.daysLate > 0) sum.overdueIncluded += amountMinor;
    }
  }
  for (const { amountMinor, currency, position } of leftOut) {
    const sum = sumOf(currency);
    sum.left += amountMinor;
    if (position.item.daysLate > 0) sum.overdueLeft += amountMinor;
  }
  return [...sums].map(([currency, sum]) => ({
    currency,
    includedMinor: minor(sum.included),
    leftOutMinor: minor(sum.left),
    openMinor: minor(sum.included + sum.left),
    overdueIncludedMinor: minor(sum.overdueIncluded),
    overdueLeftOutMinor: minor(sum.overdueLeft),
    overdueMinor: minor(sum.overdueIncluded + sum.overdueLeft),
  }));
}
