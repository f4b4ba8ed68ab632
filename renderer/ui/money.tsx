import { useLocale } from "#renderer/state/locale.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

export type MoneyProps = {
  readonly minor: Minor;
  readonly currency: Currency;
  /** Without the currency sign: in columns whose heading or total carries it. */
  readonly bare?: boolean;
  /** Without pence: in strips and headlines. */
  readonly whole?: boolean;
  readonly className?: string;
};

/** An amount in tabular figures, in the company's locale, with a true minus. */
export function Money({ minor, currency, bare = false, whole = false, className = "" }: MoneyProps) {
  const locale = useLocale((state) => state.locale);
  return <span className={`n ${className}`}>{formatMoney(minor, currency, { locale, bare, whole })}</span>;
}
