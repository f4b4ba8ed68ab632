import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { openSpans, type SpanEnd } from "./open-spans.ts";

/** Last day of an invoice that is still open. */
export const NOT_ENDED = 0x7fffffff;

/** How a row ended, as a number. */
export const ENDS = { open: 0, paid: 1, credited: 2, "written-off": 3 } as const satisfies Record<SpanEnd, number>;

/**
 * Who was invoiced what and when it was settled, as flat arrays so that it crosses to a worker without copying objects.
 * Days are day numbers, amounts minor units. One row per time an invoice was open: a payment that was taken back
 * (a returned cheque) opens a further row of the same invoice, which is not learnt from as a fresh invoice.
 */
export type PaymentHistory = {
  readonly size: number;
  readonly customerCount: number;
  readonly traitCount: number;
  readonly currencyCount: number;
  /** Number of the customer, from 0. */
  readonly customer: Int32Array;
  /** Number of what is known of the customer or invoice from the start: kind, country, how it is billed. */
  readonly trait: Int32Array;
  readonly currency: Int32Array;
  readonly issued: Int32Array;
  readonly due: Int32Array;
  /** Day it was paid, credited or written off; `NOT_ENDED` while open. */
  readonly ended: Int32Array;
  /** One of `ENDS`. */
  readonly end: Uint8Array;
  readonly amount: Float64Array;
  /** 1 where the row is an invoice opened again. */
  readonly again: Uint8Array;
};

/** One row before it is packed. */
export type HistoryRow = {
  readonly customer: string;
  readonly trait: string;
  readonly currency: string;
  readonly issued: number;
  readonly due: number;
  readonly ended: number | null;
  readonly end: SpanEnd;
  readonly amountMinor: number;
  readonly isAgain: boolean;
};

/** The packed history with the way back from its numbers to ids. */
export type NamedHistory = {
  readonly history: PaymentHistory;
  readonly customerIds: readonly string[];
  /** Debit entry of each row; empty where the rows did not come from ledgers. */
  readonly invoiceIds: readonly string[];
};

/** The history of ledgers as at a day; `traitOf` names what is known of each customer from the start. */
export function paymentHistory(
  ledgers: Iterable<CustomerLedger>,
  traitOf: (customerId: string) => string,
  asAt: CalendarDate,
): NamedHistory {
  const rows: HistoryRow[] = [];
  const invoiceIds: string[] = [];
  for (const ledger of ledgers) {
    const trait = traitOf(ledger.customerId);
    for (const span of openSpans(ledger, asAt)) {
      rows.push({ customer: ledger.customerId, trait, ...span });
      invoiceIds.push(span.entryId);
    }
  }
  return { ...packHistory(rows), invoiceIds };
}

/** Packs rows in the order given. */
export function packHistory(rows: readonly HistoryRow[]): NamedHistory {
  const packer = historyPacker();
  for (const row of rows) packer.add(row);
  return packer.pack();
}

/** The same, one row at a time, so that gathering many can take breaks. */
export function historyPacker() {
  const [customers, traits, currencies] = [numbering(), numbering(), numbering()];
  const columns = {
    customer: [] as number[],
    trait: [] as number[],
    currency: [] as number[],
    issued: [] as number[],
    due: [] as number[],
    ended: [] as number[],
    end: [] as number[],
    amount: [] as number[],
    again: [] as number[],
  };
  return {
    add: (row: HistoryRow): void => {
      columns.customer.push(customers.numberOf(row.customer));
      columns.trait.push(traits.numberOf(row.trait));
      columns.currency.push(currencies.numberOf(row.currency));
      columns.issued.push(row.issued);
      columns.due.push(row.due);
      columns.ended.push(row.ended ?? NOT_ENDED);
      columns.end.push(ENDS[row.end]);
      columns.amount.push(row.amountMinor);
      columns.again.push(row.isAgain ? 1 : 0);
    },
    pack: (): NamedHistory => {
      const history: PaymentHistory = {
        size: columns.customer.length,
        customer: Int32Array.from(columns.customer),
        trait: Int32Array.from(columns.trait),
        currency: Int32Array.from(columns.currency),
        issued: Int32Array.from(columns.issued),
        due: Int32Array.from(columns.due),
        ended: Int32Array.from(columns.ended),
        end: Uint8Array.from(columns.end),
        amount: Float64Array.from(columns.amount),
        again: Uint8Array.from(columns.again),
        customerCount: customers.names.length,
        traitCount: traits.names.length,
        currencyCount: currencies.names.length,
      };
      return { history, customerIds: customers.names, invoiceIds: [] };
    },
  };
}

function numbering(): { readonly names: string[]; readonly numberOf: (name: string) => number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf: (name) => {
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.length;
        numbers.set(name, number);
        names.push(name);
      }
      return number;
    },
  };
}
