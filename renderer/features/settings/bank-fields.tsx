import { TextInput } from "@mantine/core";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { isIban } from "#shared/money/iban.ts";
import type { BankAccount } from "#shared/settings/settings.ts";

/** Where customers pay to: printed on every letter, so it is checked here. */
export function BankFields({
  bank,
  onChange,
}: {
  readonly bank: BankAccount;
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
          error={
            bank.sortCode === "" || /^\d{2}[- ]?\d{2}[- ]?\d{2}$/.test(bank.sortCode)
              ? null
              : "Six digits, like 20-45-77"
          }
          onChange={(event) => change({ sortCode: event.currentTarget.value })}
        />
        <TextInput
          label="Account number"
          value={bank.accountNumber}
          error={bank.accountNumber === "" || /^[\d ]{6,17}$/.test(bank.accountNumber) ? null : "Digits only"}
          onChange={(event) => change({ accountNumber: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        <TextInput
          label="IBAN"
          value={bank.iban}
          error={bank.iban === "" || isIban(bank.iban) ? null : "The check digits do not fit: look at it again"}
          onChange={(event) => change({ iban: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label="BIC"
          value={bank.bic}
          error={
            bank.bic === "" || /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bank.bic)
              ? null
              : "8 or 11 letters and digits"
          }
          onChange={(event) => change({ bic: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput label="Bank" value={bank.bank} onChange={(event) => change({ bank: event.currentTarget.value })} />
      </FieldRow>
    </fieldset>
  );
}
