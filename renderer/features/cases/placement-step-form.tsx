import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { stepPlacementCommand } from "#renderer/data/commands/cases/step-placement.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import { PLACEMENT_STATES } from "#shared/cases/case-words.ts";
import { isPlacementEnd, type PlacementState } from "#shared/cases/placement-steps.ts";
import type { Case } from "#shared/cases/rows.ts";
import { AttachButton } from "./attach-button.tsx";

/** The next state of a placement: the day, the words, a paper. */
export function PlacementStepForm({
  row,
  state,
  onClose,
}: {
  readonly row: Case;
  readonly state: PlacementState;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const [fileId, setFileId] = useState("");
  const isEnd = isPlacementEnd(state);
  return (
    <FormDialog
      title={`${row.number}: ${PLACEMENT_STATES[state].toLowerCase()}`}
      onClose={onClose}
      onSave={() => write(stepPlacementCommand, { caseId: row.id, state, on, note, fileId })}
    >
      {state === "placed" && <p className="t2">What is open and not disputed on that day is what the agency gets.</p>}
      {isEnd && state !== "cancelled" && (
        <p className="t2">It ends on this day: we chase again, and the agency earns nothing on what comes later.</p>
      )}
      <DateInput label="On" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
      <TextArea
        label={isEnd ? "Why" : state === "query" ? "What they ask" : "Note"}
        required={isEnd || state === "query"}
        data-autofocus
        autosize
        minRows={2}
        value={note}
        onChange={setNote}
      />
      <AttachButton row={row} fileId={fileId} onChange={setFileId} />
    </FormDialog>
  );
}
