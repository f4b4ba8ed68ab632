import { Button, Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import type { HistoryLine } from "#shared/journal/history-line.ts";
import { EntryDrawer } from "./entry-drawer.tsx";
import { filterHistory } from "./history-filter.ts";
import { HistoryTable, historyColumns } from "./history-table.tsx";
import { MonthEnds } from "./month-ends.tsx";
import { useHistory } from "./use-history.ts";

/** Entries with their search; of one customer when an id is given. */
export function HistoryList({ customerId = "" }: { readonly customerId?: string }) {
  const history = useHistory();
  const [text, setText] = useState("");
  const [onlyLate, setOnlyLate] = useState(false);
  const [open, setOpen] = useState<HistoryLine | null>(null);
  const [showsMonths, setShowsMonths] = useState(false);
  const users = useBook().setting("users");
  const names = useMemo(() => new Map(users.map((user) => [user.id, user.name])), [users]);
  const shown = useMemo(() => {
    if (history.kind !== "read") return [];
    return filterHistory(history.lines, { text, onlyLate, customerId }, (id) => names.get(id) ?? "Duebook");
  }, [history, names, text, onlyLate, customerId]);
  if (history.kind === "reading") return <p className="page t2">Reading the journal…</p>;
  if (history.kind === "failed") return <EmptyState title="The journal cannot be read">{history.detail}</EmptyState>;
  return (
    <>
      <div className="head">
        <FilterField
          label="Search the history"
          placeholder="What, who, day, what changed"
          w={260}
          value={text}
          onChange={setText}
        />
        <Switch
          label="Written down later"
          checked={onlyLate}
          onChange={(event) => setOnlyLate(event.currentTarget.checked)}
        />
        <span className="t2 s12">{shown.length.toLocaleString("en-GB")} entries</span>
        <span className="sp" />
        <ExportMenu title="History" rows={shown} columns={historyColumns((id) => names.get(id) ?? "Duebook")} />
        {customerId === "" && (
          <Button variant="default" onClick={() => setShowsMonths(true)}>
            Month ends
          </Button>
        )}
      </div>
      <HistoryTable lines={shown} onOpen={setOpen} />
      {open && <EntryDrawer line={open} onClose={() => setOpen(null)} />}
      {showsMonths && <MonthEnds lines={history.lines} onClose={() => setShowsMonths(false)} />}
    </>
  );
}
