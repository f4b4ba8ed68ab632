import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { countText } from "#renderer/state/locale.ts";
import { AgeBar } from "#renderer/ui/age-bar.tsx";
import { moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import { sumPositions } from "#shared/ledger/position.ts";
import type { StatementRow } from "./statement-rows.ts";

type Chosen = {
  readonly rows: readonly StatementRow[];
  readonly takenOut: ReadonlySet<string>;
  readonly onTakenOut: (takenOut: ReadonlySet<string>) => void;
};

/** The customers of the filter, each with a box; totals are of those chosen. Enter ticks a line and takes it out. */
export function StatementTable({ rows, takenOut, onTakenOut }: Chosen) {
  const columns = useMemo(() => statementColumns({ rows, takenOut, onTakenOut }), [rows, takenOut, onTakenOut]);
  return (
    <DataTable
      label="Statements"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      onOpen={(row) => onTakenOut(flipped(takenOut, row.key))}
    />
  );
}

function statementColumns({ rows, takenOut, onTakenOut }: Chosen): readonly DataColumn<StatementRow>[] {
  const chosen = rows.filter((row) => !takenOut.has(row.key));
  const totals = sumPositions(chosen.map((row) => row.position));
  return [
    {
      id: "in",
      header: "Send",
      width: "56px",
      cell: (row) => (
        <Checkbox
          aria-label={`Statement for ${row.customer.name}`}
          checked={!takenOut.has(row.key)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onTakenOut(flipped(takenOut, row.key))}
        />
      ),
    },
    textColumn(
      {
        id: "name",
        header: "Customer",
        width: "minmax(200px, 2fr)",
        footer: `Total of ${countText(chosen.length)} ${chosen.length === 1 ? "statement" : "statements"}`,
      },
      (row) => row.customer.name,
      "b6 ell",
    ),
    textColumn({ id: "code", header: "Account", width: "110px" }, (row) => row.customer.code, "t2"),
    moneyColumn(
      {
        id: "balance",
        header: "Balance",
        width: "140px",
        footer: (
          <Totals amounts={totals.map(({ currency, balanceMinor }) => ({ currency, amountMinor: balanceMinor }))} />
        ),
      },
      ({ position }) => ({ minor: position.balanceMinor, currency: position.currency }),
    ),
    moneyColumn(
      {
        id: "overdue",
        header: "Overdue",
        width: "140px",
        footer: (
          <Totals amounts={totals.map(({ currency, overdueMinor }) => ({ currency, amountMinor: overdueMinor }))} />
        ),
      },
      ({ position }) => ({ minor: position.overdueMinor, currency: position.currency }),
      { className: "b6" },
    ),
    {
      id: "ageing",
      header: "Ageing",
      width: "minmax(120px, 1fr)",
      cell: ({ position }) => <AgeBar amountsMinor={position.bandsMinor} label="Owed by age" />,
    },
  ];
}

function flipped(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
