import { customerFile } from "#renderer/book/customer-file.ts";
import { putRow } from "#renderer/data/changes.ts";
import { type CommandContext, type CommandFailure, command, type Decision } from "#renderer/data/command.ts";
import { nameOf } from "#renderer/data/ledger-decision.ts";
import { claimErrorSentence } from "#shared/interest/claim-words.ts";
import { type InvoiceInterest, interestOnInvoice, interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { type ClaimError, type ClaimStamp, recordClaims, waiveWhatIsLeft } from "#shared/interest/make-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

export type ClaimsInput = { readonly customerId: string; readonly invoiceIds: readonly string[] };

/** Writes down that the interest and fixed sums left on invoices are claimed: rows of their own beside the invoices. */
export const recordClaimsCommand = command<ClaimsInput, number>({
  name: "record-claims",
  decide: (context, input) =>
    decideClaims(context, input, "claimed from", (interest, claims, stamp) =>
      recordClaims(input.customerId, interest, claims, stamp),
    ),
});

/** Gives up the interest and fixed sums left on invoices, with the reason. */
export const waiveInterest = command<ClaimsInput & { readonly reason: string }, number>({
  name: "waive-interest",
  decide: (context, input) =>
    decideClaims(context, input, "waived for", (interest, claims, stamp) =>
      waiveWhatIsLeft(input.customerId, interest, claims, input.reason, stamp),
    ),
});

type Make = (
  interest: InvoiceInterest,
  claims: readonly Claim[],
  stamp: ClaimStamp,
) => Result<readonly Claim[], ClaimError>;

function decideClaims(
  { book, today, nowAt, userId, newId }: CommandContext,
  { customerId, invoiceIds }: ClaimsInput,
  verb: string,
  make: Make,
): Result<Decision<number>, CommandFailure> {
  const file = customerFile(book, customerId);
  if (!file) return fail({ kind: "no-such-customer", message: "This customer is not in the books any more." });
  if (invoiceIds.length === 0) return fail({ kind: "none-chosen", message: "Choose at least one invoice." });
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const made: Claim[] = [];
  for (const invoiceId of invoiceIds) {
    const interest = interestOnInvoice(file, invoiceId, today, terms);
    if (!interest.ok) return fail({ kind: interest.error.kind, message: NOT_NOW });
    const claims = make(interest.value, file.claims, { on: today, at: nowAt, by: userId, newId });
    if (!claims.ok) return fail({ kind: claims.error.kind, message: claimErrorSentence(claims.error) });
    made.push(...claims.value);
  }
  return succeed({
    changes: made.map((claim) => putRow(book, "claims", claim)),
    subject: { table: "customers", key: customerId },
    summary: `Interest ${verb} ${nameOf(book, customerId)}`,
    output: made.length,
  });
}

const NOT_NOW = "Interest on one of these invoices cannot be worked out now. Open it to see what is missing.";
