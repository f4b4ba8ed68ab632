import type { Customer } from "../ledger/customer.ts";
import { canadianYearly, parseContractRate } from "./contract-rate.ts";
import type { FixedSumRule } from "./fixed-sum.ts";
import type { InterestSettings } from "./interest-settings.ts";
import { type Jurisdiction, jurisdictionOf } from "./jurisdictions.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import { comparePercent } from "./percent.ts";
import type { ContractRate, Regime } from "./regime.ts";

export type NoClaimReason =
  | "switched-off"
  | "consumer"
  | "no-statute"
  | "unknown-law"
  | "public-bodies-only"
  | "contract-rate-unreadable"
  | "contract-rate-zero"
  | "no-court-rate";

export type ClaimReason = "statute" | "statute-consumer" | "contract" | "contract-consumer" | "court";

/** What the user should look at before claiming; never a bar. */
export type ClaimCaution =
  | "consumer-needs-notice"
  | "consumer-fair-terms"
  | "contract-replaces-statute"
  | "canada-yearly-not-stated"
  | "directive-minimum-only"
  | "sole-trader-protocol";

/** What decides it: a customer, or what is typed into the calculator. */
export type Chargeable = Pick<Customer, "kind" | "jurisdiction"> & {
  readonly address: Pick<Customer["address"], "country">;
  readonly agreement: Pick<Customer["agreement"], "contractRate">;
};

/** Interest may be claimed, at this rate and for this reason. */
export type ClaimEntitlement = {
  readonly kind: "claim";
  readonly reason: ClaimReason;
  readonly regime: Regime;
  readonly fixedSum: FixedSumRule | null;
  readonly partPayments: PartPaymentOrder;
  readonly law: Jurisdiction | null;
  /** The statute a public body's contract may not undercut; used for a debt where it gives more (GOV.UK). */
  readonly floor: Regime | null;
  readonly cautions: readonly ClaimCaution[];
};

/** Whether interest may be claimed from a customer, at what rate, and why or why not. */
export type Entitlement =
  | ClaimEntitlement
  | { readonly kind: "none"; readonly reason: NoClaimReason; readonly law: Jurisdiction | null };

/**
 * Who may be charged what (rule 23): a consumer never owes business-to-business interest or a fixed sum; a contract
 * rate displaces the statute (UK Act 1998 s.8; GOV.UK); a sole trader counts as a business for the 1998 Act.
 */
export function entitlement(customer: Chargeable, settings: InterestSettings): Entitlement {
  const law = jurisdictionOf({ jurisdiction: customer.jurisdiction, country: customer.address.country });
  const text = customer.agreement.contractRate.trim();
  if (settings.basis === "none") return { kind: "none", reason: "switched-off", law };
  if (text !== "") return byContract(customer, text, law, settings);
  return byStatute(customer, law, settings);
}

function byStatute(customer: Chargeable, law: Jurisdiction | null, settings: InterestSettings): Entitlement {
  if (!law) return { kind: "none", reason: "unknown-law", law };
  if (settings.basis === "court") return byCourt(law, settings);
  if (customer.kind === "individual") {
    if (!law.consumer) return { kind: "none", reason: "consumer", law };
    return claim("statute-consumer", law.consumer, null, law, settings, ["consumer-needs-notice"]);
  }
  if (!law.business) return { kind: "none", reason: "no-statute", law };
  if (law.publicBodiesOnly && customer.kind !== "public-body")
    return { kind: "none", reason: "public-bodies-only", law };
  const cautions: ClaimCaution[] = [];
  if (law.id === "EU") cautions.push("directive-minimum-only");
  if (customer.kind === "sole-trader" && law.id.startsWith("GB")) cautions.push("sole-trader-protocol");
  return claim("statute", law.business, law.fixedSum, law, settings, cautions);
}

function byCourt(law: Jurisdiction, settings: InterestSettings): Entitlement {
  if (!law.courtRate) return { kind: "none", reason: "no-court-rate", law };
  const regime: Regime = { kind: "court", basis: law.courtBasis, percent: law.courtRate };
  return claim("court", regime, null, law, settings, []);
}

function byContract(
  customer: Chargeable,
  text: string,
  law: Jurisdiction | null,
  settings: InterestSettings,
): Entitlement {
  const parsed = parseContractRate(text);
  if (!parsed.ok) return { kind: "none", reason: "contract-rate-unreadable", law };
  if (parsed.value.yearly.units === 0) return { kind: "none", reason: "contract-rate-zero", law };
  const isConsumer = customer.kind === "individual";
  const cautions: ClaimCaution[] = isConsumer ? ["consumer-fair-terms"] : ["contract-replaces-statute"];
  const fixed = !isConsumer && law?.fixedSumWithContract ? law.fixedSum : null;
  const rate = forPlace(parsed.value, law, cautions);
  const regime: Regime = { kind: "contract", basis: "The contract", rate };
  const claimed = claim(isConsumer ? "contract-consumer" : "contract", regime, fixed, law, settings, cautions);
  return customer.kind === "public-body" && law?.business ? { ...claimed, floor: law.business } : claimed;
}

function forPlace(rate: ContractRate, law: Jurisdiction | null, cautions: ClaimCaution[]): ContractRate {
  if (law?.id !== "CA") return rate;
  const yearly = canadianYearly(rate);
  if (comparePercent(yearly, rate.yearly) === 0) return rate;
  cautions.push("canada-yearly-not-stated");
  return { ...rate, yearly };
}

function claim(
  reason: ClaimReason,
  regime: Regime,
  fixed: FixedSumRule | null,
  law: Jurisdiction | null,
  settings: InterestSettings,
  cautions: readonly ClaimCaution[],
): ClaimEntitlement {
  const byLaw = law?.partPayments ?? "principal-first";
  return {
    kind: "claim",
    reason,
    regime,
    fixedSum: settings.fixedSums ? fixed : null,
    partPayments: settings.partPayments === "by-law" ? byLaw : settings.partPayments,
    law,
    floor: null,
    cautions,
  };
}
