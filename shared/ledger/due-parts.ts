import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { DebitEntry, Instalment } from "./ledger.ts";

/** A part with something left; `part` is its index among all parts. */
export type OpenPart = Instalment & { readonly part: number; readonly openMinor: Minor };

/** What falls due when, as it stood agreed on `asAt`: one part, or the instalments, earliest first. */
export function dueParts(entry: DebitEntry, asAt: CalendarDate): readonly Instalment[] {
  const later = entry.dueChanges?.find((change) => change.agreedOn > asAt);
  const instalments = later ? later.wasInstalments : entry.instalments;
  if (instalments.length > 0) return instalments;
  return [{ dueOn: later ? later.wasDueOn : entry.dueOn, amountMinor: entry.amountMinor }];
}

/** The parts still open when `allocatedMinor` is set against the entry: the earliest due part is filled first. */
export function openParts(entry: DebitEntry, allocatedMinor: Minor, asAt: CalendarDate): readonly OpenPart[] {
  const open: OpenPart[] = [];
  let left = allocatedMinor;
  dueParts(entry, asAt).forEach((part, index) => {
    const covered = minMinor(left, part.amountMinor);
    left = minor(left - covered);
    const openMinor = minor(part.amountMinor - covered);
    if (openMinor !== 0) open.push({ ...part, part: index, openMinor });
  });
  return open;
}

/** The day by which all of it is due, as it stood agreed on `asAt`. */
export function lastDueOn(entry: DebitEntry, asAt: CalendarDate): CalendarDate {
  return dueParts(entry, asAt).at(-1)?.dueOn ?? entry.dueOn;
}
