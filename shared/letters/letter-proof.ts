import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { buildProofSheet } from "../interest/build-proof-sheet.ts";
import { claimState } from "../interest/customer-claims.ts";
import { type InterestTerms, interestOnLedger } from "../interest/interest-on-invoice.ts";
import type { ProofSheet } from "../interest/proof-sheet.ts";
import type { Currency } from "../money/currency.ts";

/** `sheet` is null when nothing can be claimed; `unknown` names invoices whose rate the user must look up first. */
export type LetterProof = { readonly sheet: ProofSheet | null; readonly unknown: readonly string[] };

/**
 * The proof sheet of the interest a letter claims: of the invoices it lists, in its currency, up to its own day. What was
 * waived or paid on an invoice is not claimed again, so such invoices are left out.
 */
export function letterProof(
  file: CustomerFile,
  invoiceIds: readonly string[],
  currency: Currency,
  on: CalendarDate,
  terms: InterestTerms,
): LetterProof {
  const listed = new Set(invoiceIds);
  const settled = new Set(
    file.claims
      .filter((claim) => claim.on <= on && ["waived", "paid"].includes(claimState(claim, on)))
      .map((claim) => claim.invoiceId),
  );
  const ledger = interestOnLedger(file, on, terms);
  const debts = ledger.invoices
    .filter(
      (invoice) => invoice.currency === currency && listed.has(invoice.invoiceId) && !settled.has(invoice.invoiceId),
    )
    .flatMap((invoice) => invoice.debts)
    .filter((debt) => debt.interestMinor > 0 && debt.facts.openMinor > 0);
  const unknown = ledger.unknown.filter(({ entry }) => listed.has(entry.id)).map(({ entry }) => entry.number);
  return { sheet: debts.length === 0 ? null : buildProofSheet(debts, on), unknown };
}
