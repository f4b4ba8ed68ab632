import { Button } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { AddressFields } from "#renderer/ui/address-fields.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES, LANGUAGES } from "#renderer/ui/choices.ts";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TermsFields } from "#renderer/ui/terms-fields.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { currency } from "#shared/money/currency.ts";
import { type CompanyFaults, companyFaults } from "#shared/settings/company-faults.ts";
import type { Company } from "#shared/settings/settings.ts";
import { BankFields } from "./bank-fields.tsx";
import { LogoField } from "./logo-field.tsx";

/** The user's own company, as letters show it. */
export function CompanySection({
  onSaved,
  onBack,
  saveLabel = "Save company details",
}: {
  readonly onSaved?: () => void;
  readonly onBack?: () => void;
  readonly saveLabel?: string;
}) {
  const stored = useBook().setting("company");
  const run = useRun();
  const isPast = useIsPast();
  const [company, setCompany] = useState<Company>(stored);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const found = companyFaults(company);
  const { name: _name, email: _email, ...typed } = found;
  // A name or an address half typed is no fault until somebody wants to go on.
  const faults: CompanyFaults = isChecked ? found : typed;
  const change = (part: Partial<Company>) => setCompany({ ...company, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const saved = await run(saveSetting, { id: "company", value: company, label: "Company details" });
    if (saved.ok) onSaved?.();
  };
  return (
    <form ref={form} onSubmit={save} style={{ display: "grid", gap: 14, maxWidth: 720 }} noValidate>
      <FieldRow>
        <TextField
          label="Company name"
          required
          value={company.name}
          error={faults.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label="What you do"
          description="A line under the name on letters"
          value={company.tagline}
          onChange={(tagline) => change({ tagline })}
        />
      </FieldRow>
      <AddressFields address={company.address} onChange={(address) => change({ address })} />
      <FieldRow columns={3}>
        <TextField label="Phone" value={company.phone} onChange={(phone) => change({ phone })} />
        <TextField label="E-mail" value={company.email} error={faults.email} onChange={(email) => change({ email })} />
        <TextField label="Website" value={company.website} onChange={(website) => change({ website })} />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Registration"
          description="As the law wants it on letters: registered in England 06412887"
          value={company.registration}
          onChange={(registration) => change({ registration })}
        />
        <TextField label="VAT number" value={company.vatNumber} onChange={(vatNumber) => change({ vatNumber })} />
      </FieldRow>
      <BankFields bank={company.bank} faults={faults} onChange={(bank) => change({ bank })} />
      <FieldRow>
        <Choice
          label="Currency"
          data={CURRENCIES}
          value={company.currency}
          searchable
          onChange={(code) => change({ currency: currency(code) })}
        />
        <Choice
          label="Language and number form of the screens' figures"
          data={LANGUAGES}
          value={company.locale}
          onChange={(locale) => change({ locale })}
        />
      </FieldRow>
      <TermsFields terms={company.terms} onChange={(terms) => change({ terms })} />
      <LogoField fileId={company.logoFileId} onChange={(logoFileId) => change({ logoFileId })} />
      {isChecked && Object.keys(found).length > 0 && (
        <p className="bad" role="alert">
          Not saved yet: look at what is marked in red. These details stand on every letter.
        </p>
      )}
      <div className="row">
        {onBack && (
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        )}
        <Button type="submit" disabled={isPast}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
