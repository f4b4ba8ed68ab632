import { type ChaseSummary, chaseSummary } from "#shared/chasing/chase-summary.ts";
import { type ChasingRules, chasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import type { CustomerDecision } from "#shared/chasing/run-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { BookReader } from "./book.ts";

type Basis = readonly unknown[];

let rules: { readonly basis: Basis; readonly value: ChasingRules } | null = null;
const summaries = new WeakMap<
  CustomerFile,
  { readonly asAt: CalendarDate; readonly rules: ChasingRules; readonly value: ChaseSummary }
>();

/** The rules of chasing as the books have them; the same object until a policy, run or setting changes. */
export function bookRules(book: BookReader): ChasingRules {
  const basis = [book.all("policies"), book.all("runs"), book.all("settings")];
  if (rules?.basis.every((part, index) => part === basis[index])) return rules.value;
  const value = chasingRules({ policies: book.all("policies"), runs: book.all("runs"), setting: book.setting });
  rules = { basis, value };
  return value;
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
