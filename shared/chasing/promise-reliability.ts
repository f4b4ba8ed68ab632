import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerFile } from "./customer-file.ts";
import { promiseStates } from "./promise-state.ts";

export type PromiseOutcome = { readonly promiseId: string; readonly on: CalendarDate; readonly isKept: boolean };

/** How reliably promises were kept. Open, superseded and cancelled ones do not count. */
export type PromiseReliability = {
  readonly keptCount: number;
  readonly partKeptCount: number;
  readonly brokenCount: number;
  /** Oldest first: a tick or a cross for each. */
  readonly outcomes: readonly PromiseOutcome[];
};

/** Promises kept by the customer as a whole, and by each person who made them. */
export function promiseReliability(
  file: CustomerFile,
  asAt: CalendarDate,
): { readonly all: PromiseReliability; readonly byPerson: ReadonlyMap<string, PromiseReliability> } {
  const ended = promiseStates(file, asAt).filter(
    ({ state }) => state === "kept" || state === "part-kept" || state === "broken",
  );
  const people = new Set(ended.map(({ promise }) => promise.contactName));
  return {
    all: count(ended),
    byPerson: new Map(
      [...people].map((name) => [name, count(ended.filter(({ promise }) => promise.contactName === name))]),
    ),
  };
}

/** Chance from 0 to 1 that a promise is kept: what was seen so far, beginning from an even chance (Laplace's rule). */
export function keptChance({ keptCount, outcomes }: PromiseReliability): number {
  return (keptCount + 1) / (outcomes.length + 2);
}

function count(statuses: ReturnType<typeof promiseStates>): PromiseReliability {
  return {
    keptCount: statuses.filter(({ state }) => state === "kept").length,
    partKeptCount: statuses.filter(({ state }) => state === "part-kept").length,
    brokenCount: statuses.filter(({ state }) => state === "broken").length,
    outcomes: statuses.map(({ promise, state }) => ({
      promiseId: promise.id,
      on: promise.on,
      isKept: state === "kept",
    })),
  };
}
