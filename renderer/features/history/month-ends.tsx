import { Button, Drawer } from "@mantine/core";
import { useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { useSession } from "#renderer/state/session.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import type { HistoryLine } from "#shared/journal/history-line.ts";
import { type MonthCheckpoint, monthCheckpoints } from "#shared/journal/month-checkpoints.ts";
import { MONTH_COLUMNS, MONTH_EXPORT } from "./month-columns.tsx";
import { monthPage } from "./month-page.ts";

/** Where the history stood at the end of each month, to be printed, signed and given to a witness. */
export function MonthEnds({
  lines,
  onClose,
}: {
  readonly lines: readonly HistoryLine[];
  readonly onClose: () => void;
}) {
  const today = useSession((session) => session.today);
  const months = useMemo(() => monthCheckpoints(lines, today), [lines, today]);
  const out = useMonthPage(months, today);
  return (
    <Drawer opened onClose={onClose} position="right" size={680} title="Month ends" transitionProps={{ duration: 0 }}>
      <p className="t2" style={{ margin: "0 0 10px" }}>
        Whoever owns a computer can rewrite everything on it. What fixes the history in time is a copy of its checkpoint
        in other hands: every letter carries one, and this page has one for each month.
      </p>
      <ListPanel
        title="Checkpoints"
        fileName="Month ends"
        rows={months}
        columns={MONTH_COLUMNS}
        exports={MONTH_EXPORT}
        rowKey={(month) => month.month}
        isDense
        actions={
          <>
            <Button onClick={() => out("print")}>Print the page</Button>
            <Button variant="default" onClick={() => out("save")}>
              Save as PDF
            </Button>
          </>
        }
        empty={<p className="list-text t2">Nothing is written down yet.</p>}
      />
    </Drawer>
  );
}

function useMonthPage(months: readonly MonthCheckpoint[], today: string) {
  const output = useOutput();
  const company = useBook().setting("company");
  return async (how: "print" | "save") => {
    const page = monthPage(months, company, today);
    const bytes = await output.draw(page.title, page);
    if (!bytes) return;
    if (how === "print") await output.print(page.title, bytes);
    else await output.save(safeFileName(`Checkpoints ${company.name} ${today}.pdf`), bytes);
  };
}
