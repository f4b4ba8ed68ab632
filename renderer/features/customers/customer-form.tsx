import { Alert, Select, Tabs } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLocation } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { saveCustomer } from "#renderer/data/commands/customers/save-customer.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { AddressFields } from "#renderer/ui/address-fields.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES, LANGUAGES } from "#renderer/ui/choices.ts";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TermsFields } from "#renderer/ui/terms-fields.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { policyChoice } from "#shared/chasing/chasing-rules.ts";
import { policySourceWords } from "#shared/chasing/describe-policy.ts";
import type { Customer, CustomerKind } from "#shared/ledger/customer.ts";
import { currency } from "#shared/money/currency.ts";
import { AgreementFields } from "./agreement-fields.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { LawField } from "./law-field.tsx";
import { newCustomer } from "./new-customer.ts";

const KINDS: readonly { readonly value: CustomerKind; readonly label: string }[] = [
  { value: "company", label: "Company or LLP" },
  { value: "sole-trader", label: "Sole trader" },
  { value: "individual", label: "Individual (consumer)" },
  { value: "public-body", label: "Public body" },
];

/** Add or change a customer. The kind decides which claims and which letters are allowed. */
export function CustomerForm({ customerId, onClose }: FormProps<"customer">) {
  const book = useBook();
  const run = useRun();
  const [, navigate] = useLocation();
  const stored = customerId ? book.get("customers", customerId) : undefined;
  const [customer, setCustomer] = useState<Customer>(() => stored ?? newCustomer(book, uuidv7()));
  const change = (part: Partial<Customer>) => setCustomer({ ...customer, ...part });
  return (
    <FormDialog
      title={stored ? `Details of ${stored.name}` : "New customer"}
      size={680}
      onClose={onClose}
      onSave={async () => {
        const saved = await run(saveCustomer, customer, { showsOwnErrors: true });
        if (!saved.ok) return saved.error.message;
        if (!stored) navigate(paths.customer(saved.value));
        return null;
      }}
    >
      <Tabs defaultValue="who" keepMounted>
        <Tabs.List mb="md" aria-label="Parts of the form">
          <Tabs.Tab value="who">Who</Tabs.Tab>
          <Tabs.Tab value="people">People ({customer.contacts.length})</Tabs.Tab>
          <Tabs.Tab value="terms">Terms</Tabs.Tab>
          <Tabs.Tab value="notes">Notes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="who">
          <WhoFields customer={customer} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <ContactFields contacts={customer.contacts} onChange={(contacts) => change({ contacts })} />
        </Tabs.Panel>
        <Tabs.Panel value="terms">
          <TermsPart customer={customer} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <TextArea
            label="Notes"
            description="Seen by everyone who works with Duebook; never printed on a letter"
            autosize
            minRows={6}
            value={customer.notes}
            onChange={(notes) => change({ notes })}
          />
        </Tabs.Panel>
      </Tabs>
    </FormDialog>
  );
}

type PartProps = { readonly customer: Customer; readonly change: (part: Partial<Customer>) => void };

function WhoFields({ customer, change }: PartProps) {
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <FieldRow>
        <TextField label="Name" required data-autofocus value={customer.name} onChange={(name) => change({ name })} />
        <TextField label="Account number" required value={customer.code} onChange={(code) => change({ code })} />
      </FieldRow>
      <FieldRow columns={3}>
        <Choice label="Kind" required data={KINDS} value={customer.kind} onChange={(kind) => change({ kind })} />
        <TextField
          label="Company registration"
          value={customer.registrationNumber}
          onChange={(registrationNumber) => change({ registrationNumber })}
        />
        <TextField label="VAT number" value={customer.vatNumber} onChange={(vatNumber) => change({ vatNumber })} />
      </FieldRow>
      {customer.kind === "individual" && (
        <Alert color="blue" variant="light" p="sm">
          No business late-payment interest or fixed sum is ever claimed from a consumer, and a claim follows the longer
          procedure for individuals. This is not legal advice.
        </Alert>
      )}
      <AddressFields address={customer.address} onChange={(address) => change({ address })} />
      <FieldRow columns={3}>
        <Choice
          label="Language of letters"
          data={LANGUAGES}
          value={customer.language}
          searchable
          onChange={(language) => change({ language })}
        />
        <Choice
          label="Currency"
          data={CURRENCIES}
          value={customer.currency}
          searchable
          onChange={(code) => change({ currency: currency(code) })}
        />
        <TextField
          label="Group"
          description="To filter and to set rules by"
          value={customer.group}
          onChange={(group) => change({ group })}
        />
      </FieldRow>
    </div>
  );
}

function TermsPart({ customer, change }: PartProps) {
  const book = useBook();
  const users = book.setting("users");
  const rules = bookRules(book);
  const usual = policyChoice({ ...customer, policyId: "" }, rules);
  const policies = [...rules.policies.values()].filter((row) => !row.archived || row.id === customer.policyId);
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <TermsFields terms={customer.terms} onChange={(terms) => change({ terms })} />
      <AgreementFields
        customerId={customer.id}
        agreement={customer.agreement}
        onChange={(agreement) => change({ agreement })}
      />
      <FieldRow>
        <MoneyInput
          label="Credit limit"
          description="Empty: no limit set"
          currency={customer.currency}
          value={customer.creditLimitMinor}
          onChange={(creditLimitMinor) => change({ creditLimitMinor })}
        />
        <Select
          label="Person responsible"
          placeholder="Nobody in particular"
          clearable
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={customer.responsibleId || null}
          onChange={(responsibleId) => change({ responsibleId: responsibleId ?? "" })}
        />
      </FieldRow>
      <Choice
        label="Chasing policy"
        searchable
        data={[
          { value: "", label: `${usual.policy.name}: ${policySourceWords(usual.source)}` },
          ...policies.map((row) => ({ value: row.id, label: row.name })),
        ]}
        value={customer.policyId}
        onChange={(policyId) => change({ policyId })}
      />
      <LawField customer={customer} change={change} />
    </div>
  );
}
