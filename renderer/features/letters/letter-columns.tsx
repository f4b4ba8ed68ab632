import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { LetterRow } from "./letter-rows.ts";
import { LetterStateTag, letterStateLabel } from "./letter-state-tag.tsx";

/** Letters of one customer. */
export const LETTER_COLUMNS: readonly ListColumn<LetterRow>[] = [
  {
    ...textColumn({ id: "letter", header: "Letter" }, ({ letter }) => letter.number),
    cell: ({ letter }) => (
      <Link href={paths.letter(letter.id)} className="b5">
        {letter.number}
      </Link>
    ),
  },
  dayColumn({ id: "date", header: "Date" }, ({ letter }) => letter.on, "far"),
  textColumn({ id: "kind", header: "Kind" }, ({ kindName }) => kindName),
  moneyColumn({ id: "amount", header: "Amount" }, ({ letter }) => ({
    minor: letter.totalMinor,
    currency: letter.currency,
  })),
  dayColumn({ id: "pay-by", header: "Pay by" }, ({ letter }) => letter.payByOn, "far"),
  {
    id: "state",
    header: "State",
    sortBy: ({ state }) => letterStateLabel(state),
    exports: ({ state }) => state,
    cell: ({ state }) => <LetterStateTag state={state} />,
  },
  dayColumn({ id: "went", header: "Went" }, ({ wentOn }) => wentOn, "far"),
  { ...textColumn({ id: "proof", header: "Service and proof" }, ({ proof }) => proof), className: "t2" },
];
