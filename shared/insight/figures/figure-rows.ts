import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";
import { type FigureBase, figureWindow, type MonthFigures } from "./company-figures.ts";
import { largestDebtors } from "./concentration.ts";
import type { FigureId } from "./figure-definitions.ts";
import { flowEntries } from "./month-flows.ts";
import { paidWithin } from "./paid-invoices.ts";

/** One row of the books behind a figure. Amounts in minor units of the figure's currency. */
export type FigureRow = {
  readonly customerId: string;
  readonly id: string;
  readonly label: string;
  readonly on: CalendarDate | null;
  readonly amountMinor: Minor;
  /** Days late, where the figure is about days. */
  readonly days: number | null;
  /** A word about it: `kept`, `not due`. */
  readonly note: string;
};

/** The rows behind a figure, what their amounts add up to, and which part of the figure that sum is. */
export type FigureRows = {
  readonly rows: readonly FigureRow[];
  readonly totalMinor: Minor;
  /** What the day of a row is: `Due`, `Paid`. */
  readonly dayHead: string;
  readonly note: string;
};

/** The rows of the books a figure of one day was made from. */
export function figureRows(base: FigureBase, at: MonthFigures, id: FigureId): FigureRows {
  const { endOn } = at.slice;
  switch (id) {
    case "dso":
    case "dso-simple":
    case "delinquent":
    case "cei":
      return rowsOf(openRows(base, endOn), "Due", "Everything open on the day; money held is taken off.");
    case "dso-best":
      return rowsOf(
        openRows(base, endOn).filter(({ days }) => days !== null && days <= 0),
        "Due",
        "What is open and not due on the day.",
      );
    case "days-late":
      return rowsOf(paidRows(base, at), "Paid", "Invoices paid in the months counted; early counts as 0 days.");
    case "promises-kept":
      return rowsOf(promiseRows(base, at), "By", "Promises that came to their end in the months counted.");
    case "write-offs":
      return rowsOf(
        lostRows(base, at),
        "On",
        "Written off in the last twelve months; what was recovered is taken off.",
      );
    case "concentration":
      return rowsOf(debtorRows(base, at), "", "What each customer owes, less what is held, largest first.");
  }
}

function rowsOf(rows: readonly FigureRow[], dayHead: string, note: string): FigureRows {
  return { rows, totalMinor: sumMinor(rows, (row) => row.amountMinor), dayHead, note };
}

function openRows({ files, currency }: FigureBase, on: CalendarDate): readonly FigureRow[] {
  const rows: FigureRow[] = [];
  for (const { customer, ledger } of files) {
    for (const { entry, part, dueOn, daysLate, openMinor, currency: own } of openItems(ledger, on)) {
      if (own !== currency) continue;
      const note = daysLate > 0 ? "overdue" : "not due";
      const id = `${entry.id} ${part}`;
      rows.push({
        customerId: customer.id,
        id,
        label: entry.number,
        on: dueOn,
        amountMinor: openMinor,
        days: daysLate,
        note,
      });
    }
    for (const { entry, openMinor, currency: own } of openCredits(ledger, on)) {
      if (own !== currency) continue;
      const amountMinor = minor(-openMinor);
      const label = entry.number || entry.description;
      rows.push({ customerId: customer.id, id: entry.id, label, on: entry.on, amountMinor, days: null, note: "held" });
    }
  }
  return rows;
}

function paidRows(base: FigureBase, at: MonthFigures): readonly FigureRow[] {
  const { from, until } = figureWindow(base, at.slice);
  return paidWithin(base.paid, base.currency, from, until).map(
    ({ customerId, entry, paidOn, paidMinor, daysLate }) => ({
      customerId,
      id: entry.id,
      label: entry.number,
      on: paidOn,
      amountMinor: paidMinor,
      days: daysLate,
      note: "",
    }),
  );
}

function promiseRows(base: FigureBase, at: MonthFigures): readonly FigureRow[] {
  const { from, until } = figureWindow(base, at.slice);
  return base.ended
    .filter(({ endedOn }) => endedOn >= from && endedOn < until)
    .map(({ status: { promise, promisedMinor, state, daysLate } }) => ({
      customerId: promise.customerId,
      id: promise.id,
      label: promise.contactName,
      on: promise.parts.at(-1)?.byOn ?? promise.on,
      amountMinor: promisedMinor,
      days: state === "kept" ? null : Math.max(0, daysLate),
      note: state === "part-kept" ? "kept in part" : state,
    }));
}

function lostRows({ files, flows, currency }: FigureBase, at: MonthFigures): readonly FigureRow[] {
  const from = flows.filter((flow) => flow.from <= at.slice.from).slice(-12)[0]?.from ?? at.slice.from;
  const until = addDays(at.slice.endOn, 1);
  const ofFile = ({ customer, ledger }: CustomerFile) =>
    flowEntries(ledger, currency, "writtenOff")
      .filter(({ entry }) => entry.on >= from && entry.on < until)
      .map(({ entry, sign }) => ({
        customerId: customer.id,
        id: entry.id,
        label: entry.number || entry.description || entry.kind,
        on: entry.on,
        amountMinor: minor(sign * entry.amountMinor),
        days: null,
        note: sign > 0 ? "written off" : "recovered or taken back",
      }));
  return files.flatMap(ofFile);
}

function debtorRows(base: FigureBase, { owedBy }: MonthFigures): readonly FigureRow[] {
  return largestDebtors(owedBy, base.files.length).map(({ customerId, owedMinor }, at) => ({
    customerId,
    id: customerId,
    label: "",
    on: null,
    amountMinor: owedMinor,
    days: null,
    note: at < 5 ? "one of the five largest" : "",
  }));
}
