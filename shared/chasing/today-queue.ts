import { isStopOpen } from "#shared/cases/is-case-open.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { minorDigits } from "#shared/money/currency.ts";
import { type CurrencyAmount, sumByCurrency } from "#shared/money/sum-by-currency.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import { effectiveCalls } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { answerTo } from "./queue-answers.ts";
import { queueFacts } from "./queue-facts.ts";
import { QUEUE_GROUPS, type QueueFact, type QueueGroup, type QueueItem } from "./queue-item.ts";
import { queueScore } from "./queue-score.ts";

export type QueueSection = {
  readonly group: QueueGroup;
  readonly title: string;
  readonly items: readonly QueueItem[];
  readonly totals: readonly CurrencyAmount[];
};

export type TodayQueue = {
  readonly sections: readonly QueueSection[];
  readonly items: readonly QueueItem[];
  readonly doneCount: number;
  readonly laterCount: number;
  /** One for each letter a run would propose. */
  readonly proposed: readonly CurrencyAmount[];
};

/** One customer's share of the work list: what is to do, what was put off, what was done today. */
export type QueueShare = {
  readonly items: readonly QueueItem[];
  readonly proposed: readonly CurrencyAmount[];
  readonly doneCount: number;
  readonly laterCount: number;
};

export type QueueFilter = {
  /** Only customers this user looks after; empty for all. */
  readonly responsibleId: string;
};

/**
 * The work list of a day: whom, why now, how much, what next. Groups in the order they are worked, inside a group what
 * brings most for the minute it takes. Working through it leaves nothing due.
 */
export function todayQueue(
  files: readonly CustomerFile[],
  rules: ChasingRules,
  asAt: CalendarDate,
  filter: QueueFilter = { responsibleId: "" },
  shareOf: (file: CustomerFile) => QueueShare = (file) => queueShare(file, rules, asAt),
): TodayQueue {
  const items: QueueItem[] = [];
  const proposed: CurrencyAmount[] = [];
  let doneCount = 0;
  let laterCount = 0;
  for (const file of files) {
    if (filter.responsibleId !== "" && file.customer.responsibleId !== filter.responsibleId) continue;
    const share = shareOf(file);
    items.push(...share.items);
    proposed.push(...share.proposed);
    doneCount += share.doneCount;
    laterCount += share.laterCount;
  }
  const byGroup = new Map<QueueGroup, QueueItem[]>(QUEUE_GROUPS.map(({ id }) => [id, []]));
  for (const item of items) byGroup.get(item.group)?.push(item);
  const sections = QUEUE_GROUPS.flatMap(({ id, title }) => sectionOf(id, title, byGroup.get(id)));
  return { sections, items: sections.flatMap((section) => section.items), doneCount, laterCount, proposed };
}

/** What one customer adds to the work list of a day. */
export function queueShare(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): QueueShare {
  if (isQuiet(file)) return { items: [], proposed: [], doneCount: 0, laterCount: 0 };
  const { facts, proposed } = queueFacts(file, rules, asAt);
  return { ...shareOfFacts(file, facts, asAt), proposed, doneCount: countDone(file, asAt) };
}

/** Rows of the work list from what calls for them: less what was marked done or put off. Other topics add theirs with it. */
export function shareOfFacts(file: CustomerFile, facts: readonly QueueFact[], asAt: CalendarDate): QueueShare {
  const items: QueueItem[] = [];
  let laterCount = 0;
  const isOnStop = facts.length > 0 && onStopSince(file, asAt) !== null;
  for (const fact of facts) {
    const answer = answerTo(file, fact.key, asAt);
    if (answer === "later") laterCount += 1;
    if (answer !== null) continue;
    const { id: customerId, name: customerName, responsibleId } = file.customer;
    items.push({ ...fact, customerId, customerName, responsibleId, isOnStop, score: queueScore(fact, file, asAt) });
  }
  return { items, proposed: [], doneCount: 0, laterCount };
}

/** The day since which a customer gets no new work; null when it is not on stop. */
export function onStopSince(file: CustomerFile, asAt: CalendarDate): CalendarDate | null {
  const stop = file.cases.find((row) => isStopOpen(row, asAt));
  return stop?.on ?? null;
}

/** A customer without entries, agreements or tasks can have nothing to do. */
function isQuiet(file: CustomerFile): boolean {
  return (
    file.ledger.entries.length === 0 && file.tasks.length === 0 && file.credit.length === 0 && file.letters.length === 0
  );
}

function countDone(file: CustomerFile, asAt: CalendarDate): number {
  const isCalled = effectiveCalls(file.calls, asAt).some((call) => call.on === asAt && call.direction === "out");
  const done = file.tasks.filter(
    (task) => (task.kind === "done" && task.on === asAt) || (task.kind === "follow-up" && task.doneOn === asAt),
  );
  return done.length + (isCalled ? 1 : 0);
}

function sectionOf(group: QueueGroup, title: string, found: readonly QueueItem[] = []): readonly QueueSection[] {
  if (found.length === 0) return [];
  // Counted once for each: a long list is compared tens of thousands of times.
  const items = found
    .map((item) => ({ item, worth: worth(item) }))
    .sort(byWorth)
    .map(({ item }) => item);
  return [{ group, title, items, totals: sumByCurrency(items) }];
}

type Ranked = { readonly item: QueueItem; readonly worth: number };

function byWorth(first: Ranked, second: Ranked): number {
  const difference = second.worth - first.worth;
  if (difference !== 0) return difference;
  return first.item.customerName < second.item.customerName ? -1 : 1;
}

/** In major units: without rates entered by the user, a pound and a euro rank alike. */
function worth({ score, currency }: QueueItem): number {
  return score.perMinuteMinor / 10 ** minorDigits(currency);
}
