import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ImportRecord } from "#shared/imports/rows.ts";
import { importColumns, importExport } from "./earlier-columns.tsx";
import { useUndoImport } from "./use-undo-import.ts";

/** The last imports: when, which file, what it brought, by whom. */
export function EarlierImports() {
  const book = useBook();
  const isPast = useIsPast();
  const { busyId, undo } = useUndoImport();
  const imports = useMemo(
    () => [...book.all("imports")].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)),
    [book],
  );
  if (imports.length === 0) return null;
  const users = new Map(book.setting("users").map((user) => [user.id, user.initials]));
  const userOf = (userId: string) => users.get(userId) ?? "";
  const undoButton = (record: ImportRecord) => (
    <Button
      variant="subtle"
      aria-label={`Undo the import of ${record.fileName}`}
      disabled={isPast}
      loading={busyId === record.id}
      onClick={() => undo(record)}
    >
      Undo
    </Button>
  );
  return (
    <div style={{ marginTop: 20 }}>
      <ListPanel
        title="Earlier imports"
        fileName="Imports"
        rows={imports}
        columns={importColumns(userOf, undoButton)}
        exports={importExport(userOf)}
        rowKey={({ id }) => id}
        most={20}
        empty={null}
      />
    </div>
  );
}
