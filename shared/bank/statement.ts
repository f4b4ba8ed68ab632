import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** One movement on the user's bank account, whatever kind of file it came in. */
export type StatementLine = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly on: CalendarDate;
  readonly currency: Currency;
  /** Above zero: money in. */
  readonly amountMinor: Minor;
  /** The other side, as the bank names it. */
  readonly payer: string;
  /** IBAN or account number of the other side; empty where the file has none. */
  readonly payerAccount: string;
  readonly text: string;
  /** What the payer gave as reference: end-to-end id, structured reference, cheque number. */
  readonly reference: string;
  /** The bank's own identity of the movement; empty where the file has none. */
  readonly bankReference: string;
  /** The bank took back an earlier movement. */
  readonly isReversal: boolean;
  /** What banks on the way kept for themselves, where the file says so. */
  readonly chargesMinor: Minor | null;
};

export type Statement = {
  readonly account: string;
  readonly currency: Currency;
  readonly openingMinor: Minor | null;
  readonly closingMinor: Minor | null;
  readonly lines: readonly StatementLine[];
};

export type StatementFormat = "mt940" | "camt" | "ofx" | "qif" | "csv";

/** Something to know about a statement that was read. */
export type StatementProblem =
  | {
      readonly kind: "balance-differs";
      readonly account: string;
      readonly currency: Currency;
      readonly line: number;
      /** Opening balance and movements added up. */
      readonly countedMinor: Minor;
      readonly statedMinor: Minor;
    }
  | { readonly kind: "pending-left-out"; readonly count: number }
  | { readonly kind: "no-lines"; readonly account: string };

export type ReadStatements = {
  readonly format: StatementFormat;
  /** Bank or layout that was recognised; empty where the format says all. */
  readonly layout: string;
  readonly statements: readonly Statement[];
  readonly problems: readonly StatementProblem[];
};

/** Why a statement was not read. A movement that cannot be read refuses the file: half a statement is worse than none. */
export type StatementRefusal =
  | { readonly kind: "not-a-statement" }
  | { readonly kind: "broken"; readonly line: number; readonly tag: string; readonly text: string }
  | { readonly kind: "missing"; readonly line: number; readonly tag: string }
  | { readonly kind: "bank-error"; readonly text: string }
  | { readonly kind: "unsafe-xml"; readonly line: number }
  /** Dates of the file can be read two ways and nothing in it decides. */
  | { readonly kind: "needs-date-form"; readonly examples: readonly string[] }
  /** Columns of the file are not known. */
  | { readonly kind: "unknown-columns"; readonly header: readonly string[] };

/** Compares opening balance and movements with the closing balance. */
export function balanceProblems(statement: Statement): readonly StatementProblem[] {
  const { account, currency, openingMinor, closingMinor, lines } = statement;
  if (openingMinor === null || closingMinor === null) return [];
  const counted = lines.reduce((total, line) => total + line.amountMinor, openingMinor as number);
  if (counted === closingMinor) return [];
  const line = lines.at(-1)?.line ?? 0;
  return [
    { kind: "balance-differs", account, currency, line, countedMinor: counted as Minor, statedMinor: closingMinor },
  ];
}
