import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { checkAgencyCommand } from "#renderer/data/commands/cases/check-agency.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import { AGENCY_CHECKS } from "#shared/cases/agency-checks.ts";
import type { Agency } from "#shared/cases/rows.ts";

/** What a check of an agency came to. */
export function CheckForm({
  agency,
  what,
  onClose,
}: {
  readonly agency: Agency;
  readonly what: string;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [result, setResult] = useState("passed");
  const [note, setNote] = useState("");
  const label = AGENCY_CHECKS.find(({ id }) => id === what)?.label ?? "Check";
  return (
    <FormDialog
      title={`${agency.name}: ${label}`}
      onClose={onClose}
      onSave={async () => {
        const check = { what, on, result, note: note.trim() };
        return write(checkAgencyCommand, { agencyId: agency.id, check });
      }}
    >
      <SegmentedControl
        aria-label="Result"
        value={result}
        onChange={setResult}
        data={[
          { value: "passed", label: "Passed" },
          { value: "open", label: "Not finished" },
          { value: "failed", label: "Failed" },
        ]}
      />
      <DateInput label="Checked on" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
      <TextArea
        label="What was seen"
        description="Licence or membership number, name of the trust account, who was asked"
        data-autofocus
        autosize
        minRows={2}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
