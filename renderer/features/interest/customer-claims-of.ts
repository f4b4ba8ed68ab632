import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type CustomerClaims, customerClaims } from "#shared/interest/customer-claims.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import type { InterestSettings } from "#shared/interest/interest-settings.ts";
import type { RateEntry } from "#shared/settings/settings.ts";

type Kept = {
  readonly asAt: CalendarDate;
  readonly settings: InterestSettings;
  readonly rates: readonly RateEntry[];
  readonly claims: CustomerClaims;
};

const known = new WeakMap<CustomerFile, Kept>();

/** What could be claimed from one customer; worked out again only when its file, the day or the rates have changed. */
export function customerClaimsOf(book: BookReader, customerId: string, asAt: CalendarDate): CustomerClaims | null {
  const file = customerFile(book, customerId);
  if (!file) return null;
  const settings = book.setting("interest");
  const rates = book.setting("rates");
  const kept = known.get(file);
  if (kept && kept.asAt === asAt && kept.settings === settings && kept.rates === rates) return kept.claims;
  const claims = customerClaims(file, asAt, interestTerms(settings, rates));
  known.set(file, { asAt, settings, rates, claims });
  return claims;
}
