/** What is known so far of how one customer (or the whole company) pays. Days late are negative for early payment. */
export type RunningRecord = {
  /** Invoices whose lateness is known: paid, or past due. */
  known: number;
  late: number;
  paid: number;
  daysSum: number;
  daysSquares: number;
  /** Days late weighted towards the latest payments, and the weights. */
  recentSum: number;
  recentWeight: number;
  open: number;
  overdue: number;
  invoices: number;
  sizeSum: number;
};

/** Days late are read within these bounds, so that one lost invoice does not decide an average. */
const EARLIEST = -60;
export const LATEST = 120;

/** Each payment halves the weight of those six before it. */
const FADE = 0.5 ** (1 / 6);

export function emptyRecord(): RunningRecord {
  return {
    known: 0,
    late: 0,
    paid: 0,
    daysSum: 0,
    daysSquares: 0,
    recentSum: 0,
    recentWeight: 0,
    open: 0,
    overdue: 0,
    invoices: 0,
    sizeSum: 0,
  };
}

/** An invoice was issued, or opened again. `size` is the logarithm of its amount. */
export function noteIssued(record: RunningRecord, size: number, isAgain: boolean): void {
  record.open++;
  if (isAgain) return;
  record.invoices++;
  record.sizeSum += size;
}

/** The day after its due day has come and it is open: known to be late. */
export function noteOverdue(record: RunningRecord): void {
  record.known++;
  record.late++;
  record.overdue++;
}

/** It was paid `daysLate` after the due day. */
export function notePaid(record: RunningRecord, daysLate: number): void {
  noteGone(record, daysLate > 0);
  if (daysLate <= 0) record.known++;
  const days = Math.min(LATEST, Math.max(EARLIEST, daysLate));
  record.paid++;
  record.daysSum += days;
  record.daysSquares += days * days;
  record.recentSum = record.recentSum * FADE + days;
  record.recentWeight = record.recentWeight * FADE + 1;
}

/** It ended without being paid. */
export function noteGone(record: RunningRecord, wasOverdue: boolean): void {
  record.open--;
  if (wasOverdue) record.overdue--;
}
