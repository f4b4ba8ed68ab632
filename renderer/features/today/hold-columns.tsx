import type { ReactNode } from "react";
import { textColumn } from "#renderer/ui/columns.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Hold } from "#shared/chasing/rows.ts";
import { holdName } from "#shared/chasing/words.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

/** What is not chased, why, and until when; `act` lifts it. */
export function holdColumns(
  numberOf: (invoiceId: string) => string,
  act: (hold: Hold) => ReactNode,
): readonly ListColumn<Hold>[] {
  const about = ({ invoiceId }: Hold) => (invoiceId === "" ? "the whole customer" : numberOf(invoiceId));
  return [
    { id: "kind", header: "Held back", sortBy: nameOf, cell: (hold) => <Tag tone="warn">{nameOf(hold)}</Tag> },
    textColumn({ id: "about", header: "About" }, about),
    { ...textColumn({ id: "why", header: "Why" }, ({ reason }) => reason), className: "t2" },
    {
      id: "until",
      header: "Until",
      sortBy: ({ until }) => until,
      className: "t2",
      cell: ({ until }) => (until ? <Day on={until} /> : "it is lifted"),
    },
    { id: "do", header: "What to do", hidesHeader: true, align: "right", cell: act },
  ];
}

/** Since when is told in a file only. */
export function holdExport(numberOf: (invoiceId: string) => string): readonly ExportColumn<Hold>[] {
  return [...holdColumns(numberOf, () => null), { header: "Since", exports: ({ on }) => ({ on }) }];
}

function nameOf({ kind }: Hold): string {
  return holdName({ kind, number: "" });
}
