import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ACCOUNTS_FACTS } from "#shared/credit/known-checks.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

const LABELS: { readonly [Name in (typeof ACCOUNTS_FACTS)[number]]: string } = {
  netWorth: "Net worth (total equity)",
  workingCapital: "Working capital (current assets less current liabilities)",
  turnover: "Turnover",
  profit: "Profit before tax",
};

/** Figures of a company's published accounts. */
export function AccountsFields({
  currency,
  facts,
  onChange,
}: {
  readonly currency: Currency;
  readonly facts: Readonly<Record<string, string>>;
  readonly onChange: (facts: Readonly<Record<string, string>>) => void;
}) {
  return (
    <>
      <TextField
        label="Year end"
        placeholder="31 March 2026"
        value={facts.yearEnd ?? ""}
        onChange={(yearEnd) => onChange({ ...facts, yearEnd })}
      />
      <FieldRow>
        {ACCOUNTS_FACTS.map((name) => (
          <MoneyInput
            key={name}
            label={LABELS[name]}
            currency={currency}
            value={/^-?\d+$/.test(facts[name] ?? "") ? minor(Number(facts[name])) : null}
            onChange={(value) => onChange({ ...facts, [name]: value === null ? "" : String(value) })}
          />
        ))}
      </FieldRow>
    </>
  );
}
