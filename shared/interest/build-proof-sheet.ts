import { addDays, type CalendarDate, dayFromNumber, dayNumber } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, sumMinor } from "../money/minor.ts";
import type { AccruedRow } from "./accrue.ts";
import type { AccruedNote } from "./debt-events.ts";
import type { DebtInterest } from "./debt-interest.ts";
import { fixedSumBand } from "./fixed-sum.ts";
import { perDayMinor, perDayText } from "./per-day.ts";
import type { ProofFixedSum, ProofItem, ProofLine, ProofRate, ProofSheet } from "./proof-sheet.ts";

/**
 * The proof sheet of debts of one currency: every row can be worked out again from what stands in it, and the rows add
 * up to the total. Throws a RangeError when debts of two currencies are mixed or none is given: that is a bug.
 */
export function buildProofSheet(debts: readonly DebtInterest[], toOn: CalendarDate): ProofSheet {
  const first = debts[0];
  if (!first) throw new RangeError("A proof sheet needs a debt");
  const currency = first.facts.currency;
  if (debts.some((debt) => debt.facts.currency !== currency)) throw new RangeError("Two currencies on one proof sheet");
  const running = { minor: 0 };
  const items = debts.map((debt) => proofItem(debt, running));
  const perDay = debts.reduce((sum, debt) => sum + debt.perDay, 0);
  const sums = totals(debts);
  return {
    currency,
    toOn,
    method: {
      rateRule: first.method.regime.kind,
      basis: first.method.regime.basis,
      rounding: first.method.rounding,
      dayCount: first.method.dayCount,
      partPayments: first.method.partPayments,
      compounding: first.method.compounding ?? "none",
    },
    items,
    rates: usedRates(debts),
    fixedSums: fixedSums(debts, currency),
    totals: { ...sums, perDay: perDayText(perDay), perDayMinor: perDayMinor(perDay, currency) },
  };
}

function totals(debts: readonly DebtInterest[]) {
  const openMinor = sumMinor(debts, ({ facts }) => minor(facts.openMinor - facts.disputedMinor));
  const interestMinor = sumMinor(debts, (debt) => debt.interestMinor);
  const fixedSumMinor = sumMinor(debts, (debt) => debt.fixedSumMinor);
  return {
    openMinor,
    interestMinor,
    fixedSumMinor,
    totalMinor: minor(openMinor + interestMinor + fixedSumMinor),
  };
}

function proofItem(debt: DebtInterest, running: { minor: number }): ProofItem {
  const { facts, accrual } = debt;
  return {
    invoiceId: facts.invoiceId,
    number: facts.number,
    description: facts.description,
    instalment: facts.instalment,
    dueOn: facts.dueOn,
    interestFromOn: addDays(facts.relevant.on, 1),
    openMinor: facts.openMinor,
    disputedMinor: facts.disputedMinor,
    paidOn: facts.paidOn,
    lines: proofLines(accrual.rows, accrual.notes, running),
    interestMinor: debt.interestMinor,
    fixedSumMinor: debt.fixedSumMinor,
    perDay: perDayText(debt.perDay),
  };
}

/** Rows and notes in order; a note stands after the row that ends on its day, what counts from the start before all. */
function proofLines(
  rows: readonly AccruedRow[],
  all: readonly AccruedNote[],
  running: { minor: number },
): readonly ProofLine[] {
  const fromStart = all.filter((note) => note.what === "credit-from-start");
  const notes = fromStart.length === 0 ? all : all.filter((note) => note.what !== "credit-from-start");
  const lines: ProofLine[] = fromStart.map(proofNote);
  let next = 0;
  const notesBefore = (dayNo: number) => {
    for (let note = notes[next]; note && note.dayNo < dayNo; note = notes[next]) {
      lines.push(proofNote(note));
      next += 1;
    }
  };
  for (const row of rows) {
    notesBefore(row.fromNo);
    running.minor += row.amountMinor;
    lines.push(proofRow(row, minor(running.minor)));
  }
  notesBefore(Number.POSITIVE_INFINITY);
  return lines;
}

function proofNote(note: AccruedNote): ProofLine {
  return { kind: "note", on: dayFromNumber(note.dayNo), what: note.what, amountMinor: note.amountMinor };
}

function proofRow(row: AccruedRow, runningMinor: Minor): ProofLine {
  return {
    kind: "row",
    fromOn: dayFromNumber(row.fromNo),
    toOn: dayFromNumber(row.toNo),
    days: row.days,
    balanceMinor: row.balanceMinor,
    percent: row.period.percentText,
    yearDays: row.yearDays,
    amountMinor: row.amountMinor,
    runningMinor,
    byHand: row.period.byHand,
  };
}

function usedRates(debts: readonly DebtInterest[]): readonly ProofRate[] {
  const rates = new Map<string, ProofRate>();
  for (const { accrual } of debts) {
    for (const { period, earlier } of accrual.rows) {
      for (const { proof } of [...earlier, period]) {
        rates.set(`${proof.periodFromOn} ${proof.source} ${proof.percent}`, proof);
      }
    }
  }
  return [...rates.values()].sort((first, second) => startNo(first) - startNo(second));
}

function startNo(rate: ProofRate): number {
  return rate.periodFromOn === null ? 0 : dayNumber(rate.periodFromOn);
}

function fixedSums(debts: readonly DebtInterest[], currency: Currency): readonly ProofFixedSum[] {
  const sums = new Map<number, ProofFixedSum>();
  for (const { fixedSumRule, fixedSumMinor, debtAtStartMinor } of debts) {
    if (!fixedSumRule || fixedSumMinor === 0 || fixedSumRule.currency !== currency) continue;
    const { fromMinor, band } = fixedSumBand(fixedSumRule, debtAtStartMinor);
    const debtsSoFar = (sums.get(fromMinor)?.debts ?? 0) + 1;
    sums.set(fromMinor, {
      fromMinor,
      belowMinor: band.belowMinor,
      debts: debtsSoFar,
      eachMinor: band.sumMinor,
      sumMinor: minor(band.sumMinor * debtsSoFar),
    });
  }
  return [...sums.values()].sort((first, second) => first.fromMinor - second.fromMinor);
}
