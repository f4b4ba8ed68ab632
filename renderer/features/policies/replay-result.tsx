import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import { type ReplayCount, replaySummary } from "#shared/chasing/replay-summary.ts";
import { day, dayNumber } from "#shared/dates/calendar-date.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { monthColumns, type ReplayRow, replayColumns } from "./replay-columns.tsx";
import type { ReplayAnswer } from "./run-replay.ts";

type ResultProps = { readonly answer: ReplayAnswer; readonly names: readonly string[] };

/** The letters of each way side by side: in all, by kind, by month, and by customer. */
export function ReplayResult({ answer, names }: ResultProps) {
  const { from, letters, until } = answer;
  const summary = useMemo(() => replaySummary(letters, from, until), [letters, from, until]);
  const locale = useLocale((state) => state.locale);
  const title = `Policies tried, ${names.slice(0, -1).join(" and ")}`;
  return (
    <>
      <p className="t2" role="status">
        <Day on={from} style="far" /> to <Day on={until} style="far" />, {answer.customers} customers:{" "}
        {names.map((name, way) => `${name} ${summary.totals[way] ?? 0}`).join(", ")} letters.
      </p>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fit, minmax(380px, 1fr))",
          gap: 14,
          alignItems: "start",
        }}
      >
        <ListPanel
          title="By letter"
          fileName={`${title} by letter`}
          rows={summary.kinds.map((row) => ({ ...row, name: LETTER_KIND_NAMES[row.key as LetterKind] }))}
          columns={replayColumns("Letter", names, summary.totals)}
          rowKey={({ key }) => key}
          isDense
          empty={<p className="list-text t2">No letters at all.</p>}
        />
        <ListPanel
          title="By month"
          fileName={`${title} by month`}
          rows={summary.months.map((row) => ({ ...row, name: monthName(row.key, locale) }))}
          columns={monthColumns(names, summary.totals)}
          rowKey={({ key }) => key}
          isDense
          empty={<p className="list-text t2">No letters at all.</p>}
        />
      </div>
      <CustomerTable title={`${title} by customer`} rows={summary.customers} names={names} />
      <p className="t3 s12">
        How to read this: letters are taken to go on the working day they are due, and to everyone the rules allow.
        Payments, calls, promises and disputes are as they really came: nobody can know who would have paid earlier or
        later. Rows written down late count from the day they were written down; imported ones and those of the first
        day from their own day. Letters written by hand are left out.
      </p>
    </>
  );
}

function monthName(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(dayNumber(day(`${month}-01`)) * 86_400_000);
}

function CustomerTable({
  title,
  rows,
  names,
}: {
  readonly title: string;
  readonly rows: readonly ReplayCount[];
  readonly names: readonly string[];
}) {
  const book = useBook();
  const [, navigate] = useLocation();
  const [sort, setSort] = useState<SortState>(null);
  const named = useMemo<readonly ReplayRow[]>(
    () => rows.map((row) => ({ ...row, name: book.get("customers", row.key)?.name ?? "" })),
    [rows, book],
  );
  const columns = useMemo(() => replayColumns("Customer", names, null), [names]);
  return (
    <section className="panel" aria-label="By customer">
      <PanelHead title="By customer">
        <ExportMenu title={title} label="Export By customer" rows={named} columns={columns} sort={sort} />
      </PanelHead>
      <div
        style={{
          display: "flex",
          height: Math.min(420, 32 + Math.max(1, named.length) * 34),
          overflow: "hidden",
          borderRadius: "0 0 8px 8px",
        }}
      >
        <DataTable
          label="Letters by customer"
          rows={named}
          columns={columns}
          rowKey={(row) => row.key}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => navigate(paths.customer(row.key, "letters"))}
          empty={<p className="t2 page">Nobody would have got a letter.</p>}
        />
      </div>
    </section>
  );
}
