import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type PromiseStatus, promiseStates } from "#shared/chasing/promise-state.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Figure } from "./figure.ts";

/** A promise that came to its end, and when. */
export type EndedPromise = { readonly status: PromiseStatus; readonly endedOn: CalendarDate };

/** The promises that were kept, part-kept or broken by a day. Superseded and cancelled ones are neither. */
export function endedPromises(files: Iterable<CustomerFile>, asAt: CalendarDate): readonly EndedPromise[] {
  const ended: EndedPromise[] = [];
  for (const file of files) {
    if (file.promises.length === 0) continue;
    for (const status of promiseStates(file, asAt)) {
      const endedOn = status.state === "kept" ? status.keptOn : status.brokenOn;
      const isEnded = status.state === "kept" || status.state === "part-kept" || status.state === "broken";
      if (isEnded && endedOn !== null) ended.push({ status, endedOn });
    }
  }
  return ended;
}

/** Share of promises kept among those that ended from a day until another (not included). */
export function promisesKept(ended: readonly EndedPromise[], from: CalendarDate, until: CalendarDate): Figure {
  const within = ended.filter(({ endedOn }) => endedOn >= from && endedOn < until);
  const count = (state: PromiseStatus["state"]) => within.filter(({ status }) => status.state === state).length;
  return {
    id: "promises-kept",
    value: within.length > 0 ? count("kept") / within.length : null,
    parts: [
      { label: "Kept", unit: "count", value: count("kept") },
      { label: "Kept in part", unit: "count", value: count("part-kept") },
      { label: "Broken", unit: "count", value: count("broken") },
    ],
  };
}
