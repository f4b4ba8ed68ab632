import { Matcher } from "#renderer/features/bank/workers/matcher.ts";
import { type Debtor, debtorOf, receiptDays } from "#shared/bank/debtor.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { type GeneratedBooks, generateBooks, LARGE } from "#tests/support/generator.ts";
import { randomNumbers } from "#tests/support/random-numbers.ts";
import { type Measure, ms, timed } from "./measure.ts";

const LINES = 3_000;

/**
 * B7: what the bank screen's worker does, from the books it is sent (copied as a message copies them) to the last
 * suggestion; against looking through all open invoices for each line, which finds numbers and amounts only.
 */
export async function measureBank(): Promise<readonly Measure[]> {
  const books = generateBooks(LARGE);
  const lines = bankLines(books);
  let named = 0;
  const matcher = new Matcher();
  const first = await timed(() => {
    const fresh = new Matcher();
    send(fresh, books, lines);
    named = matchAll(fresh);
  }, 3);
  send(matcher, books, lines);
  matchAll(matcher);
  const again = await timed(() => {
    matcher.take(structuredClone({ ...NOTHING, debtors: debtorsOf(books, lines, 7, 8) }));
    matchAll(matcher);
  }, 3);
  const usual = await timed(() => scan(books, lines.slice(0, LINES / 10)), 1);
  return [
    {
      id: "B7",
      what: "3,000 bank lines matched against 100,000 invoices",
      value: first / 1000,
      unit: "s",
      target: 3,
      better: "less",
      from: `${named} lines with a suggestion`,
    },
    {
      id: "B7",
      what: "the same against a search through all invoices",
      value: (usual * 10) / first,
      unit: "x",
      target: null,
      better: "more",
      from: `${ms(first)} against ${ms(usual * 10)} (a tenth measured)`,
    },
    {
      id: "B7",
      what: "matched again after one line was accepted",
      value: again,
      unit: "ms",
      target: null,
      better: "less",
      from: ms(again),
    },
  ];
}

const NOTHING = { debtors: [], bankLines: [], gone: [] };
const PORTION = 200;

function send(matcher: Matcher, books: GeneratedBooks, lines: readonly BankLine[]): void {
  for (let from = 0; from < books.customers.length; from += PORTION)
    matcher.take(structuredClone({ ...NOTHING, debtors: debtorsOf(books, lines, from, from + PORTION) }));
  matcher.take(structuredClone({ ...NOTHING, bankLines: lines }));
}

function debtorsOf(
  { customers, ledgers, asAt }: GeneratedBooks,
  lines: readonly BankLine[],
  from: number,
  until: number,
): readonly Debtor[] {
  const days = receiptDays(lines)!;
  return customers.slice(from, until).map((customer, at) => debtorOf(customer, ledgers[from + at]!, asAt, days));
}

function matchAll(matcher: Matcher): number {
  let named = 0;
  for (const { found } of matcher.match()) for (const [, suggestions] of found) named += suggestions.length > 0 ? 1 : 0;
  return named;
}

/** Payments of open invoices: with number and amount, with the name only, of several together, less charges, and strangers. */
function bankLines({ customers, ledgers, asAt }: GeneratedBooks): readonly BankLine[] {
  const random = randomNumbers(7);
  const lines: BankLine[] = [];
  while (lines.length < LINES) {
    const at = Math.floor(random() * customers.length);
    const items = openItems(ledgers[at]!, asAt);
    const item = items[Math.floor(random() * items.length)];
    const kind = lines.length % 5;
    const name = customers[at]!.name.toUpperCase();
    if (!item && kind !== 4) continue;
    const together = items.slice(0, 3).reduce((sum, each) => sum + each.openMinor, 0);
    const [text, amount] = [
      [`${name} ${item?.entry.number}`, item?.openMinor ?? 0],
      [`CREDIT ${name}`, item?.openMinor ?? 0],
      [`${name} BACS`, together],
      [`PAYMENT ${item?.entry.number}`, (item?.openMinor ?? 0) - 2_50],
      ["CARD SALES OF THE WEEK", 1_234_56 + lines.length],
    ][kind] as [string, number];
    lines.push(lineOf(`line-${lines.length}`, text, amount, asAt));
  }
  return lines;
}

function lineOf(id: string, text: string, amount: number, on: CalendarDate): BankLine {
  return {
    id,
    fingerprint: id,
    account: "",
    on,
    currency: currency("GBP"),
    amountMinor: minor(Math.max(1, amount)),
    payer: "",
    payerAccount: "",
    text,
    reference: "",
    chargesMinor: null,
    importId: "",
    state: "open",
    customerId: "",
    entryId: "",
    why: "",
    recordedAt: "",
    recordedBy: "",
  };
}

function scan({ ledgers, asAt }: GeneratedBooks, lines: readonly BankLine[]): number {
  const items = ledgers.flatMap((ledger) => openItems(ledger, asAt));
  return lines.filter((line) =>
    items.filter((item) => item.openMinor === line.amountMinor || line.text.includes(item.entry.number)),
  ).length;
}
