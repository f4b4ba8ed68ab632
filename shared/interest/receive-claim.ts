import { laterDay } from "../dates/calendar-date.ts";
import { addCharge } from "../ledger/add-charge.ts";
import { allocateCredit } from "../ledger/allocate-credit.ts";
import { findCredit } from "../ledger/find-entry.ts";
import type { CustomerLedger, LedgerRows } from "../ledger/ledger.ts";
import type { LedgerError } from "../ledger/ledger-error.ts";
import { withRows } from "../ledger/with-rows.ts";
import type { Writer } from "../ledger/writer.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type ClaimError, payClaim } from "./make-claims.ts";
import type { Claim } from "./rows.ts";

export type ReceivedClaim = { readonly claim: Claim; readonly rows: LedgerRows };

/**
 * Sets money that was received against a claim: the claim becomes a charge in the ledger on the day the money came, the
 * receipt pays it, and the invoice stays as it was issued (rule 22). Errors: those of `payClaim`, `addCharge` and
 * `allocateCredit`.
 */
export function receiveClaim(
  ledger: CustomerLedger,
  claim: Claim,
  creditId: string,
  description: string,
  writer: Writer,
): Result<ReceivedClaim, ClaimError | LedgerError> {
  const credit = findCredit(ledger, creditId);
  if (!credit.ok) return credit;
  // A receipt from before the claim was written down pays it on the claim's own day.
  const on = laterDay(credit.value.on, claim.on);
  const paid = payClaim(claim, on, writer.today);
  if (!paid.ok) return paid;
  const { amountMinor, currency, invoiceId } = claim;
  const charged = addCharge(
    ledger,
    { number: "", description, on, dueOn: on, amountMinor, currency, linkedId: invoiceId },
    writer,
  );
  if (!charged.ok) return charged;
  const { entries, charge } = charged.value;
  const allocate = { how: "by-hand" as const, parts: [{ debitId: charge.id, amountMinor }] };
  const set = allocateCredit(withRows(ledger, charged.value), { creditId, on, allocate }, writer);
  if (!set.ok) return fail(set.error);
  return succeed({ claim: paid.value, rows: { entries, allocations: set.value.allocations } });
}
