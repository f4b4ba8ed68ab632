import { ENDS, NOT_ENDED, type PaymentHistory } from "./payment-history.ts";
import { emptyRecord, noteGone, noteIssued, noteOverdue, notePaid, type RunningRecord } from "./running-record.ts";

/** What is known on a day: of the company, each customer and each trait. Changed in place as the walk goes on. */
export type KnownSoFar = {
  readonly company: RunningRecord;
  readonly customers: readonly RunningRecord[];
  readonly traits: readonly RunningRecord[];
  /** Sum and number of invoice sizes by currency. */
  readonly sizeSums: Float64Array;
  readonly sizeCounts: Float64Array;
};

/** What happens, in the order in which one day's events are lived through. */
const OVERDUE = 0;
const ENDED = 1;
const ISSUED = 2;
/** Place of what happens to an invoice on its own invoice day: after all invoices of that day. */
const LAST = 3;
const PLACES = 4;

/**
 * Lives through a history day by day up to `until` (a day number, included) and calls `onIssue` for each invoice on its
 * day with what was known then: payments of that day or before, and that open invoices are past due. An invoice's own
 * outcome is never among it, even when it was paid on its invoice day.
 */
export function walkHistory(
  history: PaymentHistory,
  until: number,
  onIssue: (row: number, known: KnownSoFar) => void,
): KnownSoFar {
  const known: KnownSoFar = {
    company: emptyRecord(),
    customers: Array.from({ length: history.customerCount }, emptyRecord),
    traits: Array.from({ length: history.traitCount }, emptyRecord),
    sizeSums: new Float64Array(history.currencyCount),
    sizeCounts: new Float64Array(history.currencyCount),
  };
  for (const event of eventsInOrder(history, until)) {
    const row = Math.floor(event / PLACES);
    const kind = event % PLACES;
    if (kind === ISSUED) {
      if (history.again[row] === 0) onIssue(row, known);
      addIssue(known, history, row);
    } else if (kind === OVERDUE) forThree(known, history, row, noteOverdue);
    else addEnd(known, history, row);
  }
  return known;
}

function addIssue(known: KnownSoFar, history: PaymentHistory, row: number): void {
  const size = invoiceSize(history, row);
  const isAgain = history.again[row] === 1;
  forThree(known, history, row, (record) => noteIssued(record, size, isAgain));
  if (isAgain) return;
  const currency = history.currency[row] as number;
  known.sizeSums[currency] = (known.sizeSums[currency] as number) + size;
  known.sizeCounts[currency] = (known.sizeCounts[currency] as number) + 1;
}

function addEnd(known: KnownSoFar, history: PaymentHistory, row: number): void {
  const daysLate = (history.ended[row] as number) - (history.due[row] as number);
  if (history.end[row] === ENDS.paid) forThree(known, history, row, (record) => notePaid(record, daysLate));
  else forThree(known, history, row, (record) => noteGone(record, daysLate > 0));
}

/** Natural logarithm of the amount, so that twice as large is the same step for small and large invoices. */
export function invoiceSize(history: PaymentHistory, row: number): number {
  return Math.log(Math.max(1, history.amount[row] as number));
}

function forThree(
  known: KnownSoFar,
  history: PaymentHistory,
  row: number,
  note: (record: RunningRecord) => void,
): void {
  note(known.company);
  note(known.customers[history.customer[row] as number] as RunningRecord);
  note(known.traits[history.trait[row] as number] as RunningRecord);
}

/** Row and kind of every event up to a day, as `row * 4 + kind`, in order of day, place in the day and row. */
function eventsInOrder(history: PaymentHistory, until: number): Float64Array {
  const places: number[] = [];
  const events: number[] = [];
  const add = (row: number, on: number, kind: number, place: number) => {
    if (on > until) return;
    places.push(on * PLACES + place);
    events.push(row * PLACES + kind);
  };
  for (let row = 0; row < history.size; row++) {
    const issued = history.issued[row] as number;
    const due = history.due[row] as number;
    const ended = history.ended[row] as number;
    add(row, issued, ISSUED, ISSUED);
    if (ended > due) add(row, Math.max(due + 1, issued), OVERDUE, due < issued ? LAST : OVERDUE);
    if (ended !== NOT_ENDED) add(row, Math.max(ended, issued), ENDED, ended <= issued ? LAST : ENDED);
  }
  const order = new Float64Array(places.length).map((_, at) => at);
  order.sort((first, second) => (places[first] as number) - (places[second] as number) || first - second);
  return order.map((at) => events[at] as number);
}
