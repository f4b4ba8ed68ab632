import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { fileAsAt } from "#shared/insight/signs/file-as-at.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type ChancesOf, cashRows } from "./cash-rows.ts";
import { type CashWeek, cashWeeks, weekOf } from "./cash-weeks.ts";
import { type ExpectedWeek, gatherCash } from "./expected-cash.ts";

/** A week as it was expected, and what came. */
export type LookBackWeek = ExpectedWeek & {
  /** Received on what was open then, less what was taken back. */
  readonly cameMinor: Minor;
  /** Received on what was only invoiced later; nobody could expect it. */
  readonly cameOnNewMinor: Minor;
  readonly isInRange: boolean;
};

type LookBackQuestion = {
  readonly currency: Currency;
  readonly from: CalendarDate;
  readonly weeks: number;
  readonly chancesOf: ChancesOf;
};

/**
 * What was expected on an earlier day for the weeks after it, from nothing that came later, against what came by `asAt`.
 * `chancesOf` must come from a forecast of that earlier day.
 */
export function cashLookBack(files: readonly CustomerFile[], question: LookBackQuestion): readonly LookBackWeek[] {
  const gathering = gatherLookBack(question);
  for (const file of files) gathering.add(file);
  return gathering.result();
}

/** The same, one customer at a time, so that a screen can take breaks between them. */
export function gatherLookBack({ currency, from, weeks: count, chancesOf }: LookBackQuestion) {
  const weeks = cashWeeks(from, count);
  const rowsOf = (file: CustomerFile) => cashRows(file, currency, from, weeks, chancesOf);
  const cash = gatherCash({ currency, asAt: from, weeks: count, rowsOf });
  const came = cash.weeks.map(() => ({ old: 0, fresh: 0 }));
  return {
    add: (file: CustomerFile): void => {
      cash.add(fileAsAt(file, from));
      addCame(came, file, currency, from, cash.weeks);
    },
    result: (): readonly LookBackWeek[] =>
      came.map(({ old, fresh }, at) => {
        const week = cash.closeWeek(at);
        return {
          ...week,
          cameMinor: minor(old),
          cameOnNewMinor: minor(fresh),
          isInRange: old >= week.lowMinor && old <= week.highMinor,
        };
      }),
  };
}

function addCame(
  came: readonly { old: number; fresh: number }[],
  { ledger }: CustomerFile,
  currency: Currency,
  from: CalendarDate,
  weeks: readonly CashWeek[],
): void {
  const byId = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const add = (on: CalendarDate, debitId: string, amount: number) => {
    const week = came[weekOf(weeks, on)];
    const debit = byId.get(debitId);
    if (!week || !debit || debit.currency !== currency) return;
    if (debit.on <= from) week.old += amount;
    else week.fresh += amount;
  };
  for (const { creditId, debitId, amountMinor, on, undoneOn } of ledger.allocations) {
    if (byId.get(creditId)?.kind !== "receipt") continue;
    if (on > from) add(on, debitId, amountMinor);
    if (undoneOn !== null && undoneOn > from) add(undoneOn, debitId, -amountMinor);
  }
}
