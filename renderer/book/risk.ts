import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type RiskGrade, riskGrade } from "#shared/insight/signs/risk-grade.ts";
import type { BookReader } from "./book.ts";

type Known = { readonly asAt: CalendarDate; readonly basis: unknown; readonly value: RiskGrade };

const grades = new WeakMap<CustomerFile, Known>();

/** The risk of a customer with its reasons; worked out once for as long as nothing about the customer changes. */
export function bookRisk(book: BookReader, file: CustomerFile, asAt: CalendarDate): RiskGrade {
  const settings = book.setting("credit");
  const known = grades.get(file);
  if (known && known.asAt === asAt && known.basis === settings) return known.value;
  const value = riskGrade(file, asAt, settings, book.setting("company").locale);
  grades.set(file, { asAt, basis: settings, value });
  return value;
}
