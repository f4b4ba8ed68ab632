import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { changesAt } from "#renderer/data/queries/read-history.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import type { Change } from "#shared/journal/change.ts";
import { formatCheckpoint } from "#shared/journal/checkpoint.ts";
import { fieldChanges, type HistoryLine } from "#shared/journal/history-line.ts";

const MOST = 400;

/** One entry: what was there before and what after, field by field. */
export function EntryDrawer({ line, onClose }: { readonly line: HistoryLine; readonly onClose: () => void }) {
  const { host } = useStore();
  const [changes, setChanges] = useState<readonly Change[] | null>(line.changes);
  useEffect(() => {
    if (line.changes === null && !line.isErased) void changesAt(host, line.seq).then(setChanges);
  }, [host, line]);
  const fields = changes ? fieldChanges(changes) : [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={620}
      title={`Entry ${line.seq}`}
      transitionProps={{ duration: 0 }}
    >
      <p className="b6">{line.summary}</p>
      <p className="t2 s12" style={{ margin: "4px 0 12px" }}>
        Written down <Instant at={line.at} />. Checkpoint {formatCheckpoint(line)}
      </p>
      {fields.length === 0 && (
        <p className="t2">
          {line.isErased ? "Its content was erased; its place in the chain is intact." : "It changed no record."}
        </p>
      )}
      {fields.length > 0 && (
        <table className="t c" aria-label="Before and after">
          <thead>
            <tr>
              <th>Field</th>
              <th>Before</th>
              <th>After</th>
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, MOST).map((field) => (
              <tr key={`${field.table} ${field.key} ${field.field}`}>
                <td className="b5">{field.field}</td>
                <td className="t2" style={{ overflowWrap: "anywhere" }}>
                  {field.before}
                </td>
                <td style={{ overflowWrap: "anywhere" }}>{field.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fields.length > MOST && <p className="t2">and {fields.length - MOST} more fields.</p>}
    </Drawer>
  );
}
