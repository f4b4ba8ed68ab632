import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { type ClaimStamp, levelCharge } from "./make-claims.ts";
import type { Claim } from "./rows.ts";

export type ChargingLevel = { readonly id: string; readonly chargeMinor: Minor };

/**
 * The charge of a chasing level on a letter whose oldest invoice is `invoiceId`, or null. A level's charge is an amount
 * of the company's own currency; it is never carried over to another one (rule 16).
 */
export function letterCharge(
  file: CustomerFile,
  invoiceId: string,
  level: ChargingLevel,
  companyCurrency: Currency,
  stamp: ClaimStamp & { readonly letterId: string },
): Claim | null {
  const invoice = file.ledger.entries.find((entry) => entry.id === invoiceId);
  if (invoice?.side !== "debit" || invoice.currency !== companyCurrency) return null;
  const charge = levelCharge(file.customer, invoice, level, file.claims, stamp);
  return charge.ok ? charge.value : null;
}

/** The amount of that charge, as the letter prints it; zero for none. */
export function letterChargeMinor(
  file: CustomerFile,
  invoiceId: string,
  level: ChargingLevel | null | undefined,
  companyCurrency: Currency,
  stamp: Pick<ClaimStamp, "on">,
): Minor {
  if (!level) return ZERO;
  const full = { ...stamp, at: "", by: "", newId: () => "", letterId: "" };
  return letterCharge(file, invoiceId, level, companyCurrency, full)?.amountMinor ?? ZERO;
}
