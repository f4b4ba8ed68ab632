import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { changesAt } from "#renderer/data/queries/read-history.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { textColumn } from "#renderer/ui/columns.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { Change } from "#shared/journal/change.ts";
import { formatCheckpoint } from "#shared/journal/checkpoint.ts";
import { type FieldChange, fieldChanges, type HistoryLine } from "#shared/journal/history-line.ts";

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
        <ListPanel
          title="Before and after"
          fileName={`History entry ${line.seq}`}
          rows={fields}
          columns={FIELD_COLUMNS}
          rowKey={(field) => `${field.table} ${field.key} ${field.field}`}
          most={400}
          isDense
          empty={null}
        />
      )}
    </Drawer>
  );
}

const FIELD_COLUMNS: readonly ListColumn<FieldChange>[] = [
  { ...textColumn({ id: "field", header: "Field" }, ({ field }) => field), className: "b5" },
  textColumn({ id: "before", header: "Before" }, ({ before }) => before, "t2 any"),
  textColumn({ id: "after", header: "After" }, ({ after }) => after, "any"),
];
