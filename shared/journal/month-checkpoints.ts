import { formatCheckpoint } from "./checkpoint.ts";
import type { HistoryLine } from "./history-line.ts";

/** Where the history stood at the end of a month. */
export type MonthCheckpoint = {
  /** `2026-10`, by the days on which entries were written. */
  readonly month: string;
  /** Entries written in it. */
  readonly entries: number;
  readonly seq: number;
  /** ISO 8601 UTC of its last entry. */
  readonly at: string;
  /** As it is printed: `DB 1042 9f3a 77c1 …`. */
  readonly checkpoint: string;
  /** False while the month is still going on. */
  readonly isOver: boolean;
};

/**
 * The last entry of every month that has one, latest first. Printed and signed each month, and kept by somebody else, the
 * page fixes everything written before: later changes to it cannot go unseen.
 */
export function monthCheckpoints(lines: Iterable<HistoryLine>, today: string): readonly MonthCheckpoint[] {
  const months = new Map<string, { entries: number; last: HistoryLine }>();
  for (const line of lines) {
    const month = line.at.slice(0, 7);
    const known = months.get(month);
    if (!known) months.set(month, { entries: 1, last: line });
    else {
      known.entries += 1;
      if (line.seq > known.last.seq) known.last = line;
    }
  }
  return [...months]
    .map(([month, { entries, last }]) => ({
      month,
      entries,
      seq: last.seq,
      at: last.at,
      checkpoint: formatCheckpoint(last),
      isOver: month < today.slice(0, 7),
    }))
    .sort((one, other) => other.seq - one.seq);
}
