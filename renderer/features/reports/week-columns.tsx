import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { LookBackWeek } from "#shared/insight/cash/cash-look-back.ts";
import { CASH_SOURCES } from "#shared/insight/cash/cash-words.ts";
import type { ExpectedAmount } from "#shared/insight/cash/expected-cash.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

/** An amount expected in a week, with the names a reader knows it by. */
export type NamedAmount = ExpectedAmount & { readonly name: string; readonly number: string };

/** What a week's expected cash is made of; `totals` stand under the first and the last column. */
export function expectedColumns(
  currency: Currency,
  totals: readonly [words: string, amount: string],
): readonly ListColumn<NamedAmount>[] {
  const money = (minor: Minor) => ({ minor, currency });
  return [
    {
      id: "customer",
      header: "Customer",
      sortBy: ({ name }) => name,
      cell: ({ customerId, name }) => <Link href={paths.customer(customerId, "ledger")}>{name}</Link>,
      footer: totals[0],
    },
    textColumn({ id: "source", header: "From" }, ({ source }) => CASH_SOURCES[source]),
    textColumn({ id: "number", header: "For" }, ({ number }) => number),
    moneyColumn({ id: "amount", header: "Amount" }, ({ amountMinor }) => money(amountMinor)),
    {
      id: "chance",
      header: "Chance this week, %",
      align: "right",
      sortBy: ({ chance }) => Math.round(chance * 100),
      cell: ({ chance }) => Math.round(chance * 100),
    },
    moneyColumn(
      { id: "expected", header: "Expected", footer: totals[1] },
      ({ expectedMinor }) => money(expectedMinor),
      {
        className: "b6",
      },
    ),
  ];
}

/** Weeks as they were expected, and what came. */
export function lookBackColumns(currency: Currency, locale: string): readonly ListColumn<LookBackWeek>[] {
  const money = (minor: Minor) => ({ minor, currency });
  const whole = (minor: Minor) => formatMoney(minor, currency, { locale, whole: true });
  return [
    dayColumn({ id: "from", header: "Week from" }, ({ from }) => from, "far"),
    dayColumn({ id: "to", header: "To" }, ({ endOn }) => endOn, "far"),
    moneyColumn({ id: "expected", header: "Expected" }, ({ expectedMinor }) => money(expectedMinor), { whole: true }),
    {
      id: "range",
      header: "Usual range",
      align: "right",
      className: "t2",
      cell: ({ lowMinor, highMinor }) => `${whole(lowMinor)} to ${whole(highMinor)}`,
    },
    moneyColumn({ id: "came", header: "Came" }, ({ cameMinor }) => money(cameMinor), { whole: true, className: "b6" }),
    moneyColumn({ id: "new", header: "On later invoices" }, ({ cameOnNewMinor }) => money(cameOnNewMinor), {
      whole: true,
      className: "t2",
    }),
    {
      id: "state",
      header: "As expected",
      sortBy: rangeWords,
      cell: (week) => <Tag tone={week.isInRange ? "ok" : "warn"}>{rangeWords(week)}</Tag>,
    },
  ];
}

/** The range is one cell on the screen and two in a file. */
export function lookBackExport(currency: Currency, locale: string): readonly ExportColumn<LookBackWeek>[] {
  return [
    ...lookBackColumns(currency, locale),
    { header: "Low", exports: ({ lowMinor }) => ({ minor: lowMinor, currency }) },
    { header: "High", exports: ({ highMinor }) => ({ minor: highMinor, currency }) },
  ];
}

function rangeWords({ isInRange }: LookBackWeek): string {
  return isInRange ? "In the range" : "Outside";
}
