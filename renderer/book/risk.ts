import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type RiskGrade, riskGrade } from "#shared/insight/signs/risk-grade.ts";
import type { BookReader } from "./book.ts";

type Known = { readonly asAt: CalendarDate; readonly basis: unknown; readonly value: RiskGrade };

const grades = new WeakMap<CustomerFile, Known>();

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

export function keepRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate, value: RiskGrade): void {
  grades.set(file, { asAt, basis: book.setting("credit"), value });
}
