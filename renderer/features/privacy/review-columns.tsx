import type { ReactNode } from "react";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { countColumn, dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { DueForReview } from "#shared/privacy/retention.ts";
import type { Erasure } from "#shared/privacy/scope.ts";

type NameOf = (customerId: string) => string;

/** Records past their period; `acts` are what can be done with a row. */
export function reviewColumns(
  nameOf: NameOf,
  acts: (item: DueForReview) => ReactNode,
): readonly ListColumn<DueForReview>[] {
  return [
    customerColumn(nameOf, ({ customerId }) => customerId),
    textColumn({ id: "what", header: "What" }, whatOf),
    dayColumn({ id: "last", header: "Last" }, ({ lastOn }) => lastOn, "far"),
    countColumn({ id: "records", header: "Records" }, ({ rows }) => rows),
    { id: "do", header: "What to do", hidesHeader: true, cell: acts },
  ];
}

/** A legal hold stands beside the buttons on the screen. */
export function reviewExport(nameOf: NameOf): readonly ExportColumn<DueForReview>[] {
  const columns = reviewColumns(nameOf, () => null);
  return [...columns, { header: "Legal hold", exports: ({ hold }) => hold ?? "" }];
}

function whatOf({ scope }: DueForReview): string {
  return scope.kind === "customer" ? "Settled account" : "Calls and notes";
}

const ERASED: Readonly<Record<Erasure["scope"]["kind"], string>> = {
  contact: "A contact",
  customer: "A customer",
  words: "What was said before a day",
};

/** What was erased: where and how much, never whom. */
export function erasureColumns(nameOf: NameOf): readonly ListColumn<Erasure>[] {
  return [
    dayColumn({ id: "on", header: "Day" }, ({ on }) => on, "far"),
    textColumn({ id: "what", header: "What" }, ({ scope }) => ERASED[scope.kind]),
    customerColumn(nameOf, ({ scope }) => scope.customerId),
    countColumn({ id: "records", header: "Records" }, ({ rows }) => rows),
    countColumn({ id: "entries", header: "Entries" }, ({ seqs }) => seqs.length),
    {
      id: "state",
      header: "State",
      sortBy: stateOf,
      cell: (erasure) => <Tag tone={erasure.doneAt === null ? "warn" : "ok"}>{stateOf(erasure)}</Tag>,
    },
  ];
}

function stateOf({ doneAt }: Erasure): string {
  return doneAt === null ? "ends at the next start" : "done";
}

function customerColumn<Row>(nameOf: NameOf, idOf: (row: Row) => string): ListColumn<Row> {
  return {
    id: "customer",
    header: "Customer",
    sortBy: (row) => nameOf(idOf(row)),
    cell: (row) => <Link href={paths.customer(idOf(row))}>{nameOf(idOf(row))}</Link>,
  };
}
