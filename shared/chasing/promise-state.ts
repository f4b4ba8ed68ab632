import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
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

/** How every promise of a customer stands, oldest first. The same money never keeps two promises. */
export function promiseStates(file: CustomerFile, asAt: CalendarDate): readonly PromiseStatus[] {
  const used = new Map<string, number>();
  return file.promises
    .filter((promise) => promise.on <= asAt)
    .sort((first, second) => compareText(first.on, second.on) || compareText(first.recordedAt, second.recordedAt))
    .map((promise) => statusOf(promise, file, asAt, used));
}

function statusOf(
  promise: PaymentPromise,
  file: CustomerFile,
  asAt: CalendarDate,
  used: Map<string, number>,
): PromiseStatus {
  const promisedMinor = sumMinor(promise.parts, (part) => part.amountMinor);
  const isClosed = promise.closed !== null && promise.closed.on <= asAt;
  const money = isClosed ? [] : takeMoney(promise, promisedMinor, file, asAt, used);
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
  promisedMinor: Minor,
  file: CustomerFile,
  asAt: CalendarDate,
  used: Map<string, number>,
): readonly CountedMoney[] {
  const candidates = countedMoney(file.ledger, {
    currency: promise.currency,
    invoiceIds: promise.invoiceIds,
    asAt,
    isSince: (credit) => credit.on >= promise.on,
    countsOldestFirst: true,
  });
  const taken: CountedMoney[] = [];
  let wanted: number = promisedMinor;
  for (const money of candidates) {
    const before = used.get(money.entryId) ?? 0;
    const amount = Math.min(wanted, money.amountMinor - before);
    if (amount <= 0) continue;
    used.set(money.entryId, before + amount);
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
