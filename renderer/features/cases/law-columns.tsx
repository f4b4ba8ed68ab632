import { Button } from "@mantine/core";
import { useIsPast, useToday } from "#renderer/book/use-book.ts";
import { removeLimitation } from "#renderer/data/commands/cases/remove-limitation.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countColumn, textColumn } from "#renderer/ui/columns.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import {
  isOldLimitation,
  LIMITATION_LAWS,
  LIMITATION_STARTS,
  type LimitationLaw,
  type OwnLimitation,
} from "#shared/cases/limitation-law.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { JURISDICTIONS } from "#shared/interest/jurisdictions.ts";
import { countryName } from "#shared/ledger/country-name.ts";

export type LawRow = Omit<LimitationLaw, "extinguishes"> & {
  readonly where: string;
  /** The user's own entry; null for a law that came with Duebook. */
  readonly own: OwnLimitation | null;
};

/** The user's own entries by country, then the laws that came with Duebook. */
export function lawRows(own: readonly OwnLimitation[]): readonly LawRow[] {
  return [
    ...own
      .map((entry) => ({ ...entry, own: entry, where: countryName(entry.country) }))
      .toSorted((first, second) => first.where.localeCompare(second.where)),
    ...LIMITATION_LAWS.map((law) => ({
      ...law,
      own: null,
      where: JURISDICTIONS.find(({ id }) => id === law.id)?.name ?? law.id,
    })),
  ];
}

const WHERE = { ...textColumn<LawRow>({ id: "where", header: "Where" }, ({ where }) => where), className: "b6 n" };
const YEARS = countColumn<LawRow>({ id: "years", header: "Years" }, ({ years }) => years);

/** Times to claim; `onEdit` opens the user's own entry. */
export function lawColumns(onEdit: (entry: OwnLimitation) => void): readonly ListColumn<LawRow>[] {
  return [
    WHERE,
    YEARS,
    { ...textColumn({ id: "from", header: "Counted from" }, ({ from }) => startOf(from).short), className: "n" },
    { ...textColumn({ id: "restarts", header: "Begins again with" }, restartsOf), className: "s12 n" },
    {
      ...textColumn({ id: "source", header: "Source" }, ({ source }) => source),
      className: "t2 s12",
      cell: ({ own, source }) => (own ? <OwnSource own={own} /> : source),
    },
    {
      id: "act",
      header: "What to do",
      hidesHeader: true,
      align: "right",
      cell: ({ own, where }) =>
        own ? <OwnActs own={own} name={where} onEdit={onEdit} /> : <span className="t2 s12 n">came with Duebook</span>,
    },
  ];
}

/** A file has what begins the time again in columns of their own, and the day an own entry was looked up. */
export const LAW_EXPORT: readonly ExportColumn<LawRow>[] = [
  WHERE,
  YEARS,
  { header: "Counted from", exports: ({ from }) => startOf(from).label },
  { header: "Part payment begins it again", exports: ({ restartsByPayment }) => (restartsByPayment ? "yes" : "no") },
  {
    header: "Acknowledgment begins it again",
    exports: ({ restartsByAcknowledgment }) => (restartsByAcknowledgment ? "yes" : "no"),
  },
  { header: "Source", exports: ({ source }) => source },
  { header: "Your own entry, looked up", exports: ({ seenOn }) => (seenOn === null ? null : { on: seenOn }) },
];

function startOf(from: LawRow["from"]): { readonly label: string; readonly short: string } {
  return LIMITATION_STARTS.find(({ id }) => id === from) ?? { label: "", short: "" };
}

function restartsOf({ restartsByPayment, restartsByAcknowledgment }: LawRow): string {
  const restarts = [restartsByPayment && "part payment", restartsByAcknowledgment && "acknowledgment"];
  return restarts.filter(Boolean).join(", ") || "nothing entered";
}

function OwnSource({ own }: { readonly own: OwnLimitation }) {
  const today = useToday();
  return (
    <>
      Your own entry, source {own.source}, looked up <Day on={own.seenOn} style="far" />{" "}
      {isOldLimitation(own, today) && <Tag tone="warn">Look it up again</Tag>}
    </>
  );
}

function OwnActs({
  own,
  name,
  onEdit,
}: {
  readonly own: OwnLimitation;
  readonly name: string;
  readonly onEdit: (entry: OwnLimitation) => void;
}) {
  const run = useRun();
  const isPast = useIsPast();
  return (
    <span className="row" style={{ justifyContent: "flex-end" }}>
      <Button variant="default" disabled={isPast} onClick={() => onEdit(own)} aria-label={`Change ${name}`}>
        Change
      </Button>
      <Button
        variant="subtle"
        disabled={isPast}
        onClick={() => void run(removeLimitation, { id: own.id })}
        aria-label={`Remove ${name}`}
      >
        Remove
      </Button>
    </span>
  );
}
