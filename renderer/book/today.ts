import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type QueueShare, queueShare, shareOfFacts, type TodayQueue, todayQueue } from "#shared/chasing/today-queue.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type MorningPlan, morningPlan } from "#shared/insight/morning/morning-plan.ts";
import type { RiskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signFacts } from "#shared/insight/signs/sign-facts.ts";
import type { BookReader } from "./book.ts";
import { bookRules } from "./chasing.ts";
import { customerFiles } from "./customer-file.ts";
import { keptRisks, latestRisk } from "./risk.ts";

type Known = { readonly rules: ChasingRules; readonly asAt: CalendarDate; readonly share: QueueShare };
const known = new WeakMap<CustomerFile, Known>();

function knownShare(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): QueueShare | null {
  const found = known.get(file);
  return found && found.rules === rules && found.asAt === asAt ? found.share : null;
}

/** A customer's part of the work list, kept until its file, the rules or the day change. */
function shareOf(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): QueueShare {
  const before = knownShare(file, rules, asAt);
  if (before) return before;
  const share = queueShare(file, rules, asAt);
  known.set(file, { rules, asAt, share });
  return share;
}

/** The customers whose part of the work list has to be worked out anew for a day. */
export function unknownShares(book: BookReader, asAt: CalendarDate): readonly CustomerFile[] {
  const rules = bookRules(book);
  return customerFiles(book).filter((file) => knownShare(file, rules, asAt) === null);
}

/** Works out and keeps one customer's part of the work list. */
export function learnShare(book: BookReader, file: CustomerFile, asAt: CalendarDate): void {
  shareOf(file, bookRules(book), asAt);
}

/**
 * The work list of a day; only customers something changed for are worked out anew. Early warnings are on it as far as
 * the risk of their customers is known already: it is looked for in the background.
 */
export function bookQueue(book: BookReader, asAt: CalendarDate, responsibleId = ""): TodayQueue {
  const key = [book, asAt, responsibleId, keptRisks()];
  if (latest && key.every((part, index) => part === latest?.key[index])) return latest.queue;
  const queue = gatherQueue(book, asAt, responsibleId);
  latest = { key, queue };
  return queue;
}

/** The last list that was asked for: the screen, the counts at the left and the morning plan all ask for the same. */
let latest: { readonly key: readonly unknown[]; readonly queue: TodayQueue } | null = null;

function gatherQueue(book: BookReader, asAt: CalendarDate, responsibleId: string): TodayQueue {
  const rules = bookRules(book);
  return todayQueue(customerFiles(book), rules, asAt, { responsibleId }, (file) => {
    const share = shareOf(file, rules, asAt);
    const risk = latestRisk(book, file, asAt);
    const warned = risk ? signShareOf(file, risk, rules.locale, asAt) : null;
    if (!warned || (warned.items.length === 0 && warned.laterCount === 0)) return share;
    return {
      ...share,
      items: [...share.items, ...warned.items],
      laterCount: share.laterCount + warned.laterCount,
    };
  });
}

type KnownSigns = { readonly risk: RiskGrade; readonly asAt: CalendarDate; readonly value: QueueShare };
const signShares = new WeakMap<CustomerFile, KnownSigns>();

function signShareOf(file: CustomerFile, risk: RiskGrade, locale: string, asAt: CalendarDate): QueueShare {
  const before = signShares.get(file);
  if (before?.asAt === asAt && before.risk === risk) return before.value;
  const value = shareOfFacts(file, signFacts(file, risk, asAt, locale), asAt);
  signShares.set(file, { risk, asAt, value });
  return value;
}

/** The morning plan of a day, from the work list as it stands; `since` is the day of the plan before. */
export function bookMorning(book: BookReader, asAt: CalendarDate, since: CalendarDate): MorningPlan {
  return morningPlan(customerFiles(book), bookQueue(book, asAt), book.setting("morning"), asAt, since);
}
