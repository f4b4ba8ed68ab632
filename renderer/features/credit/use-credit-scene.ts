import { useMemo } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { type CreditSay, creditSay } from "#shared/credit/supply-words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";

/** What everything on the Credit tab is worked out from. */
export type CreditScene = {
  readonly file: CustomerFile;
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly settings: CreditSettings;
  readonly say: CreditSay;
  readonly isPast: boolean;
};

/** The scene of a customer; null when it is not in the books. */
export function useCreditScene(customerId: string): CreditScene | null {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const file = customerFile(book, customerId);
  const settings = book.setting("credit");
  return useMemo(() => {
    if (!file) return null;
    const { currency } = file.customer;
    return { file, currency, asAt, settings, say: creditSay(currency, locale), isPast };
  }, [file, asAt, settings, locale, isPast]);
}
