import { useMemo } from "react";
import { useLocation } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { type ReplayCount, replaySummary } from "#shared/chasing/replay-summary.ts";
import { day, dayNumber } from "#shared/dates/calendar-date.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { ReplayAnswer } from "./run-replay.ts";

type ResultProps = { readonly answer: ReplayAnswer; readonly names: readonly string[] };

/** The letters of each way side by side: in all, by kind, by month, and by customer. */
export function ReplayResult({ answer, names }: ResultProps) {
  const { from, letters, until } = answer;
  const summary = useMemo(() => replaySummary(letters, from, until), [letters, from, until]);
  const locale = useLocale((state) => state.locale);
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
        <CountTable
          label="By letter"
          names={names}
          rows={summary.kinds.map((row) => ({ ...row, text: LETTER_KIND_NAMES[row.key as LetterKind] }))}
          totals={summary.totals}
        />
        <CountTable
          label="By month"
          names={names}
          rows={summary.months.map((row) => ({ ...row, text: monthName(row.key, locale) }))}
          totals={summary.totals}
        />
      </div>
      <CustomerTable rows={summary.customers} names={names} />
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

function CountTable({
  label,
  names,
  rows,
  totals,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly rows: readonly (ReplayCount & { readonly text: string })[];
  readonly totals: readonly number[];
}) {
  return (
    <div className="panel" style={{ overflow: "auto" }}>
      <table className="t c" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {names.map((name, way) => (
              <th key={`${way} ${name}`} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.text}</td>
              {row.counts.map((count, way) => (
                <td key={`${row.key} ${way}`} className={count === 0 ? "num t3" : "num"}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={names.length + 1} className="t2">
                No letters at all.
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>In all</td>
            {totals.map((total, way) => (
              <td key={`total ${way}`} className="num">
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type CustomerRow = ReplayCount & { readonly name: string };

function CustomerTable({ rows, names }: { readonly rows: readonly ReplayCount[]; readonly names: readonly string[] }) {
  const book = useBook();
  const [, navigate] = useLocation();
  const named = useMemo<readonly CustomerRow[]>(
    () => rows.map((row) => ({ ...row, name: book.get("customers", row.key)?.name ?? "" })),
    [rows, book],
  );
  const columns: readonly DataColumn<CustomerRow>[] = [
    textColumn({ id: "name", header: "Customer", width: "minmax(220px, 2fr)" }, (row) => row.name, "ell"),
    ...names.map((name, way) => ({
      id: `way-${way}`,
      header: name,
      width: "minmax(110px, 1fr)",
      align: "right" as const,
      sortBy: (row: CustomerRow) => row.counts[way] ?? 0,
      cell: (row: CustomerRow) => <span className="num">{row.counts[way] ?? 0}</span>,
    })),
  ];
  return (
    <div
      className="panel"
      style={{ display: "flex", height: Math.min(420, 70 + named.length * 34), overflow: "hidden" }}
    >
      <DataTable
        label="Letters by customer"
        rows={named}
        columns={columns}
        rowKey={(row) => row.key}
        onOpen={(row) => navigate(paths.customer(row.key, "letters"))}
        empty={<p className="t2 page">Nobody would have got a letter.</p>}
      />
    </div>
  );
}
