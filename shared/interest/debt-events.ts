import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { ProofNoteKind } from "./proof-sheet.ts";

/** What happens to a debt. Amounts in minor units, above zero. Each counts from the day after `on`. */
export type DebtEvent =
  | { readonly kind: "payment"; readonly on: CalendarDate; readonly amountMinor: Minor }
  /** Lowers the principal whatever the order of part payments: a goodwill credit, a write-off. */
  | {
      readonly kind: "reduction";
      readonly on: CalendarDate;
      readonly amountMinor: Minor;
      readonly what: "credit-from-its-day" | "write-off";
    }
  /** Taken off from the start already; only told to the reader. */
  | {
      readonly kind: "told";
      readonly on: CalendarDate;
      readonly amountMinor: Minor;
      readonly what: "credit-from-start";
    }
  | { readonly kind: "cost"; readonly on: CalendarDate; readonly amountMinor: Minor }
  /** The invoice counts as paid in full: no interest afterwards, whatever a payment was set against. */
  | { readonly kind: "settled"; readonly on: CalendarDate }
  /** No interest on the amount (null: on all of it) from the day after `on` to `untilOn`; null: still so. */
  | {
      readonly kind: "pause";
      readonly on: CalendarDate;
      readonly untilOn: CalendarDate | null;
      readonly amountMinor: Minor | null;
      readonly what: "dispute" | "plan";
    };

export type AccruedNote = { readonly dayNo: number; readonly what: ProofNoteKind; readonly amountMinor: Minor };

/** Everything of one day, added up so that its order cannot matter. */
export type EventDay = {
  readonly dayNo: number;
  readonly paidMinor: Minor;
  readonly reducedMinor: Minor;
  readonly costsMinor: Minor;
  readonly settles: boolean;
  /** The balance changes or is paid on: a line of the proof ends here. */
  readonly splits: boolean;
  readonly notes: readonly AccruedNote[];
};

type Gathering = {
  dayNo: number;
  paid: number;
  reduced: number;
  costs: number;
  settles: boolean;
  splits: boolean;
  notes: AccruedNote[];
};

const NOTE_ORDER: readonly ProofNoteKind[] = [
  "credit-from-start",
  "payment",
  "credit-from-its-day",
  "write-off",
  "dispute-opened",
  "dispute-ended",
  "frozen-by-plan",
  "runs-again",
];

/** The days on which something happens, in order. */
export function eventDays(events: readonly DebtEvent[]): readonly EventDay[] {
  if (events.length === 0) return [];
  const days = new Map<number, Gathering>();
  for (const event of events) gather(days, event);
  return [...days.values()]
    .sort((first, second) => first.dayNo - second.dayNo)
    .map(({ dayNo, paid, reduced, costs, settles, splits, notes }) => ({
      dayNo,
      paidMinor: minor(paid),
      reducedMinor: minor(reduced),
      costsMinor: minor(costs),
      settles,
      splits,
      notes: joinNotes(notes),
    }));
}

/** The part of the principal that bears no interest on the day after `dayNo`. */
export function pausedMinor(events: readonly DebtEvent[], dayNo: number, principalMinor: Minor): number {
  let paused = 0;
  for (const event of events) {
    if (event.kind !== "pause" || dayNumber(event.on) > dayNo) continue;
    if (event.untilOn !== null && dayNumber(event.untilOn) <= dayNo) continue;
    paused += event.amountMinor ?? principalMinor;
  }
  return Math.min(paused, principalMinor);
}

function gather(days: Map<number, Gathering>, event: DebtEvent): void {
  const happened = dayOf(days, event.on);
  happened.splits ||= event.kind !== "told" && event.kind !== "cost";
  if (event.kind === "settled") happened.settles = true;
  else if (event.kind === "pause") gatherPause(days, event);
  else if (event.kind === "payment") {
    happened.paid += event.amountMinor;
    note(happened, "payment", event.amountMinor);
  } else if (event.kind === "cost") happened.costs += event.amountMinor;
  else {
    if (event.kind === "reduction") happened.reduced += event.amountMinor;
    note(happened, event.what, event.amountMinor);
  }
}

function gatherPause(days: Map<number, Gathering>, event: Extract<DebtEvent, { readonly kind: "pause" }>): void {
  const amountMinor = event.amountMinor ?? minor(0);
  const isDispute = event.what === "dispute";
  note(dayOf(days, event.on), isDispute ? "dispute-opened" : "frozen-by-plan", amountMinor);
  if (event.untilOn === null) return;
  const ended = dayOf(days, event.untilOn);
  ended.splits = true;
  note(ended, isDispute ? "dispute-ended" : "runs-again", amountMinor);
}

function dayOf(days: Map<number, Gathering>, on: CalendarDate): Gathering {
  const dayNo = dayNumber(on);
  let happened = days.get(dayNo);
  if (!happened) {
    happened = { dayNo, paid: 0, reduced: 0, costs: 0, settles: false, splits: false, notes: [] };
    days.set(dayNo, happened);
  }
  return happened;
}

function note(happened: Gathering, what: ProofNoteKind, amountMinor: Minor): void {
  happened.notes.push({ dayNo: happened.dayNo, what, amountMinor });
}

/** Notes of one kind on one day become one note: two receipts of a day read as their sum. */
function joinNotes(notes: readonly AccruedNote[]): readonly AccruedNote[] {
  const joined: AccruedNote[] = [];
  for (const what of NOTE_ORDER) {
    const same = notes.filter((one) => one.what === what);
    const first = same[0];
    if (first) joined.push({ ...first, amountMinor: minor(same.reduce((sum, one) => sum + one.amountMinor, 0)) });
  }
  return joined;
}
