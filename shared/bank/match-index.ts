import type { CalendarDate } from "../dates/calendar-date.ts";
import { byDueDay } from "../ledger/allocate-payment.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CreditEntry, CustomerLedger } from "../ledger/ledger.ts";
import { type OpenItem, openItems } from "../ledger/open-items.ts";
import type { BankLine } from "./rows.ts";

/** What matching reads of the books. */
export type MatchBook = {
  readonly customers: readonly Customer[];
  readonly ledger: (customerId: string) => CustomerLedger | undefined;
  /** Lines booked before: what a payer's name and account mean is learnt from them. */
  readonly bankLines: readonly BankLine[];
};

export type Debtor = {
  readonly customer: Customer;
  /** Oldest due first. */
  readonly items: readonly OpenItem[];
  readonly receipts: readonly CreditEntry[];
};

export type NumberHit = { readonly debtor: Debtor; readonly item: OpenItem };

export type ReceiptHit = { readonly debtor: Debtor; readonly entry: CreditEntry };

/** Everything a line is looked up by, built once for a whole statement. */
export type MatchIndex = {
  readonly byCustomer: ReadonlyMap<string, Debtor>;
  readonly byNumber: ReadonlyMap<string, readonly NumberHit[]>;
  readonly byAmount: ReadonlyMap<string, readonly NumberHit[]>;
  readonly byCode: ReadonlyMap<string, Debtor>;
  readonly byWord: ReadonlyMap<string, readonly Debtor[]>;
  /** Receipts that were not taken back, by currency and amount. */
  readonly byReceipt: ReadonlyMap<string, readonly ReceiptHit[]>;
  readonly byPayer: ReadonlyMap<string, string>;
  readonly byAccount: ReadonlyMap<string, string>;
};

const SHORTEST_DIGITS = 4;
const SHORTEST_NUMBER = 3;

export function buildMatchIndex(book: MatchBook, asAt: CalendarDate): MatchIndex {
  const steps = matchIndexSteps(book, asAt);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same customer by customer, so that a caller can let the screen breathe. */
export function* matchIndexSteps(book: MatchBook, asAt: CalendarDate): Generator<null, MatchIndex> {
  const byCustomer = new Map<string, Debtor>();
  const byNumber = new Map<string, NumberHit[]>();
  const byAmount = new Map<string, NumberHit[]>();
  const byCode = new Map<string, Debtor>();
  const byWord = new Map<string, Debtor[]>();
  const byReceipt = new Map<string, ReceiptHit[]>();
  for (const customer of book.customers) {
    const ledger = book.ledger(customer.id);
    if (!ledger) continue;
    const debtor = debtorOf(customer, ledger, asAt);
    byCustomer.set(customer.id, debtor);
    if (customer.code.length >= SHORTEST_NUMBER) byCode.set(squeezed(customer.code), debtor);
    for (const word of nameWords(customer.name)) push(byWord, word, debtor);
    for (const entry of debtor.receipts)
      push(byReceipt, amountKey(entry.currency, entry.amountMinor), { debtor, entry });
    for (const item of debtor.items) {
      for (const key of numberKeys(item.entry.number)) push(byNumber, key, { debtor, item });
      push(byAmount, amountKey(item.currency, item.openMinor), { debtor, item });
    }
    yield null;
  }
  return { byCustomer, byNumber, byAmount, byCode, byWord, byReceipt, ...learnt(book.bankLines) };
}

export function amountKey(currency: string, amountMinor: number): string {
  return `${currency}${amountMinor}`;
}

/** Letters and digits only, in capitals. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase();
}

/** Keys under which an invoice number is found: whole, and its closing digits without zeros. */
export function numberKeys(number: string): readonly string[] {
  const whole = squeezed(number);
  const digits = (/\d+$/.exec(whole)?.[0] ?? "").replace(/^0+/, "");
  const keys = whole.length >= SHORTEST_NUMBER ? [whole] : [];
  return digits.length >= SHORTEST_DIGITS && digits !== whole ? [...keys, digits] : keys;
}

const COMMON = new Set(
  "LTD LIMITED PLC LLP LLC INC GMBH AG KG SA SARL SAS BV NV SRL SPA OY AB AS APS THE AND CO COMPANY SONS GROUP HOLDINGS UK SERVICES SOLUTIONS TRADING".split(
    " ",
  ),
);

/** Words of a name that tell it from others, in capitals without accents. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toUpperCase();
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3 && !COMMON.has(word)))];
}

function debtorOf(customer: Customer, ledger: CustomerLedger, asAt: CalendarDate): Debtor {
  const reversed = new Set(ledger.entries.flatMap((entry) => (entry.kind === "reversal" ? [entry.linkedId] : [])));
  const receipts = ledger.entries.filter(
    (entry): entry is CreditEntry => entry.side === "credit" && entry.kind === "receipt" && !reversed.has(entry.id),
  );
  return { customer, receipts, items: [...openItems(ledger, asAt)].sort(byDueDay) };
}

/** The latest booking of a payer's name or account says whose money it is. */
function learnt(lines: readonly BankLine[]): Pick<MatchIndex, "byPayer" | "byAccount"> {
  const byPayer = new Map<string, string>();
  const byAccount = new Map<string, string>();
  const booked = lines.filter((line) => line.state === "matched" && line.customerId !== "");
  for (const line of booked.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (line.payer !== "") byPayer.set(squeezed(line.payer), line.customerId);
    if (line.payerAccount !== "") byAccount.set(squeezed(line.payerAccount), line.customerId);
  }
  return { byPayer, byAccount };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
