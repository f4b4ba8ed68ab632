import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Customer } from "../ledger/customer.ts";
import type { DebitEntry } from "../ledger/ledger.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { claimPosition, VOID_REASON } from "./customer-claims.ts";
import type { InvoiceInterest } from "./interest-on-invoice.ts";
import type { Claim } from "./rows.ts";

export type ClaimError =
  | { readonly kind: "nothing-left"; readonly number: string }
  | { readonly kind: "reason-missing" }
  | { readonly kind: "already-waived" }
  | { readonly kind: "already-paid" }
  | { readonly kind: "day-before-claim"; readonly on: CalendarDate }
  | { readonly kind: "paid-in-the-future" };

/** Who writes and when, for the rows that are made. */
export type ClaimStamp = {
  readonly on: CalendarDate;
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
};

type Source = { readonly levelId: string; readonly letterId: string };

const BY_HAND: Source = { levelId: "", letterId: "" };

/**
 * Claims for what is left of an invoice's interest and fixed sum, as rows of their own; the invoice is never touched
 * (rule 22). `nothing-left` when all of it is claimed or waived already.
 */
export function recordClaims(
  customerId: string,
  interest: InvoiceInterest,
  claims: readonly Claim[],
  stamp: ClaimStamp,
): Result<readonly Claim[], ClaimError> {
  const left = claimPosition(interest, claims, stamp.on);
  const made = [
    ...claimRow(customerId, interest.entry, "interest", left.interestLeftMinor, stamp, BY_HAND),
    ...claimRow(customerId, interest.entry, "fixed-sum", left.fixedSumLeftMinor, stamp, BY_HAND),
  ];
  return made.length === 0 ? fail({ kind: "nothing-left", number: interest.number }) : succeed(made);
}

/** Gives up what is left of an invoice's interest and fixed sum, with the reason; the rows stay as a record. */
export function waiveWhatIsLeft(
  customerId: string,
  interest: InvoiceInterest,
  claims: readonly Claim[],
  reason: string,
  stamp: ClaimStamp,
): Result<readonly Claim[], ClaimError> {
  if (reason.trim() === "") return fail({ kind: "reason-missing" });
  const made = recordClaims(customerId, interest, claims, stamp);
  if (!made.ok) return made;
  const waived = { on: stamp.on, reason: reason.trim(), by: stamp.by };
  return succeed(made.value.map((claim) => ({ ...claim, waived })));
}

/** Gives up one recorded claim, with the reason. */
export function waiveClaim(claim: Claim, reason: string, stamp: ClaimStamp): Result<Claim, ClaimError> {
  if (reason.trim() === "") return fail({ kind: "reason-missing" });
  if (claim.waived) return fail({ kind: "already-waived" });
  if (claim.paidOn) return fail({ kind: "already-paid" });
  return succeed({ ...claim, waived: { on: stamp.on, reason: reason.trim(), by: stamp.by } });
}

/** Marks a claim as paid on a day, not after `today`; from then on it is income. */
export function payClaim(claim: Claim, paidOn: CalendarDate, today: CalendarDate): Result<Claim, ClaimError> {
  if (claim.waived) return fail({ kind: "already-waived" });
  if (claim.paidOn) return fail({ kind: "already-paid" });
  if (paidOn > today) return fail({ kind: "paid-in-the-future" });
  if (paidOn < claim.on) return fail({ kind: "day-before-claim", on: claim.on });
  return succeed({ ...claim, paidOn });
}

/** Why no charge for a level is made. */
export type NoCharge = "no-charge-at-level" | "consumer" | "terms-not-agreed" | "made-already";

/**
 * The contract charge of a chasing level for one invoice: once per invoice and level, by the row's own key, and only
 * where the customer agreed the terms (rule 21). `chargeMinor` in minor units of the invoice's currency.
 */
export function levelCharge(
  customer: Customer,
  invoice: DebitEntry,
  level: { readonly id: string; readonly chargeMinor: Minor },
  claims: readonly Claim[],
  stamp: ClaimStamp & { readonly letterId: string },
): Result<Claim, { readonly kind: NoCharge }> {
  if (level.chargeMinor <= 0) return fail({ kind: "no-charge-at-level" });
  if (customer.kind === "individual") return fail({ kind: "consumer" });
  if (customer.agreement.agreedOn === null) return fail({ kind: "terms-not-agreed" });
  const id = levelClaimId(invoice.id, level.id, "contract-charge");
  const earlier = claims.find((claim) => claim.id === id);
  if (earlier && earlier.waived?.reason !== VOID_REASON) return fail({ kind: "made-already" });
  const source = { levelId: level.id, letterId: stamp.letterId };
  const made = claimRow(
    customer.id,
    invoice,
    "contract-charge",
    level.chargeMinor,
    { ...stamp, newId: () => id },
    source,
  );
  return made[0] ? succeed(made[0]) : fail({ kind: "no-charge-at-level" });
}

/**
 * What a letter claims on an invoice: interest and fixed sum that no earlier claim covers. Keyed by invoice, letter
 * and kind, so that the same letter recorded twice makes one claim.
 */
export function letterClaims(
  customerId: string,
  interest: InvoiceInterest,
  claims: readonly Claim[],
  source: Source,
  stamp: ClaimStamp,
): readonly Claim[] {
  const others = claims.filter((claim) => claim.letterId !== source.letterId || claim.letterId === "");
  const left = claimPosition(interest, others, stamp.on);
  return [
    ...claimRow(customerId, interest.entry, "interest", left.interestLeftMinor, keyed("interest"), source),
    ...claimRow(customerId, interest.entry, "fixed-sum", left.fixedSumLeftMinor, keyed("fixed-sum"), source),
  ];

  function keyed(kind: Claim["kind"]): ClaimStamp {
    return { ...stamp, newId: () => levelClaimId(interest.invoiceId, source.letterId || source.levelId, kind) };
  }
}

/** Takes the claims of a void letter back, so that they may be made again (rule 30). */
export function takeBackClaims(claims: readonly Claim[], letterId: string, stamp: ClaimStamp): readonly Claim[] {
  return claims
    .filter((claim) => claim.letterId === letterId && letterId !== "" && !claim.waived && !claim.paidOn)
    .map((claim) => ({ ...claim, waived: { on: stamp.on, reason: VOID_REASON, by: stamp.by } }));
}

/** Key of a claim made at a level: the store itself keeps it from being made twice. */
function levelClaimId(invoiceId: string, levelId: string, kind: Claim["kind"]): string {
  return `${invoiceId}:${levelId}:${kind}`;
}

function claimRow(
  customerId: string,
  invoice: DebitEntry,
  kind: Claim["kind"],
  amountMinor: Minor,
  stamp: ClaimStamp,
  source: Source,
): readonly Claim[] {
  if (amountMinor <= 0) return [];
  return [
    {
      id: stamp.newId(),
      customerId,
      invoiceId: invoice.id,
      on: stamp.on,
      kind,
      currency: invoice.currency,
      amountMinor: minor(amountMinor),
      levelId: source.levelId,
      letterId: source.letterId,
      waived: null,
      paidOn: null,
      recordedAt: stamp.at,
      recordedBy: stamp.by,
    },
  ];
}
