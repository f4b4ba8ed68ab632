import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type RiskGrade, riskGrade } from "#shared/insight/signs/risk-grade.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { BookReader } from "./book.ts";

type Known = { readonly asAt: CalendarDate; readonly basis: unknown; readonly value: RiskGrade };

const grades = new WeakMap<CustomerFile, Known>();
const latest = new WeakMap<Customer, Known>();

/** The risk of a customer with its reasons; worked out once for as long as nothing about the customer changes. */
export function bookRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate): RiskGrade {
  const known = knownRisk(book, file, asAt);
  if (known) return known;
  const value = riskGrade(file, asAt, book.setting("credit"), book.setting("company").locale);
  keepRisk(book, file, asAt, value);
  return value;
}

/** The risk when it has been worked out already; null while it has not. */
export function knownRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate): RiskGrade | null {
  const known = grades.get(file);
  return known && known.asAt === asAt && known.basis === book.setting("credit") ? known.value : null;
}

let kept = 0;

/** Grows with every risk that is worked out: whoever has read `latestRisk` of many knows by it whether to read again. */
export function keptRisks(): number {
  return kept;
}

export function keepRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate, value: RiskGrade): void {
  kept += 1;
  const known = { asAt, basis: book.setting("credit"), value };
  grades.set(file, known);
  latest.set(file.customer, known);
}

/** The risk as it was last worked out on that day, while that of a changed file is not there yet. */
export function latestRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate): RiskGrade | null {
  const known = latest.get(file.customer);
  return knownRisk(book, file, asAt) ?? (known?.asAt === asAt ? known.value : null);
}
