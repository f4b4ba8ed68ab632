import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isChasingKind, sentLetters } from "#shared/chasing/letter-sent.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** What a kind of letter cost and what came in after it. */
export type LetterYield = {
  readonly kind: LetterKind;
  readonly sentCount: number;
  /** Letters after which something of what they asked for was paid within the days. */
  readonly answeredCount: number;
  readonly askedMinor: Minor;
  readonly paidMinor: Minor;
  readonly costMinor: Minor;
};

export type YieldQuestion = {
  readonly currency: Currency;
  /** Letters sent from this day until the other (not included). */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Money counts towards a letter for so many days after it went. */
  readonly withinDays: number;
  /** Cost of a posted letter; e-mail costs nothing. */
  readonly letterCostMinor: Minor;
};

/**
 * Cost and yield of letters that ask for money, by kind. Money counts for the latest letter that named its invoice, so that
 * no pound is counted twice.
 */
export function letterYields(files: Iterable<CustomerFile>, question: YieldQuestion): readonly LetterYield[] {
  const kinds = new Map<LetterKind, { sent: number; answered: number; asked: number; paid: number; cost: number }>();
  for (const file of files) {
    const sent = sentLetters(file.letters, 0, addDays(question.until, -1)).filter(
      ({ letter }) => letter.currency === question.currency && isChasingKind(letter.kind),
    );
    sent.forEach(({ letter, sentOn, channel }, at) => {
      if (sentOn < question.from) return;
      const kind = kinds.get(letter.kind) ?? { sent: 0, answered: 0, asked: 0, paid: 0, cost: 0 };
      kinds.set(letter.kind, kind);
      kind.sent++;
      kind.asked += letter.totalMinor;
      if (channel === "post") kind.cost += question.letterCostMinor;
      const later = sent.slice(at + 1);
      let paid = 0;
      for (const { invoiceId } of letter.items) {
        const next = later.find((other) => other.letter.items.some((item) => item.invoiceId === invoiceId));
        const last = addDays(sentOn, question.withinDays);
        paid += paidBetween(file, invoiceId, sentOn, next && next.sentOn <= last ? next.sentOn : addDays(last, 1));
      }
      kind.paid += paid;
      if (paid > 0) kind.answered++;
    });
  }
  return [...kinds].map(([kind, sums]) => ({
    kind,
    sentCount: sums.sent,
    answeredCount: sums.answered,
    askedMinor: minor(sums.asked),
    paidMinor: minor(sums.paid),
    costMinor: minor(sums.cost),
  }));
}

/** Receipts set against an invoice from a day until another (not included), less what was taken back in that time. */
function paidBetween(file: CustomerFile, invoiceId: string, from: CalendarDate, until: CalendarDate): number {
  const { allocations, entries } = file.ledger;
  let total = 0;
  for (const allocation of allocations) {
    if (allocation.debitId !== invoiceId || allocation.on < from || allocation.on >= until) continue;
    if (allocation.undoneOn !== null && allocation.undoneOn < until) continue;
    if (entries.some((entry) => entry.id === allocation.creditId && entry.kind === "receipt")) {
      total += allocation.amountMinor;
    }
  }
  return total;
}
