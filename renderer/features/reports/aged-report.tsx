import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { type Position, positionIn, sumPositions } from "#shared/ledger/position.ts";
import { ReportFrame } from "./report-frame.tsx";
import type { ReportOutput } from "./report-output.ts";
import { type ReportScene, type ReportWords, useReportScene } from "./use-report-scene.ts";

type AgedRow = { readonly customer: Customer; readonly position: Position };

/** The aged debtors list: every customer who owes or holds something, by age, as at the day shown. */
export function AgedReport() {
  const scene = useReportScene();
  const book = useBook();
  const [, navigate] = useLocation();
  const [isOverdueOnly, setOverdueOnly] = useRemembered("reports.aged.overdue", false);
  const [sort, setSort] = useRemembered<SortState>("reports.aged.sort", { column: "overdue", down: true });
  const all = useMemo(() => agedRows(book, scene), [book, scene]);
  const rows = useMemo(
    () => (isOverdueOnly ? all.filter(({ position }) => position.overdueMinor > 0) : all),
    [all, isOverdueOnly],
  );
  const bands = bandLabels(book.setting("ageing")).map((label, at) => (at === 0 ? label : `${label} days`));
  const columns = useMemo(() => agedColumns(rows, bands, scene.say), [rows, bands, scene.say]);
  return (
    <ReportFrame id="aged" output={rows.length > 0 ? () => agedOutput(rows, bands, scene) : null}>
      <div className="head">
        <Checkbox
          label="Only customers with something overdue"
          checked={isOverdueOnly}
          onChange={(event) => setOverdueOnly(event.currentTarget.checked)}
        />
        <span className="sp" />
        <span className="t2 s12">
          {countText(rows.length)} of {countText(all.length)} customers, as at {scene.say.day(scene.asAt)}
        </span>
      </div>
      <DataTable
        label="Aged debtors"
        rows={rows}
        columns={columns}
        rowKey={({ customer }) => customer.id}
        sort={sort}
        onSort={setSort}
        onOpen={({ customer }) => navigate(paths.customer(customer.id, "ledger"))}
        empty={<EmptyState title="Nobody owes anything in this currency on this day" />}
      />
    </ReportFrame>
  );
}

function agedRows(book: BookReader, { asAt, currency }: ReportScene): readonly AgedRow[] {
  const ageing = book.setting("ageing");
  return book
    .all("customers")
    .map((customer) => ({ customer, position: positionIn(book.ledger(customer.id), currency, asAt, ageing) }))
    .filter(({ position }) => position.owedMinor !== 0 || position.heldMinor !== 0);
}

function agedColumns(
  rows: readonly AgedRow[],
  bands: readonly string[],
  say: ReportWords,
): readonly DataColumn<AgedRow>[] {
  const total = sumPositions(rows.map(({ position }) => position))[0];
  const money = (id: string, header: string, of: (position: Position) => number): DataColumn<AgedRow> => ({
    id,
    header,
    width: "minmax(92px, 1fr)",
    align: "right",
    sortBy: ({ position }) => of(position),
    cell: ({ position }) =>
      of(position) === 0 ? <span className="t3">—</span> : <span className="n">{say.money(of(position))}</span>,
    footer: total && <span className="n">{say.money(of(total))}</span>,
  });
  return [
    textColumn(
      { id: "name", header: "Customer", width: "minmax(180px, 2fr)", footer: `Total of ${countText(rows.length)}` },
      ({ customer }) => customer.name,
      "b6",
    ),
    ...bands.map((band, at) => money(`band-${at}`, band, ({ bandsMinor }) => bandsMinor[at] ?? 0)),
    money("overdue", "Overdue", ({ overdueMinor }) => overdueMinor),
    money("held", "On account", ({ heldMinor }) => -heldMinor),
    money("balance", "Balance", ({ balanceMinor }) => balanceMinor),
  ];
}

function agedOutput(rows: readonly AgedRow[], bands: readonly string[], scene: ReportScene): ReportOutput {
  const { say, asAt, currency } = scene;
  const sorted = [...rows].sort((first, second) => second.position.overdueMinor - first.position.overdueMinor);
  const amounts = ({ bandsMinor, overdueMinor, heldMinor, balanceMinor }: Position) => [
    ...bandsMinor,
    overdueMinor,
    -heldMinor,
    balanceMinor,
  ];
  const head = ["Customer", ...bands, "Overdue", "On account", "Balance"];
  const total = sumPositions(rows.map(({ position }) => position))[0];
  return {
    title: `Aged debtors at ${say.day(asAt)}`,
    lines: [
      `Amounts in ${currency}. Aged by due date: due today is not overdue. Balance is what is owed less what is held.`,
    ],
    sections: [
      {
        kind: "table",
        title: `${countText(rows.length)} customers`,
        note: "",
        columns: head.map((text, at) => ({ head: text, isNumber: at > 0 })),
        rows: sorted.map(({ customer, position }) => [customer.name, ...amounts(position).map(say.money)]),
        total: total ? ["Total", ...amounts(total).map(say.money)] : [],
      },
    ],
    sheets: [
      {
        name: "Aged debtors",
        head: ["Account", ...head, "Oldest days overdue", "As at"],
        rows: sorted.map(({ customer, position }) => [
          customer.code,
          customer.name,
          ...amounts(position).map((amount) => say.plain(amount as Position["balanceMinor"])),
          position.oldestDays,
          asAt,
        ]),
      },
    ],
  };
}
