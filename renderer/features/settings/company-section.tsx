import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { AddressFields } from "#renderer/ui/address-fields.tsx";
import { CURRENCIES, LANGUAGES } from "#renderer/ui/choices.ts";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TermsFields } from "#renderer/ui/terms-fields.tsx";
import { currency } from "#shared/money/currency.ts";
import type { Company } from "#shared/settings/settings.ts";
import { BankFields } from "./bank-fields.tsx";
import { LogoField } from "./logo-field.tsx";

/** The user's own company, as letters show it. */
export function CompanySection({
  onSaved,
  saveLabel = "Save company details",
}: {
  readonly onSaved?: () => void;
  readonly saveLabel?: string;
}) {
  const stored = useBook().setting("company");
  const run = useRun();
  const isPast = useIsPast();
  const [company, setCompany] = useState<Company>(stored);
  const [problem, setProblem] = useState("");
  const change = (part: Partial<Company>) => setCompany({ ...company, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (company.name.trim() === "") {
      setProblem("Give your company's name: it stands on every letter.");
      return;
    }
    setProblem("");
    const saved = await run(saveSetting, { id: "company", value: company, label: "Company details" });
    if (saved.ok) onSaved?.();
  };
  return (
    <form onSubmit={save} style={{ display: "grid", gap: 14, maxWidth: 720 }} noValidate>
      <FieldRow>
        <TextInput
          label="Company name"
          required
          value={company.name}
          error={problem || null}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="What you do"
          description="A line under the name on letters"
          value={company.tagline}
          onChange={(event) => change({ tagline: event.currentTarget.value })}
        />
      </FieldRow>
      <AddressFields address={company.address} onChange={(address) => change({ address })} />
      <FieldRow columns={3}>
        <TextInput
          label="Phone"
          value={company.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          value={company.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label="Website"
          value={company.website}
          onChange={(event) => change({ website: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="Registration"
          description="As the law wants it on letters: registered in England 06412887"
          value={company.registration}
          onChange={(event) => change({ registration: event.currentTarget.value })}
        />
        <TextInput
          label="VAT number"
          value={company.vatNumber}
          onChange={(event) => change({ vatNumber: event.currentTarget.value })}
        />
      </FieldRow>
      <BankFields bank={company.bank} onChange={(bank) => change({ bank })} />
      <FieldRow>
        <Select
          label="Currency"
          data={CURRENCIES}
          value={company.currency}
          searchable
          allowDeselect={false}
          onChange={(code) => code && change({ currency: currency(code) })}
        />
        <Select
          label="Language and number form of the screens' figures"
          data={LANGUAGES}
          value={company.locale}
          allowDeselect={false}
          onChange={(locale) => locale && change({ locale })}
        />
      </FieldRow>
      <TermsFields terms={company.terms} onChange={(terms) => change({ terms })} />
      <LogoField fileId={company.logoFileId} onChange={(logoFileId) => change({ logoFileId })} />
      <div>
        <Button type="submit" disabled={isPast}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
