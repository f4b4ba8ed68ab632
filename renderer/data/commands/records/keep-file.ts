import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { succeed } from "#shared/result/result.ts";

export type KeepFileInput = Pick<
  StoredFile,
  "sha256" | "name" | "mediaType" | "bytes" | "customerId" | "kind" | "description" | "invoiceId" | "pages"
>;

/** Lists a file whose bytes the host has stored already. Answers its id. */
export const keepFile = command<KeepFileInput, string>({
  name: "keep-file",
  decide: ({ book, today, nowAt, userId, newId }, input) => {
    const id = newId();
    const file: StoredFile = { ...input, id, on: today, recordedAt: nowAt, recordedBy: userId };
    return succeed({
      changes: [putRow(book, "files", file)],
      subject: { table: "files", key: id },
      summary: `Kept ${input.name}`,
      output: id,
    });
  },
});
