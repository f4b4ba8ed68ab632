import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { saveCost } from "#renderer/data/commands/cases/save-cost.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { COST_KINDS } from "#shared/cases/cost-table.ts";
import { ZERO } from "#shared/money/minor.ts";

/** One line of the table of costs. */
export function CostForm({ entry, onClose }: { readonly entry: CostEntry | null; readonly onClose: () => void }) {
  const write = useWrite();
  const today = useToday();
  const { currency } = useBook().setting("company");
  const [draft, setDraft] = useState<CostEntry>(
    entry ?? {
      id: "",
      name: "",
      kind: "court",
      currency,
      aboveMinor: ZERO,
      upToMinor: null,
      amountMinor: ZERO,
      percent: "",
      comesBack: true,
      source: "",
      seenOn: today,
    },
  );
  const set = (changed: Partial<CostEntry>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <FormDialog
      title={entry ? `Change ${entry.name}` : "Add a cost"}
      onClose={onClose}
      onSave={() => write(saveCost, draft)}
    >
      <FieldRow>
        <TextField
          label="Cost"
          placeholder="Court fee to issue"
          required
          data-autofocus
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <Choice
          label="Kind"
          data={[...COST_KINDS].map(({ id, label }) => ({ value: id, label }))}
          value={draft.kind}
          onChange={(value) => set({ kind: value })}
        />
      </FieldRow>
      <FieldRow>
        <MoneyInput
          label="Amount"
          currency={draft.currency}
          value={draft.amountMinor === ZERO ? null : draft.amountMinor}
          onChange={(value) => set({ amountMinor: value ?? ZERO })}
        />
        <TextField
          label="And percent of the claim"
          placeholder="None"
          value={draft.percent}
          onChange={(typed) => set({ percent: typed.trim() })}
        />
      </FieldRow>
      <FieldRow>
        <MoneyInput
          label="For claims over"
          currency={draft.currency}
          value={draft.aboveMinor}
          onChange={(value) => set({ aboveMinor: value ?? ZERO })}
        />
        <MoneyInput
          label="Up to and including"
          placeholder="No limit"
          currency={draft.currency}
          value={draft.upToMinor}
          onChange={(upToMinor) => set({ upToMinor })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Source"
          placeholder="Page, leaflet, letter"
          required
          value={draft.source}
          onChange={(source) => set({ source })}
        />
        <DateInput
          label="Seen on"
          value={draft.seenOn}
          maxDate={today}
          onChange={(seenOn) => set({ seenOn: seenOn ?? today })}
        />
      </FieldRow>
      <Checkbox
        label="The customer pays it back when the claim succeeds"
        checked={draft.comesBack}
        onChange={(event) => set({ comesBack: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
