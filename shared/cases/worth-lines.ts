import type { Words } from "../chasing/words.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, ZERO } from "../money/minor.ts";
import type { CostEntry } from "./case-settings.ts";
import { costOf, isOldCost } from "./cost-table.ts";
import { type WorthIt, type WorthItInput, worthIt } from "./worth-it.ts";

/** Everything a worth-it sheet is made from. Amounts in minor units of `currency`. */
export type WorthSheetInput = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly principalMinor: Minor;
  readonly interestMinor: Minor;
  readonly fixedMinor: Minor;
  /** Rows of the company's table of costs that were chosen. */
  readonly costs: readonly CostEntry[];
  readonly hours: number;
  readonly hourMinor: Minor;
  readonly oddsPercent: number;
  /** The agency this sheet is about, and what it takes of the claim; null for a claim in court. */
  readonly agency: { readonly name: string; readonly commissionMinor: Minor; readonly how: string } | null;
};

/** One line of the sheet: what, how it was found, how much. `strong` lines are sums. */
export type WorthLine = {
  readonly key: string;
  readonly name: string;
  readonly how: string;
  readonly amountMinor: Minor;
  readonly isSum: boolean;
};

export type WorthSheet = {
  readonly lines: readonly WorthLine[];
  readonly result: WorthIt;
  /** In one sentence, for the head of the sheet. */
  readonly verdict: string;
};

/** The worth-it sheet with every line explained, for the screen and for paper. */
export function worthSheet(input: WorthSheetInput, say: Words): WorthSheet {
  const { currency, principalMinor, interestMinor, fixedMinor, agency } = input;
  const claimMinor = agency ? principalMinor : minor(principalMinor + interestMinor + fixedMinor);
  const costs = input.costs.map((entry) => ({ entry, amountMinor: costOf(entry, claimMinor) }));
  const result = worthIt({
    claimMinor,
    costs: costs.map(({ entry, amountMinor }) => ({ name: entry.name, amountMinor, comesBack: entry.comesBack })),
    hours: input.hours,
    hourMinor: input.hourMinor,
    oddsPercent: input.oddsPercent,
    commissionMinor: agency?.commissionMinor ?? ZERO,
  } satisfies WorthItInput);
  const line = (key: string, name: string, how: string, amountMinor: Minor, isSum = false): WorthLine => ({
    key,
    name,
    how,
    amountMinor,
    isSum,
  });
  const odds = Math.min(100, Math.max(0, Math.round(input.oddsPercent)));
  const money = (amount: Minor) => say.exact(amount, currency);
  const back = result.backMinor > 0 ? ` + ${money(result.backMinor)} costs that come back` : "";
  const commission = agency ? ` − ${money(agency.commissionMinor)} commission` : "";
  return {
    result,
    verdict:
      agency === null && result.costMinor === 0
        ? "No costs are entered yet, so any odds would look good enough: add the fees and your own hours."
        : verdictOf(result, odds, money),
    lines: [
      line("principal", "Invoices", "Open on the chosen invoices, without what is disputed", principalMinor),
      // An agency collects the invoices; interest and fixed sums are a matter for the court.
      ...(agency
        ? []
        : [
            line("interest", "Interest", `Worked out up to ${say.date(input.asAt)}`, interestMinor),
            line(
              "fixed",
              "Fixed sums",
              "By the law of the customer, one for each invoice where it gives one",
              fixedMinor,
            ),
          ]),
      line(
        "claim",
        agency ? "To collect" : "The claim",
        agency ? "The invoices" : "Invoices + interest + fixed sums",
        claimMinor,
        true,
      ),
      ...costs.map(({ entry, amountMinor }) =>
        line(entry.id, entry.name, costHow(entry, input.asAt, say, money), amountMinor),
      ),
      line("time", "Own time", `${input.hours} hours at ${money(input.hourMinor)}`, result.timeMinor),
      line("cost", "What it costs", "Spent whether it succeeds or not", result.costMinor, true),
      ...(agency ? [line("commission", `${agency.name} takes`, agency.how, agency.commissionMinor)] : []),
      line("gain", "If it succeeds", `${agency ? "The invoices" : "The claim"}${back}${commission}`, result.gainMinor),
      line("likely", "On average", `${odds} % of ${money(result.gainMinor)}`, result.likelyMinor),
      line("expected", "Expected net", "On average − what it costs", result.expectedMinor, true),
    ],
  };
}

function costHow(entry: CostEntry, asAt: CalendarDate, say: Words, money: (amount: Minor) => string): string {
  const share = entry.percent === "" ? "" : ` + ${entry.percent} % of the claim`;
  const old = isOldCost(entry, asAt) ? "; look it up again, it is more than a year old" : "";
  const back = entry.comesBack ? "; comes back if it succeeds" : "";
  return `${money(entry.amountMinor)}${share}. ${entry.source}, seen ${say.date(entry.seenOn)}${back}${old}`;
}

function verdictOf(result: WorthIt, odds: number, money: (amount: Minor) => string): string {
  const { expectedMinor, breakEvenPercent } = result;
  if (breakEvenPercent === null) return "It costs more than it can bring, at any odds.";
  const even = `It breaks even at ${breakEvenPercent} %`;
  if (expectedMinor === 0) return `${even}, which is what you give it.`;
  if (expectedMinor > 0) return `${even}; at ${odds} % it brings ${money(expectedMinor)} on average.`;
  return `${even}; at ${odds} % it loses ${money(minor(-expectedMinor))} on average.`;
}
