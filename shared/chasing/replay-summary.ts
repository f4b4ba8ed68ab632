import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { kindRank } from "./kind-rank.ts";
import type { ReplayedLetter } from "./replay-letters.ts";

/** How many letters one way of chasing comes to, for a month, a step or a customer. */
export type ReplayCount = { readonly key: string; readonly counts: readonly number[] };

export type ReplaySummary = {
  readonly totals: readonly number[];
  /** `2026-03`, oldest first; months without letters are there too. */
  readonly months: readonly ReplayCount[];
  /** By the kind of letter, the mildest first. */
  readonly kinds: readonly ReplayCount[];
  /** By customer id, the one with most difference first. */
  readonly customers: readonly ReplayCount[];
};

/** Sets several ways of chasing side by side: what one would have sent, what another would have, what really went. */
export function replaySummary(
  ways: readonly (readonly ReplayedLetter[])[],
  from: CalendarDate,
  until: CalendarDate,
): ReplaySummary {
  const months = countBy(ways, (letter) => letter.on.slice(0, 7), monthsBetween(from, until));
  const kinds = countBy(ways, (letter) => letter.kind);
  const customers = countBy(ways, (letter) => letter.customerId);
  return {
    totals: ways.map((letters) => letters.length),
    months: months.sort((first, second) => (first.key < second.key ? -1 : 1)),
    kinds: kinds.sort((first, second) => rankOf(first) - rankOf(second) || (first.key < second.key ? -1 : 1)),
    customers: customers.sort((first, second) => spread(second) - spread(first) || most(second) - most(first)),
  };
}

function countBy(
  ways: readonly (readonly ReplayedLetter[])[],
  keyOf: (letter: ReplayedLetter) => string,
  keys: readonly string[] = [],
): ReplayCount[] {
  const found = new Map<string, number[]>(keys.map((key) => [key, ways.map(() => 0)]));
  ways.forEach((letters, way) => {
    for (const letter of letters) {
      const key = keyOf(letter);
      const counts = found.get(key) ?? ways.map(() => 0);
      counts[way] = (counts[way] ?? 0) + 1;
      found.set(key, counts);
    }
  });
  return [...found].map(([key, counts]) => ({ key, counts }));
}

function monthsBetween(from: CalendarDate, until: CalendarDate): readonly string[] {
  const months: string[] = [];
  let [year, month] = from.slice(0, 7).split("-").map(Number) as [number, number];
  for (;;) {
    const key = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (key > until.slice(0, 7)) return months;
    months.push(key);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
}

const rankOf = ({ key }: ReplayCount) => kindRank(key as ReplayedLetter["kind"]);
const most = ({ counts }: ReplayCount) => Math.max(...counts);
const spread = ({ counts }: ReplayCount) => Math.max(...counts) - Math.min(...counts);
