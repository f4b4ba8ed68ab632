import type { Debtor, MatchItem, MatchReceipt } from "./debtor.ts";
import type { BankLine } from "./rows.ts";

/** Lines booked before: what a payer's name and account mean is learnt from them. */
export type BookedLine = Pick<BankLine, "state" | "on" | "payer" | "payerAccount" | "customerId">;

export type NumberHit = { readonly debtor: Debtor; readonly item: MatchItem };

export type ReceiptHit = { readonly debtor: Debtor; readonly receipt: MatchReceipt };

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

export function buildMatchIndex(debtors: Iterable<Debtor>, lines: readonly BookedLine[]): MatchIndex {
  const steps = matchIndexSteps(debtors, lines);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same customer by customer, so that a caller can tell how far it is. */
export function* matchIndexSteps(debtors: Iterable<Debtor>, lines: readonly BookedLine[]): Generator<null, MatchIndex> {
  const byCustomer = new Map<string, Debtor>();
  const byNumber = new Map<string, NumberHit[]>();
  const byAmount = new Map<string, NumberHit[]>();
  const byCode = new Map<string, Debtor>();
  const byWord = new Map<string, Debtor[]>();
  const byReceipt = new Map<string, ReceiptHit[]>();
  for (const debtor of debtors) {
    const { customer, items, receipts } = debtor;
    byCustomer.set(customer.id, debtor);
    if (customer.code.length >= SHORTEST_NUMBER) byCode.set(squeezed(customer.code), debtor);
    for (const word of nameWords(customer.name)) push(byWord, word, debtor);
    for (const receipt of receipts)
      push(byReceipt, amountKey(receipt.currency, receipt.amountMinor), { debtor, receipt });
    for (const item of items) {
      for (const key of numberKeys(item.number)) push(byNumber, key, { debtor, item });
      push(byAmount, amountKey(item.currency, item.openMinor), { debtor, item });
    }
    yield null;
  }
  return { byCustomer, byNumber, byAmount, byCode, byWord, byReceipt, ...learnt(lines) };
}

export function amountKey(currency: string, amountMinor: number): string {
  return `${currency}${amountMinor}`;
}

/** Letters and digits only, in capitals. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase();
}

/** Keys under which an invoice number is found: whole, and its closing digits without zeros. */
function numberKeys(number: string): readonly string[] {
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

/** The latest booking of a payer's name or account says whose money it is. */
function learnt(lines: readonly BookedLine[]): Pick<MatchIndex, "byPayer" | "byAccount"> {
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
