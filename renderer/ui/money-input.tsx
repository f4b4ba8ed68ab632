import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocale } from "#renderer/state/locale.ts";
import type { Currency } from "#shared/money/currency.ts";
import { currencySign } from "#shared/money/currency-sign.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";
import { parseMoney } from "#shared/money/parse-money.ts";
import { UNREADABLE } from "./unreadable.ts";

export type MoneyInputProps = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  readonly currency: Currency;
  readonly value: Minor | null;
  /** Null while the field is empty or what is typed is not an amount. */
  readonly onChange: (value: Minor | null) => void;
};

/** An amount as people type it; says beside the field when it is not one, and tidies it on leaving. */
export function MoneyInput({ currency, value, onChange, error, ...rest }: MoneyInputProps) {
  const locale = useLocale((state) => state.locale);
  const form = usesComma(locale) ? "comma" : "point";
  const written = value === null ? "" : formatMoney(value, currency, { locale, bare: true });
  const [text, setText] = useState(written);
  const [typing, setTyping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!typing && (value !== null || problem === null)) setText(written);
  }, [typing, value, written, problem]);
  return (
    <TextInput
      {...rest}
      {...(problem === null ? {} : UNREADABLE)}
      value={text}
      inputMode="decimal"
      leftSection={<span className="t2">{currencySign(currency, locale)}</span>}
      leftSectionWidth={34}
      styles={{ input: { textAlign: "right", fontVariantNumeric: "tabular-nums" } }}
      error={problem ?? error}
      onFocus={(event) => {
        setTyping(true);
        event.currentTarget.select();
      }}
      onBlur={() => setTyping(false)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const parsed = parseMoney(typed, currency, form);
        setProblem(typed.trim() === "" || parsed.ok ? null : "Not an amount. Write it like 1,240.00");
        onChange(typed.trim() !== "" && parsed.ok ? parsed.value : null);
      }}
    />
  );
}

function usesComma(locale: string): boolean {
  return new Intl.NumberFormat(locale).formatToParts(1.5).some((part) => part.type === "decimal" && part.value === ",");
}
