import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { nameOf } from "#renderer/data/ledger-decision.ts";
import type { Note } from "#shared/chasing/rows.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type NoteInput = Pick<Note, "customerId" | "on" | "kind" | "text" | "isPrivate" | "fileIds">;

export const addNote = command<NoteInput>({
  name: "add-note",
  decide: ({ book, nowAt, userId, newId }, input) => {
    if (input.text.trim() === "") return fail({ kind: "empty", field: "text", message: "Write the note first." });
    const id = newId();
    const note: Note = {
      ...input,
      id,
      invoiceIds: [],
      amendsId: "",
      recordedAt: nowAt,
      recordedBy: userId,
    };
    return succeed({
      changes: [putRow(book, "notes", note)],
      subject: { table: "notes", key: id },
      summary: `Note on ${nameOf(book, input.customerId)}`,
      output: null,
    });
  },
});
