import { useMemo } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ExpectedAmount, ExpectedWeek } from "#shared/insight/cash/expected-cash.ts";
import type { ReportScene } from "./use-report-scene.ts";
import { expectedColumns, type NamedAmount } from "./week-columns.tsx";

const MOST = 30;

/** What a week's expected cash is made of, largest first. */
export function CashWeekRows({ week, scene }: { readonly week: ExpectedWeek; readonly scene: ReportScene }) {
  const book = useBook();
  const { say, currency } = scene;
  const rows = useMemo(() => week.rows.map((row) => namedAmount(book, row)), [book, week]);
  return (
    <ListPanel
      title="What this week is made of"
      fileName={`Cash expected from ${week.from} to ${week.endOn}`}
      rows={rows}
      columns={expectedColumns(currency, [`Together, ${rows.length} amounts`, say.money(week.expectedMinor)])}
      rowKey={(row) => `${row.source} ${row.id} ${row.amountMinor}`}
      intro={
        <p className="t2">
          Expected from {say.day(week.from)} to {say.day(week.endOn)}
        </p>
      }
      most={MOST}
      isDense
      empty={<p className="list-text t2">Nothing is expected in this week.</p>}
    />
  );
}

function namedAmount(book: BookReader, row: ExpectedAmount): NamedAmount {
  const { customerId, source, id } = row;
  const numbers = {
    habit: () => book.ledger(customerId).entries.find((entry) => entry.id === id)?.number,
    plan: () => book.get("plans", id)?.number,
    promise: () => "",
  };
  return {
    ...row,
    name: book.get("customers", customerId)?.name ?? customerId,
    number: numbers[source]() ?? "",
  };
}
