import { buildProofSheet } from "../interest/build-proof-sheet.ts";
import { type CourtParticulars, courtParticulars } from "../interest/court-particulars.ts";
import { interestOnLedger } from "../interest/interest-on-invoice.ts";
import type { ProofSheet } from "../interest/proof-sheet.ts";
import { type OpenItem, openCredits, openItems } from "../ledger/open-items.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import type { EvidenceSource } from "./evidence-source.ts";

/** What is claimed in one currency: open items, less money on account, and the interest on what is open. */
export type DebtSummary = {
  readonly currency: Currency;
  readonly items: readonly OpenItem[];
  readonly openMinor: Minor;
  /** Of it, what was due before the day: only that can be claimed. */
  readonly dueMinor: Minor;
  readonly onAccountMinor: Minor;
  readonly proof: ProofSheet | null;
  readonly particulars: CourtParticulars | null;
  /** Numbers of open invoices without interest because the rate is not known. */
  readonly rateMissingFor: readonly string[];
};

/** The debt as at the day, currency by currency. Interest only on invoices with something open. */
export function debtSummaries({ file, asAt, terms, invoiceIds }: EvidenceSource): readonly DebtSummary[] {
  const items = openItems(file.ledger, asAt).filter(({ entry }) => invoiceIds?.includes(entry.id) ?? true);
  // What is left of a payment belongs to the account, not to the invoices chosen from it.
  const credits = invoiceIds ? [] : openCredits(file.ledger, asAt);
  const ledger = interestOnLedger(file, asAt, terms);
  const interest = ledger.invoices.filter((invoice) => invoice.openMinor > 0);
  const currencies = [...new Set(items.map((item) => item.currency))];
  return currencies.map((currency) => {
    const own = items.filter((item) => item.currency === currency);
    const debts = interest.filter((invoice) => invoice.currency === currency).flatMap((invoice) => invoice.debts);
    const proof = debts.length === 0 ? null : buildProofSheet(debts, asAt);
    return {
      currency,
      items: own,
      openMinor: minor(sumMinor(own, (item) => item.openMinor)),
      dueMinor: sumMinor(own, (item) => (item.daysLate > 0 ? item.openMinor : ZERO)),
      onAccountMinor: sumMinor(
        credits.filter((credit) => credit.currency === currency),
        (credit) => credit.openMinor,
      ),
      proof,
      particulars: proof ? courtParticulars(proof) : null,
      rateMissingFor: ledger.unknown
        .filter(({ entry }) => own.some((item) => item.entry.id === entry.id))
        .map(({ entry }) => entry.number),
    };
  });
}
