import { addDays, type CalendarDate, daysBetween, laterDay } from "#shared/dates/calendar-date.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import type { CustomerFile } from "./customer-file.ts";
import { compareText } from "./letter-sent.ts";
import { type CountedMoney, countedMoney } from "./money-received.ts";
import type { PaymentPromise, PromisePart } from "./rows.ts";

export type PromiseState = "open" | "kept" | "part-kept" | "broken" | "superseded" | "cancelled";

export type PromisePartStatus = PromisePart & {
  readonly state: "open" | "kept" | "part-kept" | "broken";
  readonly receivedMinor: Minor;
  /** Last day on which money still counts: the promised day and the clearing days. */
  readonly lastOn: CalendarDate;
};

export type PromiseStatus = {
  readonly promise: PaymentPromise;
  readonly state: PromiseState;
  readonly parts: readonly PromisePartStatus[];
  readonly promisedMinor: Minor;
  /** What came in that counts towards it, never more than was promised. */
  readonly receivedMinor: Minor;
  /** Of the parts whose day has come, what has not come in. */
  readonly shortMinor: Minor;
  /** The part to watch: the first that failed, else the first that is not covered; null when all is in. */
  readonly watchedPart: PromisePartStatus | null;
  readonly keptOn: CalendarDate | null;
  /** First day on which it counts as broken. */
  readonly brokenOn: CalendarDate | null;
  /** Days past the promised day of the watched part; 0 or below while it is not past. */
  readonly daysLate: number;
};

/**
 * How one promise stands on a day, from the ledger alone (rule 26). Kept: at least the amount of every part by its day and
 * the clearing days. Payment of a part is not kept.
 */
export function promiseState(promise: PaymentPromise, file: CustomerFile, asAt: CalendarDate): PromiseStatus | null {
  return promiseStates(file, asAt).find((status) => status.promise.id === promise.id) ?? null;
}

/**
 * How every promise of a customer stands, oldest first. The same money never keeps two promises: money in time goes to the
 * oldest promise it is in time for; what comes later lowers what is short of a broken one.
 */
export function promiseStates(file: CustomerFile, asAt: CalendarDate): readonly PromiseStatus[] {
  if (file.promises.length === 0) return [];
  const used = new Map<string, number>();
  const promises = file.promises
    .filter((promise) => promise.on <= asAt)
    .sort((first, second) => compareText(first.on, second.on) || compareText(first.recordedAt, second.recordedAt));
  const inTime = promises.map((promise) => takeMoney(promise, file, asAt, used, lastDay(promise), []));
  const all = promises.map((promise, at) => takeMoney(promise, file, asAt, used, asAt, inTime[at] ?? []));
  return promises.map((promise, at) => statusOf(promise, all[at] ?? [], asAt));
}

function isClosedOn(promise: PaymentPromise, asAt: CalendarDate): boolean {
  return promise.closed !== null && promise.closed.on <= asAt;
}

/** The last day on which money keeps any part of it. */
function lastDay(promise: PaymentPromise): CalendarDate {
  const last = promise.parts.reduce((latest, part) => laterDay(latest, part.byOn), promise.on);
  return addDays(last, promise.clearingDays);
}

function statusOf(promise: PaymentPromise, money: readonly CountedMoney[], asAt: CalendarDate): PromiseStatus {
  const promisedMinor = sumMinor(promise.parts, (part) => part.amountMinor);
  const isClosed = isClosedOn(promise, asAt);
  const receivedMinor = sumMinor(money, (received) => received.amountMinor);
  const parts = partStatuses(promise, money, asAt);
  const failed = parts.find((part) => part.state === "broken" || part.state === "part-kept");
  const watchedPart = failed ?? parts.find((part) => part.state === "open") ?? null;
  const dueMinor = sumMinor(parts, (part) => (part.byOn <= asAt ? part.amountMinor : ZERO));
  return {
    promise,
    state: isClosed && promise.closed ? promise.closed.kind : stateOf(parts, failed),
    parts,
    promisedMinor,
    receivedMinor,
    shortMinor: minor(isClosed ? 0 : Math.max(0, dueMinor - receivedMinor)),
    watchedPart: isClosed ? null : watchedPart,
    keptOn: watchedPart === null ? (money.at(-1)?.on ?? null) : null,
    brokenOn: !isClosed && failed ? addDays(failed.lastOn, 1) : null,
    daysLate: watchedPart === null || isClosed ? 0 : daysBetween(watchedPart.byOn, asAt),
  };
}

function stateOf(parts: readonly PromisePartStatus[], failed: PromisePartStatus | undefined): PromiseState {
  if (!failed) return parts.every((part) => part.state === "kept") ? "kept" : "open";
  const isSomethingIn = parts.some((part) => part.state === "kept" || part.receivedMinor > 0);
  return isSomethingIn ? "part-kept" : "broken";
}

function takeMoney(
  promise: PaymentPromise,
  file: CustomerFile,
  asAt: CalendarDate,
  used: Map<string, number>,
  until: CalendarDate,
  before: readonly CountedMoney[],
): readonly CountedMoney[] {
  if (isClosedOn(promise, asAt)) return [];
  const candidates = countedMoney(file.ledger, {
    currency: promise.currency,
    invoiceIds: promise.invoiceIds,
    asAt,
    isInTime: (credit) => credit.on >= promise.on && credit.on <= until,
    countsOldestFirst: true,
  });
  const taken: CountedMoney[] = [...before];
  let wanted = promise.parts.reduce((total, part) => total + part.amountMinor, 0);
  for (const money of before) wanted -= money.amountMinor;
  for (const money of candidates) {
    const already = used.get(money.entryId) ?? 0;
    const amount = Math.min(wanted, money.amountMinor - already);
    if (amount <= 0) continue;
    used.set(money.entryId, already + amount);
    taken.push({ ...money, amountMinor: minor(amount) });
    wanted -= amount;
  }
  return taken;
}

function partStatuses(
  promise: PaymentPromise,
  money: readonly CountedMoney[],
  asAt: CalendarDate,
): readonly PromisePartStatus[] {
  let promisedBefore = 0;
  return [...promise.parts]
    .sort((first, second) => compareText(first.byOn, second.byOn))
    .map((part) => {
      const lastOn = addDays(part.byOn, promise.clearingDays);
      const inTime = sumMinor(money, (received) => (received.on <= lastOn ? received.amountMinor : ZERO));
      const receivedMinor = minor(Math.min(part.amountMinor, Math.max(0, inTime - promisedBefore)));
      promisedBefore += part.amountMinor;
      const isIn = receivedMinor >= part.amountMinor;
      const state = isIn ? "kept" : asAt <= lastOn ? "open" : receivedMinor > 0 ? "part-kept" : "broken";
      return { ...part, state, receivedMinor, lastOn };
    });
}
