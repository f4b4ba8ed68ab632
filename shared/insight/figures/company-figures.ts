import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, addMonths, type CalendarDate, endOfMonth } from "#shared/dates/calendar-date.ts";
import { emptyPosition, type Position, positionIn, sumPositions } from "#shared/ledger/position.ts";
import type { Currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";
import type { AgeingSettings } from "#shared/settings/settings.ts";
import { collectionEffectiveness } from "./collection-effectiveness.ts";
import { concentration, type OwedBy } from "./concentration.ts";
import { averageDaysLate } from "./days-late.ts";
import { bestPossibleDso, countBackDso, daysDelinquent, simpleDso } from "./days-sales-outstanding.ts";
import type { Figure } from "./figure.ts";
import type { FigureId } from "./figure-definitions.ts";
import { flowSums, type MonthFlow } from "./month-flows.ts";
import { type MonthSlice, monthSlices } from "./month-slices.ts";
import { type PaidInvoice, paidInvoices, paidWithin } from "./paid-invoices.ts";
import { type EndedPromise, endedPromises, promisesKept } from "./promises-kept.ts";
import { writeOffShare } from "./write-offs.ts";

/** What all figures of a company are made from, gathered once for a day. */
export type FigureBase = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly ageing: AgeingSettings;
  readonly files: readonly CustomerFile[];
  /** Oldest first; two years more than are shown: the year before, and what its figures count back through. */
  readonly flows: readonly MonthFlow[];
  readonly paid: readonly PaidInvoice[];
  readonly ended: readonly EndedPromise[];
};

/** The company at the end of a month (or on the day shown). */
export type MonthFigures = {
  readonly slice: MonthSlice;
  readonly position: Position;
  readonly owedBy: readonly OwedBy[];
  readonly figures: { readonly [Id in FigureId]: Figure };
};

/** What was owed at the end of a day: the sum over all customers, and each of them. */
export type CompanyPosition = { readonly position: Position; readonly owedBy: readonly OwedBy[] };

const YEAR = 12;
/** Months of sales that DSO may count back through. */
const COUNT_BACK = 12;

/** Gathers what figures for the `months` up to a day, and for the same months a year before, are made from. */
export function figureBase(
  files: readonly CustomerFile[],
  currency: Currency,
  asAt: CalendarDate,
  months: number,
  ageing: AgeingSettings,
): FigureBase {
  const gathering = gatherFigureBase(currency, asAt, months, ageing);
  for (const file of files) gathering.add(file);
  return gathering.base();
}

/** The same, one customer at a time, so that a screen can take breaks between them. */
export function gatherFigureBase(currency: Currency, asAt: CalendarDate, months: number, ageing: AgeingSettings) {
  const slices = monthSlices(asAt, months + YEAR + COUNT_BACK);
  const flows = flowSums(currency, slices);
  const files: CustomerFile[] = [];
  const paid: PaidInvoice[] = [];
  const ended: EndedPromise[] = [];
  return {
    slices,
    add: (file: CustomerFile): void => {
      files.push(file);
      flows.add(file.ledger);
      for (const invoice of paidInvoices(file.ledger, asAt)) paid.push(invoice);
      if (file.promises.length > 0) ended.push(...endedPromises([file], asAt));
    },
    base: (): FigureBase => ({ currency, asAt, ageing, files, flows: flows.flows(), paid, ended }),
  };
}

/** The sum of all customers' positions at the end of a day, in one currency. */
export function companyPosition({ files, currency, ageing }: FigureBase, on: CalendarDate): CompanyPosition {
  return sumCompany(
    files,
    files.map(({ ledger }) => positionIn(ledger, currency, on, ageing)),
    currency,
    ageing,
  );
}

/** Adds up the positions of the customers, given in the order of their files. */
export function sumCompany(
  files: readonly CustomerFile[],
  positions: readonly Position[],
  currency: Currency,
  ageing: AgeingSettings,
): CompanyPosition {
  return {
    position: sumPositions(positions)[0] ?? emptyPosition(currency, ageing),
    owedBy: files.map(({ customer }, at) => ({
      customerId: customer.id,
      owedMinor: (positions[at] as Position).balanceMinor,
    })),
  };
}

/** The day a year before, of which figures are shown beside. */
export function yearBefore(asAt: CalendarDate): CalendarDate {
  return addMonths(asAt, -YEAR);
}

/** Figures on the last day of a slice of the base. `positionOn` gives the company's position; a screen keeps those. */
export function figuresOn(
  base: FigureBase,
  slice: MonthSlice,
  positionOn: (on: CalendarDate) => CompanyPosition = (on) => companyPosition(base, on),
): MonthFigures {
  const { currency } = base;
  const upTo = base.flows.filter((flow) => flow.from <= slice.from);
  const months = upTo.slice(-windowMonths(slice));
  const { from, until } = figureWindow(base, slice);
  const now = positionOn(slice.endOn);
  const { balanceMinor, notDueMinor } = now.position;
  const dso = { currency, owedMinor: balanceMinor, notDueMinor, months };
  return {
    slice,
    position: now.position,
    owedBy: now.owedBy,
    figures: {
      dso: countBackDso({ ...dso, months: upTo.slice(-COUNT_BACK) }),
      "dso-simple": simpleDso(dso),
      "dso-best": bestPossibleDso(dso),
      delinquent: daysDelinquent(dso),
      cei: collectionEffectiveness({
        currency,
        owedAtStartMinor: positionOn(addDays(from, -1)).position.balanceMinor,
        salesMinor: sumMinor(months, (month) => month.salesMinor),
        owedAtEndMinor: balanceMinor,
        notDueAtEndMinor: notDueMinor,
      }),
      "days-late": averageDaysLate(paidWithin(base.paid, currency, from, until), currency),
      "promises-kept": promisesKept(base.ended, from, until),
      "write-offs": writeOffShare(upTo.slice(-YEAR), currency),
      concentration: concentration(now.owedBy, currency),
    },
  };
}

/** The figures of the same day a year before, from nothing that was not known on it. */
export function yearAgoFigures(base: FigureBase): MonthFigures {
  const then = figureBase(base.files, base.currency, yearBefore(base.asAt), 1, base.ageing);
  return figuresOn(then, then.flows.at(-1) as MonthSlice);
}

/** The days from which until which (not included) the figures of a slice look back. */
export function figureWindow(
  { flows }: FigureBase,
  slice: MonthSlice,
): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const months = flows.filter((flow) => flow.from <= slice.from).slice(-windowMonths(slice));
  return { from: (months[0] ?? slice).from, until: addDays(slice.endOn, 1) };
}

/** Three months, and one more while the last is not over, so that figures do not jump on the first of a month. */
function windowMonths({ endOn }: MonthSlice): number {
  return endOn === endOfMonth(endOn) ? 3 : 4;
}
