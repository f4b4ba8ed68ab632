import { Choice } from "#renderer/ui/choice.tsx";
import { JURISDICTIONS, jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import { countryName } from "#shared/ledger/country-name.ts";
import type { Customer } from "#shared/ledger/customer.ts";

/** The law a customer's debts follow where it is not that of the address: Scotland, or what the contract says. */
export function LawField({
  customer,
  change,
}: {
  readonly customer: Customer;
  readonly change: (part: Pick<Customer, "jurisdiction">) => void;
}) {
  const { country } = customer.address;
  const usual = jurisdictionOf({ jurisdiction: "", country })?.name ?? countryName(country);
  const isListed = customer.jurisdiction === "" || JURISDICTIONS.some(({ id }) => id === customer.jurisdiction);
  return (
    <Choice
      label="Law their debts follow"
      description="Late-payment interest, steps before a claim and the time to claim go by it. Not legal advice"
      searchable
      data={[
        { value: "", label: `By the address: ${usual}` },
        ...JURISDICTIONS.map(({ id, name }) => ({ value: id, label: name })),
        ...(isListed ? [] : [{ value: customer.jurisdiction, label: customer.jurisdiction }]),
      ]}
      value={customer.jurisdiction}
      onChange={(jurisdiction) => change({ jurisdiction })}
    />
  );
}
