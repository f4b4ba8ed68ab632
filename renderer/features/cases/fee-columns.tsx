import type { ReactNode } from "react";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { moneyColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { AgencyFee } from "#shared/cases/agency-fee.ts";
import type { AgencyRecord } from "#shared/cases/agency-record.ts";
import type { Agency } from "#shared/cases/rows.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** What one agency would take of a debt, and how it did so far. */
export type FeeRow = {
  readonly agency: Agency;
  /** When all is paid, and when nothing is. */
  readonly all: AgencyFee;
  readonly none: AgencyFee;
  readonly record: AgencyRecord;
  readonly isChecked: boolean;
};

/** Agencies beside each other for a debt of `principalMinor`; `act` places it. */
export function feeColumns(principalMinor: Minor, act: (row: FeeRow) => ReactNode): readonly ListColumn<FeeRow>[] {
  return [
    {
      id: "agency",
      header: "Agency",
      sortBy: ({ agency }) => agency.name,
      cell: ({ agency, isChecked }) => (
        <span style={{ display: "grid", gap: 2, justifyItems: "start" }}>
          <Link className="b6" href={paths.agency(agency.id)}>
            {agency.name}
          </Link>
          {!isChecked && <Tag tone="warn">Checks to do</Tag>}
        </span>
      ),
    },
    {
      ...moneyColumn({ id: "all", header: "Fee if all is paid" }, feeIfPaid),
      cell: ({ all, agency }) => (
        <>
          <Money minor={all.feeMinor} currency={agency.currency} />
          {all.isMinimum && <span className="t2 s11"> minimum</span>}
        </>
      ),
    },
    moneyColumn(
      { id: "left", header: "You get" },
      ({ all, agency }) => ({ minor: minor(principalMinor - all.feeMinor), currency: agency.currency }),
      { className: "b6" },
    ),
    moneyColumn({ id: "none", header: "If nothing is" }, ({ none, agency }) => ({
      minor: none.feeMinor,
      currency: agency.currency,
    })),
    {
      id: "record",
      header: "So far",
      align: "right",
      className: "t2",
      sortBy: ({ record }) => record.ratePercent,
      cell: ({ record }) =>
        record.ratePercent === null ? "nothing placed" : `${record.ratePercent} % in ${record.days ?? "–"} days`,
    },
    { id: "do", header: "What to do", hidesHeader: true, align: "right", cell: act },
  ];
}

/** What stands together in a cell of the screen is apart in a file. */
export function feeExport(principalMinor: Minor): readonly ExportColumn<FeeRow>[] {
  const columns = feeColumns(principalMinor, () => null).filter(({ id }) => id !== "record");
  return [
    ...columns,
    { header: "Recovered so far, %", exports: ({ record }) => record.ratePercent },
    { header: "Days to the money", exports: ({ record }) => record.days },
    { header: "Checked", exports: ({ isChecked }) => (isChecked ? "yes" : "no") },
  ];
}

function feeIfPaid({ all, agency }: FeeRow) {
  return { minor: all.feeMinor, currency: agency.currency };
}
