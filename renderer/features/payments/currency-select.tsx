import { Choice } from "#renderer/ui/choice.tsx";
import type { Currency } from "#shared/money/currency.ts";
import { useCurrencies } from "./use-currencies.ts";

/** The currency of a document: the customer's own first. */
export function CurrencySelect({
  customerId,
  value,
  onChange,
}: {
  readonly customerId: string;
  readonly value: Currency;
  readonly onChange: (value: Currency) => void;
}) {
  const currencies = useCurrencies(customerId);
  return <Choice label="Currency" searchable data={[...currencies]} value={value} onChange={onChange} />;
}
