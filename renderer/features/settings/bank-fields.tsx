import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
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
        <TextField label="Account name" value={bank.name} onChange={(name) => change({ name })} />
        <TextField
          label="Sort code"
          placeholder="20-45-77"
          value={bank.sortCode}
          error={faults.sortCode}
          onChange={(sortCode) => change({ sortCode })}
        />
        <TextField
          label="Account number"
          value={bank.accountNumber}
          error={faults.accountNumber}
          onChange={(accountNumber) => change({ accountNumber })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        <TextField
          label="IBAN"
          value={bank.iban}
          error={faults.iban}
          onChange={(typed) => change({ iban: typed.toUpperCase() })}
        />
        <TextField
          label="BIC"
          value={bank.bic}
          error={faults.bic}
          onChange={(typed) => change({ bic: typed.toUpperCase() })}
        />
        <TextField label="Bank" value={bank.bank} onChange={(bank) => change({ bank })} />
      </FieldRow>
    </fieldset>
  );
}
