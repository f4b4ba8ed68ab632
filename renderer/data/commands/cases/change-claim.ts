import { putInLedger, putRow } from "#renderer/data/changes.ts";
import { type CommandContext, type CommandFailure, command, type Decision } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { claimErrorSentence } from "#shared/interest/claim-words.ts";
import { type ClaimError, payClaim, waiveClaim } from "#shared/interest/make-claims.ts";
import { receiveClaim } from "#shared/interest/receive-claim.ts";
import type { Claim } from "#shared/interest/rows.ts";
import type { Change } from "#shared/journal/change.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/** Gives up one recorded claim, with the reason. */
export const waiveClaimCommand = command<{ readonly claimId: string; readonly reason: string }>({
  name: "waive-claim",
  decide: (context, { claimId, reason }) =>
    onClaim(context, claimId, "waived", (claim) => {
      const { today, nowAt, userId, newId } = context;
      const waived = waiveClaim(claim, reason, { on: today, at: nowAt, by: userId, newId });
      return waived.ok ? succeed({ claim: waived.value, changes: [] }) : waived;
    }),
});

/** Marks a claim as paid on a day, where the money is not in the books: paid in cash, or settled otherwise. */
export const payClaimCommand = command<{ readonly claimId: string; readonly paidOn: CalendarDate }>({
  name: "pay-claim",
  decide: (context, { claimId, paidOn }) =>
    onClaim(context, claimId, "paid", (claim) => {
      const paid = payClaim(claim, paidOn, context.today);
      return paid.ok ? succeed({ claim: paid.value, changes: [] }) : paid;
    }),
});

/** Sets money on account against a claim: it becomes a charge in the ledger that the receipt pays. */
export const receiveClaimCommand = command<{ readonly claimId: string; readonly creditId: string }>({
  name: "receive-claim",
  decide: (context, { claimId, creditId }) =>
    onClaim(context, claimId, "paid", (claim) => {
      const { book } = context;
      const number = book.ledger(claim.customerId).entries.find((entry) => entry.id === claim.invoiceId)?.number ?? "";
      const received = receiveClaim(
        book.ledger(claim.customerId),
        claim,
        creditId,
        `${CLAIM_NAMES[claim.kind]}, ${number}`,
        context,
      );
      if (!received.ok) return received;
      const { claim: paid, rows } = received.value;
      return succeed({ claim: paid, changes: [putInLedger(book, claim.customerId, rows)] });
    }),
});

/** What each kind of claim is called in the ledger and in the history. */
export const CLAIM_NAMES: Readonly<Record<Claim["kind"], string>> = {
  interest: "Late payment interest",
  "fixed-sum": "Fixed sum for late payment",
  "recovery-costs": "Costs of recovery",
  "contract-charge": "Charge under the contract",
};

type Changed = { readonly claim: Claim; readonly changes: readonly Change[] };

function onClaim(
  { book }: CommandContext,
  claimId: string,
  verb: string,
  change: (claim: Claim) => Result<Changed, ClaimError | LedgerError>,
): Result<Decision<null>, CommandFailure> {
  const claim = book.get("claims", claimId);
  if (!claim) return fail({ kind: "no-such-claim", message: "This claim is not in the books any more." });
  const changed = change(claim);
  if (!changed.ok) return fail(words(changed.error, localeOf(book)));
  return succeed({
    changes: [putRow(book, "claims", changed.value.claim), ...changed.value.changes],
    subject: { table: "claims", key: claimId },
    summary: `${CLAIM_NAMES[claim.kind]} ${verb}, ${nameOf(book, claim.customerId)}`,
    output: null,
  });
}

const CLAIM_ERRORS = [
  "nothing-left",
  "reason-missing",
  "already-waived",
  "already-paid",
  "day-before-claim",
  "paid-in-the-future",
] as const;

function words(error: ClaimError | LedgerError, locale: string): CommandFailure {
  return isClaimError(error) ? { kind: error.kind, message: claimErrorSentence(error) } : ledgerRefusal(error, locale);
}

function isClaimError(error: ClaimError | LedgerError): error is ClaimError {
  return (CLAIM_ERRORS as readonly string[]).includes(error.kind);
}
