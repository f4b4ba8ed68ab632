import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { type AgencyRecord, agencyRecord } from "#shared/cases/agency-record.ts";
import type { Agency } from "#shared/cases/rows.ts";
import { AgencyForm } from "./agency-form.tsx";
import { BackToCases } from "./back-to-cases.tsx";
import { bandsText } from "./case-texts.ts";

type AgencyRow = { readonly agency: Agency; readonly record: AgencyRecord; readonly openChecks: number };

/** Agencies that collect for us: their fees, their checks, and how they did with our own debts. */
export function AgenciesScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const [show, setShow] = useState<"used" | "archived">("used");
  const [isAdding, setAdding] = useState(false);
  const rows = useMemo(() => {
    const files = allFiles(book);
    return book.all("agencies").map(
      (agency): AgencyRow => ({
        agency,
        record: agencyRecord(agency, files, agency.currency, asAt),
        openChecks: checkStates(agency, asAt).filter(({ state }) => state !== "passed").length,
      }),
    );
  }, [book, asAt]);
  const shown = rows.filter(({ agency }) => agency.archived === (show === "archived"));
  const archived = rows.filter(({ agency }) => agency.archived).length;
  return (
    <>
      <ScreenHead title="Agencies" context={<BackToCases />}>
        {rows.length > 0 && <ExportMenu title="Agencies" rows={shown} columns={COLUMNS} />}
        <Button disabled={isPast} onClick={() => setAdding(true)}>
          Add an agency
        </Button>
      </ScreenHead>
      {archived > 0 && (
        <div className="head">
          <SegmentedControl
            aria-label="Which agencies"
            value={show}
            onChange={setShow}
            data={[
              { value: "used", label: `In use ${rows.length - archived}` },
              { value: "archived", label: `Archived ${archived}` },
            ]}
          />
        </div>
      )}
      <DataTable
        label="Agencies"
        rows={shown}
        columns={COLUMNS}
        rowKey={({ agency }) => agency.id}
        onOpen={({ agency }) => navigate(paths.agency(agency.id))}
        empty={
          <EmptyState title="No agencies yet">
            Add the agencies you would give a debt to, with their percentages. Duebook compares what each would cost for
            the debt in hand, and keeps how they did.
          </EmptyState>
        }
      />
      {isAdding && <AgencyForm agency={null} onClose={() => setAdding(false)} />}
    </>
  );
}

const COLUMNS: readonly DataColumn<AgencyRow>[] = [
  textColumn({ id: "name", header: "Agency", width: "minmax(180px, 2fr)" }, ({ agency }) => agency.name, "b6"),
  {
    id: "fees",
    header: "Takes",
    width: "minmax(220px, 2fr)",
    exports: ({ agency }) => bandsText(agency.feeBands),
    cell: ({ agency }) => <span className="t2">{bandsText(agency.feeBands)}</span>,
  },
  moneyColumn({ id: "placed", header: "Placed", width: "110px" }, ({ agency, record }) => ({
    minor: record.placedMinor,
    currency: agency.currency,
  })),
  moneyColumn({ id: "recovered", header: "Recovered", width: "110px" }, ({ agency, record }) => ({
    minor: record.recoveredMinor,
    currency: agency.currency,
  })),
  moneyColumn(
    { id: "net", header: "After fees", width: "110px" },
    ({ agency, record }) => ({ minor: record.netMinor, currency: agency.currency }),
    { className: "b6" },
  ),
  {
    id: "rate",
    header: "Rate %",
    width: "70px",
    align: "right",
    sortBy: ({ record }) => record.ratePercent,
    cell: ({ record }) => record.ratePercent ?? "",
  },
  {
    id: "days",
    header: "Days",
    width: "70px",
    align: "right",
    sortBy: ({ record }) => record.days,
    cell: ({ record }) => record.days ?? "",
  },
  {
    id: "checks",
    header: "Checks to do",
    width: "130px",
    sortBy: ({ openChecks }) => openChecks,
    cell: ({ openChecks }) =>
      openChecks === 0 ? <Tag tone="ok">All passed</Tag> : <Tag tone="warn">{openChecks} to do</Tag>,
  },
];
