import { useMemo } from "react";
import { useLocale } from "#renderer/state/locale.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import type { Outcome, PlanRow } from "#shared/imports/plan.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { KIND_WORDS, OUTCOME_WORDS, rowWords } from "./plan-words.ts";

const TONES = {
  new: "ok",
  changed: "info",
  unchanged: "calm",
  rejected: "bad",
  vanished: "warn",
} as const satisfies Record<Outcome, Tone>;

/** The rows of an import, each with what it brings about. */
export function PlanTable({ rows }: { readonly rows: readonly PlanRow[] }) {
  const locale = useLocale((state) => state.locale);
  const columns = useMemo(() => planColumns(locale), [locale]);
  return (
    <DataTable
      label="Rows of the import"
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.line} ${row.what} ${row.customer} ${row.number} ${row.outcome}`}
      rowHeight={30}
      empty={<EmptyState title="No rows of this kind">Choose another kind above.</EmptyState>}
    />
  );
}

/** A credit note takes from the total above, so it is written with its minus. */
function signed(row: PlanRow, amount: Minor): Minor {
  return row.what === "credit-note" ? minor(-amount) : amount;
}

export function planColumns(locale: string): readonly DataColumn<PlanRow>[] {
  return [
    {
      id: "line",
      header: "Line",
      width: "64px",
      align: "right",
      sortBy: (row) => row.line,
      cell: (row) => <span className="t2">{row.line === 0 ? "" : row.line}</span>,
    },
    {
      id: "outcome",
      header: "Outcome",
      width: "130px",
      sortBy: (row) => row.outcome,
      exports: (row) => OUTCOME_WORDS[row.outcome],
      cell: (row) => <Tag tone={TONES[row.outcome]}>{OUTCOME_WORDS[row.outcome]}</Tag>,
    },
    {
      id: "what",
      header: "What",
      width: "90px",
      sortBy: (row) => row.what,
      exports: (row) => KIND_WORDS[row.what],
      cell: (row) => KIND_WORDS[row.what],
    },
    textColumn({ id: "customer", header: "Customer", width: "minmax(150px, 1.4fr)" }, (row) => row.customer, "b5"),
    textColumn({ id: "number", header: "Number", width: "120px" }, (row) => row.number),
    {
      id: "amount",
      header: "Amount",
      width: "110px",
      align: "right",
      sortBy: (row) => row.amountMinor,
      exports: (row) =>
        row.amountMinor === null ? null : { minor: signed(row, row.amountMinor), currency: row.currency },
      cell: (row) => row.amountMinor !== null && <Money minor={signed(row, row.amountMinor)} currency={row.currency} />,
    },
    {
      id: "open",
      header: "Open",
      width: "110px",
      align: "right",
      sortBy: (row) => row.openMinor,
      exports: (row) => (row.openMinor === null ? null : { minor: signed(row, row.openMinor), currency: row.currency }),
      cell: (row) => row.openMinor !== null && <Money minor={signed(row, row.openMinor)} currency={row.currency} />,
    },
    {
      id: "why",
      header: "What happens",
      width: "minmax(220px, 2.4fr)",
      exports: (row) => rowWords(row, locale),
      cell: (row) => <span className={row.outcome === "rejected" ? "bad" : "t2"}>{rowWords(row, locale)}</span>,
    },
  ];
}
