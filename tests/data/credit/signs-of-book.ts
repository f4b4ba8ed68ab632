import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeSign } from "#shared/insight/signs/describe-sign.ts";
import { signsOf } from "#shared/insight/signs/signs-of.ts";

/** The signs of a customer in the books, in words. */
export function bookSigns(book: BookReader, customerId: string, asAt: CalendarDate): readonly string[] {
  const file = customerFile(book, customerId);
  return file ? signsOf(file, asAt, book.setting("credit")).map(({ facts }) => describeSign(facts, "en-GB")) : [];
}
