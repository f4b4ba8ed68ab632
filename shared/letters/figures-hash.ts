import { chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { canonicalJson } from "../journal/canonical.ts";
import { sha256Hex } from "../journal/seal.ts";
import { openCredits } from "../ledger/open-items.ts";
import type { Currency } from "../money/currency.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { Letter, LetterItem } from "./rows.ts";

type Figures = {
  readonly customerId: string;
  readonly currency: Currency;
  /** Asked for by invoice, in order of the id. */
  readonly asked: readonly (readonly [string, number])[];
  readonly creditMinor: number;
};

/** A digest of what a letter asks for, without what only the passing of days changes (interest, days late). */
export function figuresHash(facts: LetterFacts): string {
  return digest({
    customerId: facts.customerId,
    currency: facts.currency,
    asked: byInvoice(facts.items.map((item) => [item.invoiceId, item.demandedMinor])),
    creditMinor: facts.totals.creditMinor,
  });
}

/**
 * The same digest of what the books say on a day about the invoices of a letter. When it differs from the letter's own,
 * money, a credit note, a dispute, a promise or a hold has come in between and the letter is stale (rule 15). Instalments
 * that were not overdue on the day of the letter were no part of it.
 */
export function figuresHashNow(
  letter: Pick<Letter, "currency" | "on"> & {
    readonly items: readonly Pick<LetterItem, "invoiceId" | "overruledMinor">[];
  },
  file: CustomerFile,
  asAt: CalendarDate,
): string {
  const listed = new Set(letter.items.map((item) => item.invoiceId));
  const overruled = new Map<string, number>();
  for (const { invoiceId, overruledMinor = 0 } of letter.items)
    overruled.set(invoiceId, (overruled.get(invoiceId) ?? 0) + overruledMinor);
  const asked = chasePositions(file, asAt)
    .filter(({ item }) => item.currency === letter.currency && listed.has(item.entry.id) && item.dueOn < letter.on)
    .map(({ item, demandedMinor, heldMinor }) => {
      // What was put in by hand is still asked for as far as it is still on hold.
      const more = Math.min(heldMinor, overruled.get(item.entry.id) ?? 0);
      overruled.set(item.entry.id, (overruled.get(item.entry.id) ?? 0) - more);
      return [item.entry.id, demandedMinor + more] as const;
    });
  const credits = openCredits(file.ledger, asAt).filter((credit) => credit.currency === letter.currency);
  return digest({
    customerId: file.customer.id,
    currency: letter.currency,
    asked: byInvoice(asked),
    creditMinor: credits.reduce((total, credit) => total + credit.openMinor, 0),
  });
}

function byInvoice(parts: readonly (readonly [string, number])[]): Figures["asked"] {
  const sums = new Map<string, number>();
  for (const [invoiceId, amount] of parts) sums.set(invoiceId, (sums.get(invoiceId) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0).sort(([first], [second]) => (first < second ? -1 : 1));
}

function digest(figures: Figures): string {
  return sha256Hex(canonicalJson(figures));
}
