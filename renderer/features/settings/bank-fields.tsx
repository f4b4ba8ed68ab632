import { TextInput } from "@mantine/core";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import type { CompanyFaults } from "#shared/settings/company-faults.ts";
import type { BankAccount } from "#shared/settings/settings.ts";

/** Where customers pay to: printed on every letter, so it is checked here. */
export function BankFields({
  bank,
  faults,
  onChange,
}: {
  readonly bank: BankAccount;
  readonly faults: CompanyFaults;
  readonly onChange: (bank: BankAccount) => void;
}) {
  const change = (part: Partial<BankAccount>) => onChange({ ...bank, ...part });
  return (
    <fieldset
      style={{ border: "1px solid var(--line)", borderRadius: 8, padding: 12, margin: 0, display: "grid", gap: 10 }}
    >
      <legend className="cap">Bank account for payments</legend>
      <FieldRow columns={3}>
        <TextInput
          label="Account name"
          value={bank.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Sort code"
          placeholder="20-45-77"
          value={bank.sortCode}
          error={faults.sortCode}
          onChange={(event) => change({ sortCode: event.currentTarget.value })}
        />
        <TextInput
          label="Account number"
          value={bank.accountNumber}
          error={faults.accountNumber}
          onChange={(event) => change({ accountNumber: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        <TextInput
          label="IBAN"
          value={bank.iban}
          error={faults.iban}
          onChange={(event) => change({ iban: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label="BIC"
          value={bank.bic}
          error={faults.bic}
          onChange={(event) => change({ bic: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput label="Bank" value={bank.bank} onChange={(event) => change({ bank: event.currentTarget.value })} />
      </FieldRow>
    </fieldset>
  );
}
