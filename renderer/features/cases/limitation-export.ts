import {
  LIMITATION_LAWS,
  LIMITATION_STARTS,
  type LimitationLaw,
  type OwnLimitation,
} from "#shared/cases/limitation-law.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { JURISDICTIONS } from "#shared/interest/jurisdictions.ts";
import { countryName } from "#shared/ledger/country-name.ts";

type LawRow = Omit<LimitationLaw, "id" | "extinguishes"> & { readonly where: string };

/** The user's own entries by country, then the laws that came with Duebook. */
export function lawRows(own: readonly OwnLimitation[]): readonly LawRow[] {
  return [
    ...own
      .map((entry) => ({ ...entry, where: countryName(entry.country) }))
      .toSorted((first, second) => first.where.localeCompare(second.where)),
    ...LIMITATION_LAWS.map((law) => ({ ...law, where: JURISDICTIONS.find(({ id }) => id === law.id)?.name ?? law.id })),
  ];
}

/** Times to claim as they are exported: an own entry has the day it was looked up. */
export const LAW_EXPORT: readonly ExportColumn<LawRow>[] = [
  { header: "Where", exports: ({ where }) => where },
  { header: "Years", exports: ({ years }) => years },
  { header: "Counted from", exports: ({ from }) => LIMITATION_STARTS.find(({ id }) => id === from)?.label ?? "" },
  { header: "Part payment begins it again", exports: ({ restartsByPayment }) => (restartsByPayment ? "yes" : "no") },
  {
    header: "Acknowledgment begins it again",
    exports: ({ restartsByAcknowledgment }) => (restartsByAcknowledgment ? "yes" : "no"),
  },
  { header: "Source", exports: ({ source }) => source },
  { header: "Your own entry, looked up", exports: ({ seenOn }) => (seenOn === null ? null : { on: seenOn }) },
];
