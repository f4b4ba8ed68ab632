import type { CalendarDate } from "../dates/calendar-date.ts";
import { DraftCollector } from "./collect-drafts.ts";
import type { Drafts } from "./drafts.ts";
import type { ImportMapping } from "./mapping.ts";
import type { RowSource } from "./row-source.ts";

const PROGRESS_ROWS = 2_000;

/** Reads every row by its mapping. `onProgress` hears the line reached, about every two thousand rows. */
export function readDrafts(
  source: RowSource,
  mapping: ImportMapping,
  today: CalendarDate,
  onProgress: (line: number) => void = () => {},
): Drafts {
  const collector = new DraftCollector(mapping);
  let rows = 0;
  source.each((cells, line) => {
    collector.add(cells, line);
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) onProgress(line);
    return true;
  });
  return collector.finish(today);
}
