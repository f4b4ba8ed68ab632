import type { CustomerFile } from "../chasing/customer-file.ts";
import type { Words } from "../chasing/words.ts";
import { addMonths, type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { type OpenItem, openItems } from "../ledger/open-items.ts";
import { claimState, issuedOn } from "./claim-steps.ts";
import {
  type LimitationLaw,
  limitationLawOf,
  limitationSource,
  limitationStart,
  type OwnLimitation,
} from "./limitation-law.ts";

export type LimitationState = "unknown" | "running" | "six-months" | "two-months" | "expired";

export type LimitationRestart = { readonly on: CalendarDate; readonly why: "part-payment" | "acknowledgment" };

/** The clock of one open item. */
export type LimitationClock = {
  readonly item: OpenItem;
  readonly law: LimitationLaw | null;
  /** Each before the time then running was over, oldest first. */
  readonly restarts: readonly LimitationRestart[];
  /** Last day without counting any restart; null where the law is unknown. */
  readonly firstLastOn: CalendarDate | null;
  /** Last day on which a claim can be issued; null where the law is unknown. */
  readonly lastOn: CalendarDate | null;
  readonly state: LimitationState;
  /** A claim over it was issued in time and is still before the court: the time no longer runs out. */
  readonly issued: { readonly on: CalendarDate; readonly number: string } | null;
};

/** First warning this many months before the end, and the second. */
const WARN_MONTHS = 6;
const URGENT_MONTHS = 2;

/**
 * The limitation clock of everything that is open, by the law the customer's claims follow; `own` are the periods the user
 * entered. The time ends with the day of the same date, years after the law's first day (default at the end of a day counts the next day whole: Matthew v Sedman [2021]
 * UKSC 19). What restarts it must come in time: a debt once barred is not revived (Limitation Act 1980 s.29(7)).
 */
export function limitationClocks(
  file: CustomerFile,
  asAt: CalendarDate,
  own: readonly OwnLimitation[],
): readonly LimitationClock[] {
  const found = limitationLawOf(file.customer, own);
  return openItems(file.ledger, asAt)
    .filter((item) => item.daysLate > 0)
    .map((item) => clockOf(file, item, found, asAt));
}

/** The clocks that need somebody: six months, two months, or over. Soonest first; call it for alerts. */
export function limitationWarnings(
  file: CustomerFile,
  asAt: CalendarDate,
  own: readonly OwnLimitation[],
): readonly LimitationClock[] {
  return limitationClocks(file, asAt, own)
    .filter(({ state, issued }) => issued === null && WARNED.has(state))
    .sort((first, second) => ((first.lastOn ?? "") < (second.lastOn ?? "") ? -1 : 1));
}

const WARNED: ReadonlySet<LimitationState> = new Set<LimitationState>(["six-months", "two-months", "expired"]);

/** One sentence about a clock, for alerts and tables. */
export function limitationSentence(clock: LimitationClock, say: Words): string {
  const { item, law: rule, lastOn, restarts, state, issued } = clock;
  const name = item.entry.number || "An invoice";
  if (issued)
    return `${name}: claim ${issued.number} was issued on ${say.date(issued.on)}, in time as far as Duebook knows.`;
  if (!rule || !lastOn) return `${name}: Duebook does not know the time limit of this country. Ask a lawyer there.`;
  const from = limitationSource(rule, say);
  const restarted = restarts.at(-1);
  const since = restarted
    ? `, counted again from the ${restarted.why === "part-payment" ? "part payment" : "written acknowledgment"} of ${say.date(restarted.on)}`
    : "";
  if (state !== "expired") return `${name}: a claim can be issued until ${say.date(lastOn)}${since} (${from}).`;
  const what = rule.extinguishes ? "the debt may have ended" : "a claim may be out of time";
  return `${name}: ${what} since ${say.date(lastOn)}${since} (${from}). Ask a lawyer before you claim.`;
}

function clockOf(file: CustomerFile, item: OpenItem, rule: LimitationLaw | null, asAt: CalendarDate): LimitationClock {
  if (!rule) return { item, law: null, restarts: [], firstLastOn: null, lastOn: null, state: "unknown", issued: null };
  const months = 12 * rule.years;
  const startOn = limitationStart(item, rule);
  const firstLastOn = addMonths(startOn, months);
  let lastOn = firstLastOn;
  const restarts: LimitationRestart[] = [];
  for (const event of restartEvents(file, item, rule, asAt)) {
    if (event.on < startOn || event.on > lastOn) continue;
    restarts.push(event);
    lastOn = laterDay(lastOn, addMonths(event.on, months));
  }
  const issued = issuedClaim(file, item.entry.id, lastOn, asAt);
  return { item, law: rule, restarts, firstLastOn, lastOn, state: issued ? "running" : stateOf(lastOn, asAt), issued };
}

/** The claim that was issued over an invoice before its time was over, unless it was dropped or lost since. */
function issuedClaim(
  file: CustomerFile,
  invoiceId: string,
  lastOn: CalendarDate,
  asAt: CalendarDate,
): LimitationClock["issued"] {
  for (const row of file.cases) {
    if (row.kind !== "claim" || !row.invoiceIds.includes(invoiceId)) continue;
    const on = issuedOn(row, asAt);
    const state = claimState(row, asAt);
    if (on !== null && on <= lastOn && state !== "discontinued" && state !== "dismissed")
      return { on, number: row.number };
  }
  return null;
}

/**
 * Part payments that the payer or the user set against this invoice (what was spread by age says nothing about which
 * debt the payer meant), and accepted plans with a signed copy on file.
 */
function restartEvents(
  { ledger, plans }: CustomerFile,
  { entry }: OpenItem,
  rule: LimitationLaw,
  asAt: CalendarDate,
): readonly LimitationRestart[] {
  const receipts = new Map(
    ledger.entries.filter((one) => one.kind === "receipt" && one.on <= asAt).map((one) => [one.id, one.on]),
  );
  const reversed = new Set(ledger.entries.filter((one) => one.kind === "reversal").map((one) => one.linkedId));
  const payments = ledger.allocations.flatMap((allocation): LimitationRestart[] => {
    const on = receipts.get(allocation.creditId);
    const isNamed = allocation.reason === "by-reference" || allocation.reason === "by-hand";
    if (!on || !isNamed || allocation.debitId !== entry.id || reversed.has(allocation.creditId)) return [];
    return allocation.undoneOn === null || allocation.undoneOn > asAt ? [{ on, why: "part-payment" }] : [];
  });
  const written = plans
    .filter((plan) => plan.invoiceIds.includes(entry.id))
    .flatMap((plan) => plan.steps)
    .filter((step) => step.state === "accepted" && step.fileId !== "" && step.on <= asAt)
    .map((step): LimitationRestart => ({ on: step.on, why: "acknowledgment" }));
  return [...(rule.restartsByPayment ? payments : []), ...(rule.restartsByAcknowledgment ? written : [])].sort(
    (first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0),
  );
}

function stateOf(lastOn: CalendarDate, asAt: CalendarDate): LimitationState {
  if (asAt > lastOn) return "expired";
  if (asAt >= addMonths(lastOn, -URGENT_MONTHS)) return "two-months";
  return asAt >= addMonths(lastOn, -WARN_MONTHS) ? "six-months" : "running";
}
