import { Button, Checkbox } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addNote } from "#renderer/data/commands/customers/add-note.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { Note } from "#shared/chasing/rows.ts";

/** A note on a customer: what came in, what was heard. */
export function NoteForm({ customerId, onClose }: FormProps<"note">) {
  const today = useToday();
  const write = useWrite();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Note["kind"]>("note");
  const [on, setOn] = useState<typeof today | null>(today);
  const [isPrivate, setPrivate] = useState(false);
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const book = useBook();
  const { choose } = useKeepFile();
  const attach = async () => {
    const id = await choose({ customerId, kind: "other", description: "" });
    if (id) setFileIds([...fileIds, id]);
  };
  return (
    <FormDialog
      title="Note"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return "Give the day it happened.";
        return write(addNote, { customerId, kind, text, on, isPrivate, fileIds });
      }}
    >
      <FieldRow>
        <Choice
          label="What it is"
          value={kind}
          onChange={setKind}
          data={[
            { value: "note", label: "Note" },
            { value: "email-in", label: "E-mail from them" },
            { value: "letter-in", label: "Letter from them" },
            { value: "meeting", label: "Meeting" },
            { value: "bad-news", label: "Bad news about them" },
          ]}
        />
        <DateInput label="Day" value={on} onChange={setOn} maxDate={today} />
      </FieldRow>
      <TextArea label="Text" autosize minRows={4} data-autofocus value={text} onChange={setText} />
      <div className="row" style={{ flexWrap: "wrap" }}>
        <Button variant="default" leftSection={<IconPaperclip size={14} aria-hidden />} onClick={attach}>
          Attach a file
        </Button>
        {fileIds.map((id) => (
          <span key={id} className="tag calm">
            {book.get("files", id)?.name}
          </span>
        ))}
      </div>
      <Checkbox
        label="Private: kept out of evidence bundles"
        checked={isPrivate}
        onChange={(event) => setPrivate(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
