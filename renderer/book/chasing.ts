import { type ChaseSummary, chaseSummary } from "#shared/chasing/chase-summary.ts";
import { type ChasingRules, chasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import type { CustomerDecision } from "#shared/chasing/run-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { SettingId } from "#shared/settings/settings.ts";
import type { BookReader } from "./book.ts";

type Rows = "policies" | "runs";

/** The rows and settings the rules were read from, with what they were then. */
type Basis = {
  readonly rows: readonly (readonly [Rows, unknown])[];
  readonly settings: ReadonlyMap<SettingId, unknown>;
};

let rules: { readonly basis: Basis; readonly value: ChasingRules } | null = null;
const summaries = new WeakMap<
  CustomerFile,
  { readonly asAt: CalendarDate; readonly rules: ChasingRules; readonly value: ChaseSummary }
>();

/**
 * The rules of chasing as the books have them; the same object until a policy, a run or a setting they are read from
 * changes: with another object everything that was worked out for a day is worked out anew.
 */
export function bookRules(book: BookReader): ChasingRules {
  if (rules && isCurrent(rules.basis, book)) return rules.value;
  const settings = new Map<SettingId, unknown>();
  const setting: BookReader["setting"] = (id) => {
    const value = book.setting(id);
    settings.set(id, value);
    return value;
  };
  const [policies, runs] = [book.all("policies"), book.all("runs")];
  const value = chasingRules({ policies, runs, setting });
  rules = {
    basis: {
      rows: [
        ["policies", policies],
        ["runs", runs],
      ],
      settings,
    },
    value,
  };
  return value;
}

function isCurrent({ rows, settings }: Basis, book: BookReader): boolean {
  return (
    rows.every(([table, before]) => book.all(table) === before) &&
    [...settings].every(([id, before]) => book.setting(id) === before)
  );
}

/** How the chasing of a customer stands on a day; worked out once for as long as nothing about it changes. */
export function bookSummary(book: BookReader, file: CustomerFile, asAt: CalendarDate): ChaseSummary {
  const current = bookRules(book);
  const known = summaries.get(file);
  if (known && known.asAt === asAt && known.rules === current) return known.value;
  const value = chaseSummary(file, asAt, current);
  summaries.set(file, { asAt, rules: current, value });
  return value;
}

const decisions = new WeakMap<
  CustomerFile,
  { readonly asAt: CalendarDate; readonly rules: ChasingRules; readonly value: CustomerDecision }
>();

/** What a letter run decides about a customer on a day; worked out once for as long as nothing about it changes. */
export function bookDecision(book: BookReader, file: CustomerFile, asAt: CalendarDate): CustomerDecision {
  const current = bookRules(book);
  const known = decisions.get(file) ?? decisionOf(summaries.get(file));
  if (known && known.asAt === asAt && known.rules === current) return known.value;
  const value = decideCustomer(file, current, asAt);
  decisions.set(file, { asAt, rules: current, value });
  return value;
}

function decisionOf(
  known: { readonly asAt: CalendarDate; readonly rules: ChasingRules; readonly value: ChaseSummary } | undefined,
) {
  return known && { ...known, value: known.value.decision };
}
