import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { addCreditNote } from "#shared/ledger/add-credit-note.ts";
import { addInvoice } from "#shared/ledger/add-invoice.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import type { AllocationChoice, HandPart } from "#shared/ledger/allocate-payment.ts";
import { type CustomerLedger, emptyLedger, type LedgerRows } from "#shared/ledger/ledger.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import type { OpenCredit, OpenItem } from "#shared/ledger/open-items.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import type { Writer } from "#shared/ledger/writer.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { parseMoney } from "#shared/money/parse-money.ts";
import type { Result } from "#shared/result/result.ts";

export const GBP = currency("GBP");

/** A writer of tests: ids `x1`, `x2` ..., or the one given first; the far future is not yet. */
export function testWriter(today: string = "2999-12-31", firstId?: string): Writer {
  let count = 0;
  let next = firstId;
  return {
    today: day(today),
    nowAt: "2026-01-01T09:00:00.000Z",
    userId: "len",
    newId: () => {
      const id = next ?? `x${++count}`;
      next = undefined;
      return id;
    },
  };
}

/** An amount written as people do: `money("600.00")`. */
export function money(text: string, code: Currency = GBP): Minor {
  return unwrap(parseMoney(text, code));
}

/** The value of a result that must be a success. */
export function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The kind of error of a result that must be a failure. */
export function refusal(result: Result<unknown, LedgerError>): LedgerError["kind"] {
  if (result.ok) throw new Error("Expected a refusal");
  return result.error.kind;
}

/** Puts the rows of a decision that must succeed into the ledger. */
export function written(ledger: CustomerLedger, result: Result<LedgerRows, LedgerError>): CustomerLedger {
  return withRows(ledger, unwrap(result));
}

/** Open items in short: `1002 250.00` with `#2` for the second instalment. */
export function brief(items: readonly (OpenItem | OpenCredit)[]): readonly object[] {
  return items.map((item) => ({ number: item.entry.number, openMinor: item.openMinor }));
}

/**
 * A ledger as its text. One movement a line, words apart by spaces; the currency is GBP unless a line ends with a code:
 *
 *     invoice 1001      issued 2026-01-05  due 2026-02-04               600.00
 *     invoice 1002      issued 2026-01-05  parts 2026-02-04=300.00,2026-03-04=300.00  600.00 EUR
 *     credit-note C1    2026-02-01         100.00  against 1001 from-start
 *     receipt R1        2026-03-01         750.00
 *     receipt           2026-03-02         750.00  pays 1001=400.00,1002=350.00
 *     receipt           2026-03-03          50.00  on-account
 *
 * A receipt pays oldest-first unless told otherwise. Ids are the numbers; a receipt without one is `receipt-1`,
 * `receipt-2` and so on.
 */
export function ledger(strings: TemplateStringsArray, ...values: readonly unknown[]): CustomerLedger {
  const lines = String.raw({ raw: strings }, ...values)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let book = emptyLedger("customer-1");
  let receipts = 0;
  for (const line of lines) {
    const words = readWords(line);
    if (words.verb === "receipt" && words.number === "") words.number = `receipt-${++receipts}`;
    book = written(book, decide(book, words));
  }
  return book;
}

type Words = {
  readonly verb: string;
  number: string;
  readonly on: CalendarDate;
  readonly due: string;
  readonly parts: string;
  readonly pays: string;
  readonly against: string;
  readonly flags: readonly string[];
  readonly amountMinor: Minor;
  readonly currency: Currency;
};

function readWords(line: string): Words {
  const tokens = line.split(/\s+/);
  const verb = tokens.shift() as string;
  const code = currency(tokens.find((token) => /^[A-Z]{3}$/.test(token)) ?? "GBP");
  const after = (word: string) => (tokens.includes(word) ? (tokens[tokens.indexOf(word) + 1] as string) : "");
  const amount = tokens.find((token) => /^\d[\d,]*\.\d+$/.test(token) || /^\d{1,3}(,\d{3})*$/.test(token));
  const on = after("issued") || tokens.find((token) => /^\d{4}-\d\d-\d\d$/.test(token));
  if (!on || !amount) throw new Error(`Not a movement: ${line}`);
  const first = tokens[0] as string;
  const hasNumber = first !== on && first !== "issued" && first !== amount;
  return {
    verb,
    number: hasNumber ? first : verb === "invoice" || verb === "credit-note" ? first : "",
    on: day(on),
    due: after("due"),
    parts: after("parts"),
    pays: after("pays"),
    against: after("against"),
    flags: tokens,
    amountMinor: money(amountOf(tokens, hasNumber ? 1 : 0), code),
    currency: code,
  };
}

/** The last plain amount that belongs to no keyword. */
function amountOf(tokens: readonly string[], from: number): string {
  const keywords = new Set(["issued", "due", "parts", "pays", "against"]);
  const free = tokens.filter(
    (token, at) => at >= from && !keywords.has(tokens[at - 1] ?? "") && /^[\d,]+(\.\d+)?$/.test(token),
  );
  return free.at(-1) as string;
}

function decide(book: CustomerLedger, words: Words): Result<LedgerRows, LedgerError> {
  const writer = testWriter("2999-12-31", words.number);
  const scoped: Writer = { ...writer, newId: scopedIds(writer.newId, words.number) };
  const { number, on, amountMinor, currency: code } = words;
  const base = { number, on, amountMinor, currency: code };
  switch (words.verb) {
    case "invoice":
      return addInvoice(
        book,
        {
          ...base,
          dueOn: words.due ? day(words.due) : null,
          terms: { kind: "days", days: 30 },
          instalments: readPairs(words.parts, code).map(([dueOn, part]) => ({ dueOn: day(dueOn), amountMinor: part })),
        },
        scoped,
      );
    case "credit-note":
      return addCreditNote(
        book,
        {
          ...base,
          invoiceId: words.against,
          corrects: words.flags.includes("from-start") ? "from-start" : "from-its-day",
        },
        scoped,
      );
    case "receipt":
      return addReceipt(book, { ...base, method: "transfer", allocate: choice(words) }, scoped);
    default:
      throw new Error(`Not a movement: ${words.verb}`);
  }
}

function choice(words: Words): AllocationChoice {
  if (words.flags.includes("on-account")) return { how: "on-account" };
  if (words.pays === "") return { how: "oldest-first" };
  const parts: HandPart[] = readPairs(words.pays, words.currency).map(([debitId, amountMinor]) => ({
    debitId,
    amountMinor,
  }));
  return { how: "by-hand", parts };
}

function readPairs(text: string, code: Currency): readonly (readonly [string, Minor])[] {
  if (text === "") return [];
  return text.split(/,(?=[^,=]+=)/).map((pair) => {
    const [key, amount] = pair.split("=") as [string, string];
    return [key, money(amount, code)];
  });
}

/** The entry keeps its number as id, its allocations are `<number>/1`, `<number>/2`. */
function scopedIds(newId: () => string, number: string): () => string {
  let count = 0;
  return () => (count++ === 0 ? newId() : `${number}/${count - 1}`);
}
