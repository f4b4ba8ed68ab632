import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { stepPlan } from "#renderer/data/commands/chasing/step-plan.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { PaymentPlan } from "#shared/chasing/rows.ts";

const WAYS = ["Signed copy, by post", "Signed copy, by e-mail", "By e-mail", "On the telephone", "In person"];

/** Records that a plan was accepted: when, how, and the signed copy. */
export function AcceptPlan({ plan, onClose }: { readonly plan: PaymentPlan; readonly onClose: () => void }) {
  const today = useToday();
  const write = useWrite();
  const book = useBook();
  const { choose } = useKeepFile();
  const [on, setOn] = useState(today);
  const [how, setHow] = useState(WAYS[0] ?? "");
  const [fileId, setFileId] = useState("");
  const [note, setNote] = useState("");
  const save = async () => {
    const input = { planId: plan.id, state: "accepted", on, how, fileId, note } as const;
    return write(stepPlan, input);
  };
  const attach = async () => {
    const place = { customerId: plan.customerId, kind: "plan", description: `Plan ${plan.number}, signed` };
    const id = await choose(place);
    if (id) setFileId(id);
  };
  return (
    <FormDialog title={`Plan ${plan.number} accepted`} onClose={onClose} onSave={save} saveLabel="Accepted">
      <FieldRow>
        <DateInput label="On" value={on} minDate={plan.on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
        <Choice label="How" data={WAYS} value={how} onChange={setHow} data-autofocus />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
      <div className="row">
        <Button variant="default" onClick={() => void attach()}>
          {fileId === "" ? "Attach the signed copy" : "Attach another copy"}
        </Button>
        <span className="t2 ell">{book.get("files", fileId)?.name ?? ""}</span>
      </div>
    </FormDialog>
  );
}
