import type { BookReader } from "#renderer/book/book.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { type Debtor, debtorOf, type ReceiptDays, receiptDays } from "#shared/bank/debtor.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { BookPortion } from "./workers/matcher.ts";

type Sent = { readonly customer: Customer; readonly ledger: CustomerLedger };

const MOST_IN_PORTION = 200;

/** Sends the books to the matching worker, and after that only what changed: rows never change in place. */
export class BookSender {
  readonly #post: (portion: BookPortion) => void;
  readonly #customers = new Map<string, Sent>();
  readonly #lines = new Map<string, BankLine>();
  #asAt: CalendarDate | null = null;
  #days: ReceiptDays | null = null;

  constructor(post: (portion: BookPortion) => void) {
    this.#post = post;
  }

  /** Answers false when it was stopped: what was sent until then stays sent. */
  async send(book: BookReader, asAt: CalendarDate, signal: AbortSignal): Promise<boolean> {
    const lines = book.all("bankLines");
    const days = this.#daysFor(lines);
    if (asAt !== this.#asAt) this.#customers.clear();
    this.#asAt = asAt;
    const customers = book.all("customers");
    this.#sendLines(lines, this.#goneOf(customers, lines));
    let debtors: Debtor[] = [];
    const flush = () => {
      if (debtors.length > 0) this.#post({ debtors, bankLines: [], gone: [] });
      debtors = [];
    };
    const add = (customer: Customer) => {
      const ledger = book.ledger(customer.id);
      const sent = this.#customers.get(customer.id);
      if (sent?.customer === customer && (sent.ledger === ledger || areEmpty(sent.ledger, ledger))) return;
      this.#customers.set(customer.id, { customer, ledger });
      debtors.push(debtorOf(customer, ledger, asAt, days));
      if (debtors.length >= MOST_IN_PORTION) flush();
    };
    const isDone = await inSlices(customers, add, signal, flush);
    flush();
    return isDone;
  }

  /** Wider days need all customers again; narrower ones are served by what was sent. */
  #daysFor(lines: readonly BankLine[]): ReceiptDays {
    const wanted = receiptDays(lines.filter((line) => line.state === "open"));
    const known = this.#days;
    if (known && (!wanted || (known.from <= wanted.from && known.until >= wanted.until))) return known;
    const days = wanted ?? { from: "9999-12-31" as CalendarDate, until: "9999-12-31" as CalendarDate };
    this.#days = days;
    this.#customers.clear();
    return days;
  }

  #goneOf(customers: readonly Customer[], lines: readonly BankLine[]): readonly string[] {
    const there = new Set([...customers, ...lines].map(({ id }) => id));
    const gone = [...this.#customers.keys(), ...this.#lines.keys()].filter((id) => !there.has(id));
    for (const id of gone) {
      this.#customers.delete(id);
      this.#lines.delete(id);
    }
    return gone;
  }

  #sendLines(lines: readonly BankLine[], gone: readonly string[]): void {
    const changed = lines.filter((line) => this.#lines.get(line.id) !== line);
    for (const line of changed) this.#lines.set(line.id, line);
    if (changed.length > 0 || gone.length > 0) this.#post({ debtors: [], bankLines: changed, gone });
  }
}

function areEmpty(first: CustomerLedger, second: CustomerLedger): boolean {
  return first.entries.length === 0 && second.entries.length === 0;
}
