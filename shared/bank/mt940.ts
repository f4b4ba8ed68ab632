import { type CalendarDate, dayOf, daysInMonth } from "../dates/calendar-date.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { readDetails } from "./mt940-details.ts";
import {
  balanceProblems,
  type ReadStatements,
  type Statement,
  type StatementLine,
  type StatementRefusal,
} from "./statement.ts";
import { swiftAmount } from "./swift-amount.ts";

type Tag = { readonly name: string; readonly line: number; readonly rows: readonly string[] };
type Read<Value> = Result<Value, StatementRefusal>;

type Draft = {
  account: string;
  currency: Currency | null;
  openingMinor: Minor | null;
  closingMinor: Minor | null;
  readonly lines: StatementLine[];
  isClosed: boolean;
};

const TAG = /^:(\d{2}[A-Z]?|NS):(.*)$/;

/** True for text that holds SWIFT statement tags. */
export function isMt940(text: string): boolean {
  return /^:(20|25|28C?|60[FM]|61|62[FM]):/m.test(text);
}

/**
 * Reads MT940 and MT942 statements (SWIFT User Handbook, category 9) of any number, also single tags. A reversal of a
 * credit (`RC`) lowers the account, one of a debit (`RD`) raises it, as their balances show. `fallback` is the currency
 * where no balance names one.
 */
export function readMt940(text: string, fallback: Currency): Read<ReadStatements> {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const tag of tagsOf(text)) {
    if (tag.name === "20" || (tag.name === "25" && current?.isClosed) || !current) {
      current = newDraft();
      drafts.push(current);
    }
    const done = applyTag(current, tag, fallback);
    if (!done.ok) return done;
  }
  const statements = drafts.filter(hasContent).map((draft) => finished(draft, fallback));
  if (statements.length === 0) return fail({ kind: "not-a-statement" });
  return succeed({ format: "mt940", layout: "", statements, problems: statements.flatMap(balanceProblems) });
}

function tagsOf(text: string): readonly Tag[] {
  const tags: { name: string; line: number; rows: string[] }[] = [];
  let isOpen = false;
  text.split(/\r\n|\n|\r/).forEach((row, index) => {
    const match = TAG.exec(row);
    if (match) {
      tags.push({ name: match[1]!, line: index + 1, rows: [match[2]!] });
      isOpen = true;
    } else if (/^-(\}|$|XXX)/.test(row) || /^\{\d:/.test(row)) isOpen = false;
    else if (isOpen) tags.at(-1)!.rows.push(row);
  });
  return tags;
}

function applyTag(draft: Draft, tag: Tag, fallback: Currency): Read<null> {
  switch (tag.name) {
    case "25":
      if (!draft.account) takeAccount(draft, tag);
      return succeed(null);
    case "34F":
      draft.currency ??= currencyIn(tag.rows[0]!.slice(0, 3));
      return succeed(null);
    case "60F":
    case "60M":
      return takeBalance(draft, tag, "openingMinor");
    case "62F":
    case "62M":
      draft.isClosed = true;
      return takeBalance(draft, tag, "closingMinor");
    case "61":
      return takeLine(draft, tag, fallback);
    case "86":
      if (!draft.isClosed) takeDetails(draft, tag);
      return succeed(null);
    default:
      return succeed(null);
  }
}

/** `51210600/9223382012EUR`: some banks write the currency behind the account. */
function takeAccount(draft: Draft, tag: Tag): void {
  const text = tag.rows[0]!.trim();
  const tail = currencyIn(text.slice(-3));
  draft.account = tail && /\d[A-Z]{3}$/.test(text) ? text.slice(0, -3) : text;
  if (/\d[A-Z]{3}$/.test(text)) draft.currency ??= tail;
}

function takeBalance(draft: Draft, tag: Tag, field: "openingMinor" | "closingMinor"): Read<null> {
  const match = /^([CD])(\d{6})([A-Z]{3})([\d,.]+)/.exec(tag.rows[0]!.trim());
  const code = match ? currencyIn(match[3]!) : null;
  const amount = match && code ? swiftAmount(match[4]!, code) : null;
  if (!match || !code || amount === null) return broken(tag);
  draft.currency ??= code;
  draft[field] = minor(match[1] === "D" ? -amount : amount);
  return succeed(null);
}

/** Value date, entry date, mark, funds code, amount, type, the payer's reference, the bank's reference. */
const LINE = /^(\d{6})(\d{4}| {4})?\s*(R[CD]|E[CD]|[CD])([A-Z])?\s?(\d[\d ]*(?:,\d*)?)(?:[A-Z][A-Z0-9]{3}(.*))?$/;

function takeLine(draft: Draft, tag: Tag, fallback: Currency): Read<null> {
  const match = LINE.exec(tag.rows[0]!);
  if (!match) return broken(tag);
  const currency = draft.currency ?? fallback;
  const amount = swiftAmount(match[5]!, currency);
  const on = bookingDay(match[1]!, match[2]?.trim() ?? "");
  if (amount === null || !on) return broken(tag);
  const mark = match[3]!;
  const isCredit = mark === "C" || mark === "EC" || mark === "RD";
  const [owner = "", bank = ""] = (match[6] ?? "").split("//");
  const [reference = "", ...rest] = owner.trim().split(/\s{2,}/);
  draft.lines.push({
    line: tag.line,
    on,
    currency,
    amountMinor: minor(isCredit ? amount : -amount),
    payer: rest.join(" ").trim(),
    payerAccount: "",
    text: tag.rows.slice(1).join(" ").trim(),
    reference: /^(NONREF|NON)?$/.test(reference.trim()) ? "" : reference.trim(),
    bankReference: bank.trim(),
    isReversal: mark.startsWith("R"),
    chargesMinor: null,
  });
  return succeed(null);
}

/** Several `:86:` of one movement continue each other (Rabobank). */
function takeDetails(draft: Draft, tag: Tag): void {
  const last = draft.lines.at(-1);
  if (!last) return;
  const details = readDetails(tag.rows);
  draft.lines[draft.lines.length - 1] = {
    ...last,
    payer: last.payer || details.payer,
    payerAccount: last.payerAccount || details.payerAccount,
    reference: details.reference || last.reference,
    text: [last.text, details.text].filter((part) => part !== "").join(" "),
  };
}

/** The entry date is the booking day; its year is the value date's, or a neighbour's around New Year. */
function bookingDay(value: string, entry: string): CalendarDate | null {
  const valueYear = 2000 + Number(value.slice(0, 2)) - (Number(value.slice(0, 2)) >= 80 ? 100 : 0);
  const valueMonth = Number(value.slice(2, 4));
  const valueOn = existing(valueYear, valueMonth, Number(value.slice(4, 6)));
  if (!/^\d{4}$/.test(entry)) return valueOn;
  const month = Number(entry.slice(0, 2));
  const year = valueYear + (valueMonth === 12 && month === 1 ? 1 : valueMonth === 1 && month === 12 ? -1 : 0);
  return existing(year, month, Number(entry.slice(2, 4))) ?? valueOn;
}

function existing(year: number, month: number, dayOfMonth: number): CalendarDate | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return dayOf(year, month, dayOfMonth);
}

function newDraft(): Draft {
  return { account: "", currency: null, openingMinor: null, closingMinor: null, lines: [], isClosed: false };
}

function hasContent(draft: Draft): boolean {
  return draft.lines.length > 0 || draft.openingMinor !== null || draft.closingMinor !== null;
}

function finished({ account, currency, openingMinor, closingMinor, lines }: Draft, fallback: Currency): Statement {
  return { account, currency: currency ?? fallback, openingMinor, closingMinor, lines };
}

function currencyIn(text: string): Currency | null {
  return isCurrency(text) ? text : null;
}

function broken(tag: Tag): Result<never, StatementRefusal> {
  return fail({ kind: "broken", line: tag.line, tag: `:${tag.name}:`, text: tag.rows[0]!.slice(0, 80) });
}
