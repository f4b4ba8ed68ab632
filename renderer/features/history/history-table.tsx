import { useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { HistoryLine } from "#shared/journal/history-line.ts";

/** Entries of the journal, latest first; one opens to what was before and after. */
export function HistoryTable({
  lines,
  onOpen,
}: {
  readonly lines: readonly HistoryLine[];
  readonly onOpen: (line: HistoryLine) => void;
}) {
  const users = useBook().setting("users");
  const columns = useMemo(() => {
    const names = new Map(users.map((user) => [user.id, user.name]));
    return historyColumns((id) => names.get(id) ?? "Duebook");
  }, [users]);
  return (
    <DataTable
      label="History"
      rows={lines}
      columns={columns}
      rowKey={(line) => String(line.seq)}
      onOpen={onOpen}
      empty={<EmptyState title="Nothing found">Change the words above.</EmptyState>}
    />
  );
}

export function historyColumns(nameOf: (userId: string) => string): readonly DataColumn<HistoryLine>[] {
  return [
    { id: "seq", header: "No.", width: "80px", align: "right", sortBy: (line) => line.seq, cell: (line) => line.seq },
    {
      id: "at",
      header: "Written down",
      width: "170px",
      sortBy: (line) => line.at,
      cell: (line) => <Instant at={line.at} />,
    },
    textColumn({ id: "who", header: "By", width: "140px" }, (line) => nameOf(line.user)),
    {
      id: "what",
      header: "What",
      width: "minmax(260px, 3fr)",
      exports: (line) => line.summary,
      cell: (line) => <span className={line.isErased ? "t3" : ""}>{line.summary}</span>,
    },
    dayColumn({ id: "on", header: "Happened", width: "120px" }, (line) => line.on, "far"),
    {
      id: "late",
      header: "Late",
      width: "150px",
      exports: (line) => (line.isLate ? "written down later" : ""),
      cell: (line) => line.isLate && <Tag tone="calm">later</Tag>,
    },
  ];
}
