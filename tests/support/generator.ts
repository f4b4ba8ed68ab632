import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "#shared/ledger/ledger.ts";
import { randomNumbers } from "./random-numbers.ts";
import { makeAllocation, makeCustomer, makeInvoice, makeReceipt } from "./rows.ts";

export type GeneratedSize = { readonly customers: number; readonly invoices: number; readonly receipts: number };

export type GeneratedBooks = {
  readonly customers: readonly Customer[];
  readonly ledgers: readonly CustomerLedger[];
  /** A day on which some of it is open and some overdue. */
  readonly asAt: CalendarDate;
};

/** The company the targets of speed are measured with. */
export const LARGE: GeneratedSize = { customers: 5_000, invoices: 100_000, receipts: 150_000 };

const FIRST = day("2023-01-02");
const DAYS = 1_095;
const OPEN_SHARE = 0.12;

/**
 * Books of a given size, the same at every run: a few customers with many invoices, many with few; every invoice paid
 * in one or two parts but for the latest, some of which are late.
 */
export function generateBooks(size: GeneratedSize, seed = 1): GeneratedBooks {
  const random = randomNumbers(seed);
  const customers = Array.from({ length: size.customers }, (_, index) => customerOf(index, random));
  const shares = sharesOf(size, random);
  const receiptsEach = size.receipts / Math.max(1, size.invoices);
  let made = 0;
  let paid = 0;
  const ledgers = customers.map((customer, index): CustomerLedger => {
    const entries: LedgerEntry[] = [];
    const allocations: Allocation[] = [];
    for (let count = 0; count < (shares[index] ?? 0); count += 1) {
      made += 1;
      const isOpen = random() < OPEN_SHARE;
      const wanted = isOpen ? 0 : Math.round(made * receiptsEach) - paid;
      paid += wanted;
      addInvoice(entries, allocations, made, wanted, random);
    }
    return { customerId: customer.id, entries, allocations };
  });
  return { customers, ledgers, asAt: addDays(FIRST, DAYS + 30) };
}

function customerOf(index: number, random: () => number): Customer {
  const id = `c${String(index).padStart(6, "0")}`;
  const name = `${NAMES[Math.floor(random() * NAMES.length)]} & ${NAMES[index % NAMES.length]} ${index}`;
  return makeCustomer(id, { name, code: String(index).padStart(5, "0") });
}

/** Invoices per customer: one in twenty has ten times as many as the others. */
function sharesOf({ customers, invoices }: GeneratedSize, random: () => number): readonly number[] {
  const weights = Array.from({ length: customers }, (_, index) => (index % 20 === 0 ? 10 : 1) * (0.5 + random()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let wanted = 0;
  return weights.map((weight) => {
    wanted += (weight / total) * invoices;
    const share = Math.round(wanted) - given;
    given += share;
    return share;
  });
}

function addInvoice(
  entries: LedgerEntry[],
  allocations: Allocation[],
  number: number,
  parts: number,
  random: () => number,
): void {
  const on = addDays(FIRST, Math.floor(random() * DAYS));
  const dueOn = addDays(on, 30);
  const amountMinor = 1_000 + Math.floor(random() * 900_000);
  const id = `i${String(number).padStart(6, "0")}`;
  entries.push(makeInvoice(id, amountMinor, on, dueOn));
  let left = amountMinor;
  for (let part = 1; part <= parts; part += 1) {
    const paidOn = addDays(dueOn, Math.floor(random() * 60) - 10);
    const amount = part === parts ? left : Math.max(1, Math.floor(left * random()));
    const receiptId = `r${id}-${part}`;
    entries.push(makeReceipt(receiptId, amount, paidOn));
    allocations.push(makeAllocation(`a${id}-${part}`, receiptId, id, amount, paidOn));
    left -= amount;
    if (left === 0) break;
  }
}

const NAMES = [
  "Hollins",
  "Bray",
  "Ashdown",
  "Kestrel",
  "Marlow",
  "Penrose",
  "Quill",
  "Rowan",
  "Sutton",
  "Thorne",
  "Underhill",
  "Vale",
  "Whitby",
  "Yarrow",
  "Łukasiewicz",
  "Müller",
  "Ferreira",
  "Novák",
  "Ødegaard",
  "Ó Briain",
] as const;
