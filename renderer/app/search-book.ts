import type { BookReader } from "#renderer/book/book.ts";
import { paths } from "#renderer/state/paths.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { parseMoney } from "#shared/money/parse-money.ts";

export type SearchHit = {
  readonly id: string;
  readonly kind: "customer" | "invoice" | "note";
  readonly label: string;
  readonly detail: string;
  readonly path: string;
};

const LIMIT = 20;

/** Finds customers by name, code or contact, documents by number or amount, and phrases in calls and notes. */
export function searchBook(book: BookReader, wanted: string, locale: string): readonly SearchHit[] {
  if (wanted.length < 2) return [];
  return [...findCustomers(book, wanted), ...findEntries(book, wanted, locale), ...findWords(book, wanted)].slice(
    0,
    LIMIT,
  );
}

function findCustomers(book: BookReader, wanted: string): readonly SearchHit[] {
  return matchCustomers(book, wanted, 8).map(({ id, name, code }) => ({
    id,
    kind: "customer",
    label: name,
    detail: code,
    path: paths.customer(id),
  }));
}

/** The first customers whose name, code or contacts have the text (small letters) in them. */
export function matchCustomers(book: BookReader, wanted: string, most: number): readonly Customer[] {
  const found: Customer[] = [];
  for (const customer of book.all("customers")) {
    const people = customer.contacts.map((contact) => `${contact.name} ${contact.email} ${contact.phone}`).join(" ");
    if (!`${customer.name} ${customer.code} ${people}`.toLowerCase().includes(wanted)) continue;
    found.push(customer);
    if (found.length >= most) break;
  }
  return found;
}

function findEntries(book: BookReader, wanted: string, locale: string): SearchHit[] {
  const hits: SearchHit[] = [];
  const amounts = new Map<Currency, number>();
  const amountIn = (currency: Currency): number => {
    const known = amounts.get(currency);
    if (known !== undefined) return known;
    const parsed = parseMoney(wanted, currency);
    const amount = parsed.ok && parsed.value !== 0 ? parsed.value : Number.NaN;
    amounts.set(currency, amount);
    return amount;
  };
  for (const ledger of book.all("ledgers")) {
    for (const entry of ledger.entries) {
      const byAmount = amountIn(entry.currency) === entry.amountMinor;
      if (!byAmount && !(entry.number !== "" && entry.number.toLowerCase().includes(wanted))) continue;
      const name = book.get("customers", ledger.customerId)?.name ?? "";
      hits.push({
        id: entry.id,
        kind: "invoice",
        label: `${entry.number || entry.kind} ${formatMoney(entry.amountMinor, entry.currency, { locale })}`,
        detail: name,
        path: paths.customer(ledger.customerId, "ledger"),
      });
      if (hits.length >= 10) return hits;
    }
  }
  return hits;
}

function findWords(book: BookReader, wanted: string): SearchHit[] {
  const spoken = [
    ...book.all("calls").map((call) => ({ row: call, text: call.words })),
    ...book.all("notes").map((note) => ({ row: note, text: note.text })),
    ...book.all("disputes").map((dispute) => ({ row: dispute, text: dispute.theirWords })),
  ];
  return spoken
    .filter(({ text }) => text.toLowerCase().includes(wanted))
    .slice(0, 6)
    .map(({ row, text }) => ({
      id: row.id,
      kind: "note" as const,
      label: text.length > 90 ? `${text.slice(0, 90)}…` : text,
      detail: book.get("customers", row.customerId)?.name ?? "",
      path: paths.customer(row.customerId),
    }));
}
