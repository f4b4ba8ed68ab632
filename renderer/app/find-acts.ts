import type { BookReader } from "#renderer/book/book.ts";
import { CUSTOMER_ACTS, type CustomerAct } from "#renderer/state/customer-acts.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { matchCustomers } from "./search-book.ts";

/** One customer and what can be done for it. */
export type CustomerActs = { readonly customer: Customer; readonly acts: readonly CustomerAct[] };

type Question = {
  /** What is typed, in small letters. */
  readonly wanted: string;
  /** The customer whose page is open; empty for none. */
  readonly openId: string;
  readonly isPast: boolean;
};

/** So many customers of one name are offered an act: more say that the name is not typed far enough. */
const MOST_CUSTOMERS = 4;
const MOST_WORDS = 8;

/**
 * What can be done for customers: everything for the one whose page is open or whose name is typed; with words of an act
 * before or after the name (`hollins call`, `promise hollins`) that act for every customer of the name.
 */
export function findActs(book: BookReader, { wanted, openId, isPast }: Question): readonly CustomerActs[] {
  const all = CUSTOMER_ACTS.filter((act) => !isPast || !act.writes);
  const words = wanted.split(/\s+/).filter((word) => word !== "");
  const groups = [...ofPage(book, openId, words, all), ...ofName(book, wanted, all), ...ofBoth(book, words, all)];
  const seen = new Set<string>();
  return groups
    .filter(({ customer, acts }) => acts.length > 0 && !seen.has(customer.id) && seen.add(customer.id))
    .slice(0, MOST_CUSTOMERS);
}

function ofPage(book: BookReader, openId: string, words: readonly string[], all: readonly CustomerAct[]) {
  const customer = openId === "" ? undefined : book.get("customers", openId);
  return customer ? [{ customer, acts: all.filter((act) => isMeant(act, words)) }] : [];
}

function ofName(book: BookReader, wanted: string, all: readonly CustomerAct[]): readonly CustomerActs[] {
  const [customer, other] = wanted.length < 2 ? [] : matchCustomers(book, wanted, 2);
  return customer && !other ? [{ customer, acts: all }] : [];
}

/** The longest name first, so that as few words as possible are left for the act. */
function ofBoth(book: BookReader, words: readonly string[], all: readonly CustomerAct[]): readonly CustomerActs[] {
  if (words.length > MOST_WORDS) return [];
  for (let count = words.length - 1; count > 0; count--) {
    const found = [
      { name: words.slice(0, count), rest: words.slice(count) },
      { name: words.slice(-count), rest: words.slice(0, -count) },
    ].flatMap(({ name, rest }) => {
      const acts = all.filter((act) => isMeant(act, rest));
      const text = name.join(" ");
      if (acts.length === 0 || text.length < 2) return [];
      return matchCustomers(book, text, MOST_CUSTOMERS).map((customer) => ({ customer, acts }));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether each word begins a word of the act's name or of the other words for it. */
function isMeant({ label, also }: CustomerAct, words: readonly string[]): boolean {
  const own = `${label} ${also}`.toLowerCase().split(/[\s,]+/);
  return words.every((word) => own.some((part) => part.startsWith(word)));
}
