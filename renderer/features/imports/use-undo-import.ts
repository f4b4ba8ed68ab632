import { useCallback, useState } from "react";
import { undoChange } from "#renderer/data/commands/records/undo-change.ts";
import { complain } from "#renderer/data/complain.ts";
import { changesAt } from "#renderer/data/queries/read-history.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import type { ImportRecord } from "#shared/imports/rows.ts";

/** Takes an earlier import back as one, from its journal entry, if nothing it wrote has changed since. */
export function useUndoImport(): { readonly busyId: string; readonly undo: (record: ImportRecord) => Promise<void> } {
  const { host } = useStore();
  const run = useRun();
  const [busyId, setBusyId] = useState("");
  const undo = useCallback(
    async (record: ImportRecord) => {
      setBusyId(record.id);
      const changes = await changesAt(host, record.seq);
      if (changes) await run(undoChange, { summary: `Import of ${record.fileName}`, changes });
      else complain(`What ${record.fileName} wrote cannot be read from the journal, so it cannot be undone as one.`);
      setBusyId("");
    },
    [host, run],
  );
  return { busyId, undo };
}
