import { Button, Checkbox, NumberInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { type AgencyInput, saveAgency } from "#renderer/data/commands/cases/save-agency.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import type { Agency, FeeBand } from "#shared/cases/rows.ts";
import { ZERO } from "#shared/money/minor.ts";

/** Adds an agency or changes its details and terms; placements already made keep the terms they were made under. */
export function AgencyForm({ agency, onClose }: { readonly agency: Agency | null; readonly onClose: () => void }) {
  const write = useWrite();
  const { currency } = useBook().setting("company");
  const [draft, setDraft] = useState<AgencyInput>(() => agency ?? blank(currency));
  const set = (changed: Partial<AgencyInput>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <FormDialog
      title={agency ? `Change ${agency.name}` : "Add an agency"}
      size="lg"
      onClose={onClose}
      onSave={() => write(saveAgency, { ...draft, id: agency?.id ?? null })}
    >
      <TextField label="Name" required data-autofocus value={draft.name} onChange={(name) => set({ name })} />
      <FieldRow columns={3}>
        <TextField label="Contact" value={draft.contact} onChange={(contact) => set({ contact })} />
        <TextField label="Telephone" value={draft.phone} onChange={(phone) => set({ phone })} />
        <TextField label="E-mail" value={draft.email} onChange={(email) => set({ email })} />
      </FieldRow>
      <Bands bands={draft.feeBands} onChange={(feeBands) => set({ feeBands })} />
      <FieldRow>
        <MoneyInput
          label="At least, for each placement"
          description="Without VAT; empty for no minimum"
          currency={draft.currency}
          value={draft.minimumFeeMinor === ZERO ? null : draft.minimumFeeMinor}
          onChange={(value) => set({ minimumFeeMinor: value ?? ZERO })}
        />
        <Checkbox
          mt={30}
          label="No collection, no fee"
          checked={draft.noCollectionNoFee}
          onChange={(event) => set({ noCollectionNoFee: event.currentTarget.checked })}
        />
      </FieldRow>
      <TextField
        label="VAT on its invoices"
        description="Empty for none"
        w={170}
        rightSection="%"
        inputMode="decimal"
        value={draft.vatPercent ?? ""}
        onChange={(vatPercent) => set({ vatPercent })}
      />
      <TextArea
        label="Terms"
        description="Notice for a recall, who pays for tracing, when money is paid over"
        autosize
        minRows={2}
        value={draft.terms}
        onChange={(terms) => set({ terms })}
      />
      <Contract
        fileId={draft.contractFileId}
        name={draft.name}
        onChange={(contractFileId) => set({ contractFileId })}
      />
    </FormDialog>
  );
}

function blank(currency: Agency["currency"]): AgencyInput {
  return {
    id: null,
    name: "",
    contact: "",
    phone: "",
    email: "",
    terms: "",
    feeBands: [{ olderThanDays: 0, percent: "" }],
    minimumFeeMinor: ZERO,
    currency,
    noCollectionNoFee: true,
    contractFileId: "",
  };
}

function Bands({
  bands,
  onChange,
}: {
  readonly bands: readonly FeeBand[];
  readonly onChange: (bands: readonly FeeBand[]) => void;
}) {
  const change = (at: number, changed: Partial<FeeBand>) =>
    onChange(bands.map((band, index) => (index === at ? { ...band, ...changed } : band)));
  const oldest = Math.max(0, ...bands.map((band) => band.olderThanDays));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 6 }}>
      <legend className="b6 s12" style={{ marginBottom: 4 }}>
        Percent of what is collected, by the age of the debt when it is placed
      </legend>
      {bands.map((band, index) => (
        <div key={index} className="row">
          <NumberInput
            aria-label={`Band ${index + 1}: older than days`}
            w={150}
            min={0}
            allowDecimal={false}
            hideControls
            prefix="over "
            suffix=" days"
            value={band.olderThanDays}
            onChange={(value) => change(index, { olderThanDays: Number(value) || 0 })}
          />
          <TextField
            aria-label={`Band ${index + 1}: percent`}
            w={110}
            rightSection="%"
            value={band.percent}
            onChange={(percent) => change(index, { percent })}
          />
          {bands.length > 1 && (
            <Button
              variant="subtle"
              aria-label={`Remove band ${index + 1}`}
              onClick={() => onChange(bands.filter((_, at) => at !== index))}
            >
              <IconX size={14} aria-hidden />
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...bands, { olderThanDays: oldest === 0 ? 90 : oldest + 90, percent: "" }])}
        >
          Another band
        </Button>
      </div>
    </fieldset>
  );
}

function Contract({
  fileId,
  name,
  onChange,
}: {
  readonly fileId: string;
  readonly name: string;
  readonly onChange: (fileId: string) => void;
}) {
  const file = useBook().get("files", fileId);
  const { choose } = useKeepFile();
  const attach = async () => {
    const id = await choose({
      customerId: "",
      kind: "agency-contract",
      description: `Contract with ${name || "agency"}`,
    });
    if (id) onChange(id);
  };
  return (
    <div className="row">
      <Button variant="default" onClick={() => void attach()}>
        {file ? "Replace the contract" : "Attach the contract"}
      </Button>
      <span className="t2">{file?.name ?? "None on file"}</span>
    </div>
  );
}
