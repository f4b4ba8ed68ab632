import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import type { QueueGroup, QueueItem } from "#shared/chasing/queue-item.ts";
import type { TodayQueue } from "#shared/chasing/today-queue.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type CurrencyAmount, sumByCurrency } from "#shared/money/sum-by-currency.ts";
import type { MorningPart, MorningSettings } from "./morning-settings.ts";
import { statementsDue } from "./statements-due.ts";

/** Where a count leads: to a group of the work list, or to a screen. */
export type MorningLink = { readonly group: QueueGroup } | { readonly screen: "run" | "letters" | "statements" };

/** One thing that was looked at: `2 broken`, with what leads on. */
export type MorningCount = {
  readonly count: number;
  /** `promises broken`, for one `promise broken`. */
  readonly what: string;
  readonly totals: readonly CurrencyAmount[];
  readonly link: MorningLink | null;
};

export type MorningLine = { readonly part: MorningPart; readonly counts: readonly MorningCount[] };

export type MorningPlan = {
  /** Parts with nothing to say are left out. */
  readonly lines: readonly MorningLine[];
  readonly toDo: number;
};

/**
 * The plan of a day, from the work list as it stands: promises checked, levels proposed, statements due, what is new since
 * the last plan. It only reads; everything in it is done by a person.
 */
export function morningPlan(
  files: readonly CustomerFile[],
  { items, proposed }: Pick<TodayQueue, "items" | "proposed">,
  settings: MorningSettings,
  asAt: CalendarDate,
  since: CalendarDate,
): MorningPlan {
  const of = (group: QueueGroup, isIn: (item: QueueItem) => boolean = () => true) =>
    items.filter((item) => item.group === group && isIn(item));
  const list = (group: QueueGroup, one: string, many: string) => counted(of(group), one, many, { group });
  const all: { readonly [Part in MorningPart]: () => readonly MorningCount[] } = {
    promises: () => [
      keptPromises(files, asAt, since),
      list("broken-promises", "promise broken", "promises broken"),
      list("promises-due", "due today", "due today"),
      list("instalments-missed", "instalment missed", "instalments missed"),
    ],
    calls: () => [list("calls", "call to make", "calls to make")],
    letters: () => [
      counted(proposed, "letter proposed", "letters proposed", { screen: "run" }),
      counted(
        of("letters", ({ target }) => target.kind === "letter"),
        "waits to be posted",
        "wait to be posted",
        { screen: "letters" },
      ),
    ],
    statements: () => {
      const due = statementsDue(files, asAt, settings.statementDay).length;
      return [
        {
          count: due,
          what: due === 1 ? "statement due" : "statements due",
          totals: [],
          link: { screen: "statements" },
        },
      ];
    },
    signs: () => {
      const group = "signs" as const;
      const fresh = of(group, ({ on }) => on > since);
      return [counted(fresh, "new early warning", "new early warnings", { group })];
    },
    reviews: () => [list("reviews", "credit review due", "credit reviews due")],
    backup: () => [],
  };
  const lines = settings.parts.map((part) => ({ part, counts: all[part]().filter(({ count }) => count > 0) }));
  return { lines: lines.filter(({ counts }) => counts.length > 0), toDo: items.length };
}

/** The plan in one sentence, for a notice. */
export function describeMorning({ lines, toDo }: MorningPlan): string {
  const counts = lines.flatMap((line) => line.counts).filter(({ link }) => link !== null);
  if (counts.length === 0) return toDo === 0 ? "Nothing is to do today." : `${toDo} to do today.`;
  return `${toDo} to do today: ${counts.map(({ count, what }) => `${count} ${what}`).join(", ")}.`;
}

function counted(items: readonly CurrencyAmount[], one: string, many: string, link: MorningLink): MorningCount {
  return {
    count: items.length,
    what: items.length === 1 ? one : many,
    totals: sumByCurrency(items),
    link,
  };
}

function keptPromises(files: readonly CustomerFile[], asAt: CalendarDate, since: CalendarDate): MorningCount {
  let count = 0;
  for (const file of files) {
    if (file.promises.length === 0) continue;
    for (const { state, keptOn } of promiseStates(file, asAt)) {
      if (state === "kept" && keptOn !== null && keptOn > since) count += 1;
    }
  }
  return { count, what: count === 1 ? "promise kept" : "promises kept", totals: [], link: null };
}
