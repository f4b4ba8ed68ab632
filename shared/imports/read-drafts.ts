import type { CalendarDate } from "../dates/calendar-date.ts";
import { DraftCollector } from "./collect-drafts.ts";
import type { Columns } from "./columns.ts";
import type { Drafts } from "./drafts.ts";
import type { ImportMapping } from "./mapping.ts";

const PROGRESS_ROWS = 2_000;

/** Reads every row by its mapping. `onProgress` hears the line reached, about every two thousand rows. */
export function readDrafts(
  columns: Columns,
  mapping: ImportMapping,
  today: CalendarDate,
  onProgress: (line: number) => void = () => {},
): Drafts {
  const { rows } = columns;
  const collector = new DraftCollector(mapping, columns, today);
  for (let row = 0; row < rows.size; row += 1) {
    collector.add(row);
    if ((row + 1) % PROGRESS_ROWS === 0) onProgress(rows.line(row));
  }
  return collector.finish();
}
