import { useState } from "react";
import { changeCaseFacts } from "#renderer/data/commands/cases/change-case-facts.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Case } from "#shared/cases/rows.ts";

/** The court, its number for the claim, and who acts for us. */
export function ClaimFactsForm({ row, onClose }: { readonly row: Case; readonly onClose: () => void }) {
  const write = useWrite();
  const [court, setCourt] = useState(row.facts.court ?? "");
  const [claimNumber, setNumber] = useState(row.facts.claimNumber ?? "");
  const [lawyer, setLawyer] = useState(row.facts.lawyer ?? "");
  return (
    <FormDialog
      title={`Claim ${row.number}: court and number`}
      onClose={onClose}
      onSave={async () => {
        const facts = { court: court.trim(), claimNumber: claimNumber.trim(), lawyer: lawyer.trim() };
        const label = "court and number changed";
        return write(changeCaseFacts, { caseId: row.id, facts, label });
      }}
    >
      <TextField label="Court" data-autofocus value={court} onChange={setCourt} />
      <TextField label="Claim number" value={claimNumber} onChange={setNumber} />
      <TextField label="Who acts for us" value={lawyer} onChange={setLawyer} />
    </FormDialog>
  );
}
