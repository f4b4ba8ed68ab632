import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { addCharge } from "#shared/ledger/add-charge.ts";
import { addContra } from "#shared/ledger/add-contra.ts";
import { addCreditNote } from "#shared/ledger/add-credit-note.ts";
import { addInvoice } from "#shared/ledger/add-invoice.ts";
import { addOpeningBalance } from "#shared/ledger/add-opening-balance.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import { addRefund } from "#shared/ledger/add-refund.ts";
import { agreeDueDay } from "#shared/ledger/agree-due-day.ts";
import type { AllocationChoice } from "#shared/ledger/allocate-payment.ts";
import { type CustomerLedger, emptyLedger, type LedgerRows } from "#shared/ledger/ledger.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import type { OpenCredit, OpenItem } from "#shared/ledger/open-items.ts";
import { holdRetention } from "#shared/ledger/retention.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { takeDiscount } from "#shared/ledger/take-discount.ts";
import { undoAllocation } from "#shared/ledger/undo-allocation.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { recoverWriteOff, writeOff } from "#shared/ledger/write-off.ts";
import type { Writer } from "#shared/ledger/writer.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { parseMoney } from "#shared/money/parse-money.ts";
import type { Result } from "#shared/result/result.ts";

export const GBP = currency("GBP");

/** A writer of tests: ids `x1`, `x2` and so on; unless told otherwise every day has come. */
export function testWriter(today = "2999-12-31"): Writer {
  let count = 0;
  return { today: day(today), nowAt: "2026-01-01T09:00:00.000Z", userId: "len", newId: () => `x${++count}` };
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
export function refusal<Failure extends { readonly kind: string }>(result: Result<unknown, Failure>): Failure["kind"] {
  if (result.ok) throw new Error("Expected a refusal");
  return result.error.kind;
}

/** Puts the rows of a decision that must succeed into the ledger. */
export function written(ledger: CustomerLedger, result: Result<LedgerRows, LedgerError>): CustomerLedger {
  return withRows(ledger, unwrap(result));
}

/** Open items or credits in short. */
export function brief(items: readonly (OpenItem | OpenCredit)[]): readonly object[] {
  return items.map((item) => ({ number: item.entry.number, openMinor: item.openMinor }));
}

type Line = {
  readonly verb: string;
  readonly number: string;
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** What stands after a keyword: `due`, `parts`, `pays`, `of` or `against`. */
  readonly after: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
};

type Decide = (book: CustomerLedger, line: Line, writer: Writer) => Result<LedgerRows, LedgerError>;

const VERBS: Readonly<Record<string, Decide>> = {
  invoice: (book, line, writer) =>
    addInvoice(
      book,
      {
        ...facts(line),
        dueOn: dayAfter(line, "due"),
        terms: { kind: "days", days: 30 },
        instalments: partsOf(line),
        retention: line.flags.has("retention"),
      },
      writer,
    ),
  charge: (book, line, writer) => addCharge(book, { ...facts(line), dueOn: dayAfter(line, "due") ?? line.on }, writer),
  opening: (book, line, writer) =>
    addOpeningBalance(book, { ...facts(line), side: "debit", dueOn: dayAfter(line, "due") ?? line.on }, writer),
  "opening-credit": (book, line, writer) =>
    addOpeningBalance(book, { ...facts(line), side: "credit", dueOn: line.on }, writer),
  "credit-note": (book, line, writer) =>
    addCreditNote(
      book,
      {
        ...facts(line),
        invoiceId: linked(line),
        corrects: line.flags.has("from-start") ? "from-start" : "from-its-day",
      },
      writer,
    ),
  receipt: (book, line, writer) =>
    addReceipt(book, { ...facts(line), method: "transfer", allocate: choiceOf(line) }, writer),
  contra: (book, line, writer) => addContra(book, { ...facts(line), allocate: choiceOf(line) }, writer),
  refund: (book, line, writer) => addRefund(book, facts(line), writer),
  discount: (book, line, writer) => takeDiscount(book, settlementOf(line), writer),
  "write-off": (book, line, writer) => writeOff(book, settlementOf(line), writer),
  recover: (book, line, writer) =>
    recoverWriteOff(
      book,
      { ...facts(line), writeOffId: linked(line), receipt: { method: "transfer", reference: "" } },
      writer,
    ),
  retention: (book, line, writer) =>
    holdRetention(book, { ...facts(line), invoiceId: linked(line), dueOn: dayAfter(line, "due") ?? line.on }, writer),
  reverse: (book, line, writer) =>
    reverseEntry(book, { entryId: linked(line), on: line.on, reason: "cheque-bounced" }, writer),
  undo: (book, line, writer) => {
    const standing = book.allocations.find((row) => row.creditId === linked(line) && row.undoneOn === null);
    return undoAllocation(book, { allocationId: standing?.id ?? "", on: line.on }, writer);
  },
  agree: (book, line, writer) =>
    agreeDueDay(
      book,
      {
        entryId: linked(line),
        agreedOn: line.on,
        dueOn: dayAfter(line, "due") ?? line.on,
        instalments: partsOf(line),
        note: "",
      },
      writer,
    ),
};

/**
 * A ledger as its text. One movement a line: verb, number, day, amount, and what the keywords say. The currency is GBP
 * unless a line names another; an amount has a decimal point. A receipt pays oldest-first unless told otherwise; an
 * invoice without `due` has 30 days.
 *
 *     invoice 1001      issued 2026-01-05  due 2026-02-04                              600.00
 *     invoice 1002      issued 2026-01-05  parts 2026-02-04=300.00,2026-03-04=300.00   600.00 EUR
 *     credit-note C1    2026-02-01   100.00   against 1001 from-start
 *     receipt R1        2026-03-01   750.00   pays 1001=400.00,1002=350.00
 *     receipt           2026-03-03    50.00   on-account
 *     write-off W1      2026-04-01    20.00   against 1001
 *     recover           2026-05-01    20.00   of W1
 *     reverse           2026-05-02            of R1
 *     agree             2026-02-01            of 1001  due 2026-03-01
 *
 * Also `charge`, `opening`, `opening-credit`, `contra`, `refund`, `discount`, `retention`, and `undo` of a credit's first
 * allocation. The id of an entry is its number; one without is `receipt-1`, `refund-2` and so on, by its line.
 */
export function ledger(strings: TemplateStringsArray, ...values: readonly unknown[]): CustomerLedger {
  const lines = String.raw({ raw: strings }, ...values)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.reduce<CustomerLedger>((book, text, at) => {
    const line = readLine(text);
    const decide = VERBS[line.verb];
    if (!decide) throw new Error(`Not a movement: ${text}`);
    const id = line.number === "" ? `${line.verb}-${at + 1}` : line.number;
    return written(book, decide(book, line, lineWriter(id)));
  }, emptyLedger("customer-1"));
}

const KEYWORDS = new Set(["issued", "due", "parts", "pays", "of", "against"]);
const FLAGS = new Set(["on-account", "from-start", "retention"]);

function readLine(text: string): Line {
  const [verb = "", ...words] = text.split(/\s+/);
  const after = new Map<string, string>();
  const flags = new Set<string>();
  let number = "";
  let on = "";
  let amount = "";
  let code = "GBP";
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (KEYWORDS.has(word)) after.set(word, words[++at] as string);
    else if (FLAGS.has(word)) flags.add(word);
    else if (/^\d{4}-\d\d-\d\d$/.test(word)) on = word;
    else if (/^[\d,]+\.\d+$/.test(word)) amount = word;
    else if (/^[A-Z]{3}$/.test(word)) code = word;
    else if (number === "") number = word;
    else throw new Error(`Not understood: ${word} in ${text}`);
  }
  const amountMinor = amount === "" ? money("0.00") : money(amount, currency(code));
  return { verb, number, on: day(after.get("issued") ?? on), amountMinor, currency: currency(code), after, flags };
}

function facts({ number, on, amountMinor, currency: code }: Line) {
  return { number, on, amountMinor, currency: code };
}

/** The entry a line is about: `of` and `against` say the same. */
function linked(line: Line): string {
  return line.after.get("of") ?? line.after.get("against") ?? "";
}

function settlementOf(line: Line) {
  return {
    number: line.number,
    on: line.on,
    parts: [{ debitId: linked(line), amountMinor: line.amountMinor }],
  };
}

function choiceOf(line: Line): AllocationChoice {
  if (line.flags.has("on-account")) return { how: "on-account" };
  if (!line.after.has("pays")) return { how: "oldest-first" };
  const parts = pairs(line, "pays").map(([debitId, amountMinor]) => ({ debitId, amountMinor }));
  return { how: "by-hand", parts };
}

function partsOf(line: Line) {
  return pairs(line, "parts").map(([dueOn, amountMinor]) => ({ dueOn: day(dueOn), amountMinor }));
}

function pairs(line: Line, keyword: string): readonly (readonly [string, Minor])[] {
  const text = line.after.get(keyword) ?? "";
  if (text === "") return [];
  return text.split(/,(?=[^,=]+=)/).map((pair) => {
    const [key = "", amount = ""] = pair.split("=");
    return [key, money(amount, line.currency)] as const;
  });
}

function dayAfter(line: Line, keyword: string): CalendarDate | null {
  const text = line.after.get(keyword);
  return text === undefined ? null : day(text);
}

/** The first row of a line takes its id, the others are `<id>/1`, `<id>/2`. */
function lineWriter(id: string): Writer {
  let count = -1;
  return { ...testWriter(), newId: () => (++count === 0 ? id : `${id}/${count}`) };
}
