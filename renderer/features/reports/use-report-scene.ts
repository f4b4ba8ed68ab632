import { useMemo } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { axisMoney } from "#renderer/ui/charts/axis-words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney, plainAmount } from "#shared/money/format-money.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

export const MONTH_CHOICES = [6, 12, 24] as const;

/** The currency and the months of the reports, and how amounts and days are written in them. */
export type ReportScene = {
  readonly asAt: CalendarDate;
  readonly currency: Currency;
  readonly months: number;
  readonly locale: string;
  readonly say: ReportWords;
};

export type ReportWords = {
  readonly money: (amountMinor: number) => string;
  readonly whole: (amountMinor: number) => string;
  readonly tick: (amountMinor: number) => string;
  /** A number for a spreadsheet. */
  readonly plain: (amountMinor: Minor) => number;
  readonly day: (on: CalendarDate) => string;
};

/** What all reports share; the same object until something about it changes. */
export function useReportScene(): ReportScene {
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const { currency, months } = useReportControls();
  const say = useMemo(() => reportWords(currency, locale), [currency, locale]);
  return useMemo(() => ({ asAt, currency, months, locale, say }), [asAt, currency, months, locale, say]);
}

/** The choices at the top of the reports, remembered while going from one to another. */
export function useReportControls() {
  const book = useBook();
  const home = book.setting("company").currency;
  const [chosen, setCurrency] = useRemembered<string>("reports.currency", home);
  const [months, setMonths] = useRemembered<number>("reports.months", 12);
  const ledgers = book.all("ledgers");
  const currencies = useMemo(
    () => [...new Set([home, ...ledgers.flatMap(({ entries }) => entries.map((entry) => entry.currency))])],
    [ledgers, home],
  );
  const currency = currencies.find((code) => code === chosen) ?? home;
  return { currency, currencies, setCurrency, months, setMonths };
}

function reportWords(currency: Currency, locale: string): ReportWords {
  return {
    money: (amountMinor) => formatMoney(minor(Math.round(amountMinor)), currency, { locale }),
    whole: (amountMinor) => formatMoney(minor(Math.round(amountMinor)), currency, { locale, whole: true }),
    tick: axisMoney(currency, locale),
    plain: (amountMinor) => Number(plainAmount(amountMinor, currency)),
    day: (on) => formatDay(on, "far", locale),
  };
}
