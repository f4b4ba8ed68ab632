import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { IMPORT_KINDS, importExport } from "./earlier-export.ts";
import { useUndoImport } from "./use-undo-import.ts";

const MOST_SHOWN = 20;

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
  return (
    <section style={{ marginTop: 20 }}>
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 className="cap">Earlier imports</h2>
        <span className="sp" />
        <ExportMenu title="Imports" rows={imports} columns={importExport(userOf)} />
      </div>
      <div className="panel" style={{ overflow: "auto" }}>
        <table className="t" aria-label="Earlier imports">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">File</th>
              <th scope="col">What it was</th>
              <th scope="col" className="num">
                New
              </th>
              <th scope="col" className="num">
                Changed
              </th>
              <th scope="col" className="num">
                Unchanged
              </th>
              <th scope="col" className="num">
                Rejected
              </th>
              <th scope="col">By</th>
              <HiddenHead>What to do</HiddenHead>
            </tr>
          </thead>
          <tbody>
            {imports.slice(0, MOST_SHOWN).map((record) => (
              <tr key={record.id}>
                <td>
                  <Day on={record.on} />
                </td>
                <td className="b5">{record.fileName}</td>
                <td className="t2">{IMPORT_KINDS[record.kind]}</td>
                <td className="num">{record.counts.new}</td>
                <td className="num">{record.counts.changed}</td>
                <td className="num">{record.counts.unchanged}</td>
                <td className="num">{record.counts.rejected}</td>
                <td>{userOf(record.recordedBy)}</td>
                <td className="num">
                  <Button
                    variant="subtle"
                    aria-label={`Undo the import of ${record.fileName}`}
                    disabled={isPast}
                    loading={busyId === record.id}
                    onClick={() => undo(record)}
                  >
                    Undo
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
