import type { CalendarDate } from "../dates/calendar-date.ts";
import { formatDay } from "../dates/format-day.ts";
import type { Customer } from "../ledger/customer.ts";
import { frenchContractFloor } from "./contract-floor.ts";
import { describeContractRate } from "./contract-rate.ts";
import type { ClaimCaution, ClaimEntitlement, Entitlement, NoClaimReason } from "./entitlement.ts";
import type { ClaimError, NoCharge } from "./make-claims.ts";
import { comparePercent, percentText } from "./percent.ts";
import type { RateTables, RateUnknown } from "./rate-table.ts";
import type { RelevantDay } from "./relevant-day.ts";

const KINDS: Readonly<Record<Customer["kind"], string>> = {
  company: "a company",
  "sole-trader": "a sole trader, a business for this purpose",
  individual: "a private person",
  "public-body": "a public body",
};

/** One plain sentence that says why interest is or is not claimed from a customer. */
export function claimSentence(entitlement: Entitlement, customer: Pick<Customer, "kind">): string {
  if (entitlement.kind === "none") return `No interest is claimed: ${NO_CLAIM[entitlement.reason]}`;
  const sum = entitlement.fixedSum ? " A fixed sum is owed for each late invoice." : "";
  return `Interest is claimed at ${rateWords(entitlement)}: ${KINDS[customer.kind]}${placeWords(entitlement)}.${sum}`;
}

/** What to look at before claiming on a day, each in one sentence. */
export function cautionSentences(
  entitlement: ClaimEntitlement,
  tables: RateTables,
  on: CalendarDate,
): readonly string[] {
  const floor = contractFloorSentence(entitlement, tables, on);
  return [...entitlement.cautions.map((caution) => CAUTIONS[caution]), ...(floor === "" ? [] : [floor])];
}

/** What French law says of a contract's rate between businesses; empty where it says nothing. */
function contractFloorSentence(
  { reason, regime, law }: ClaimEntitlement,
  tables: RateTables,
  on: CalendarDate,
): string {
  if (law?.id !== "FR" || reason !== "contract" || regime.kind !== "contract") return "";
  const rule = "a French contract may set no less than three times the legal rate (Code de commerce, art. L441-10 II)";
  const least = frenchContractFloor(tables, on);
  if (!least.ok)
    return `Between businesses ${rule}. That rate is not known to Duebook for ${formatDay(on, "far", "en-GB")}: enter it in Settings, Rate tables, to have the contract's compared.`;
  if (comparePercent(regime.rate.yearly, least.value) >= 0) return "";
  return `The contract's ${percentText(regime.rate.yearly)}% per year is too low: ${rule}, ${percentText(least.value)}% on ${formatDay(on, "far", "en-GB")}. Ask a lawyer which rate is owed instead.`;
}

/** Why interest begins on another day than the one after the due day; empty where it does not. */
export function relevantDaySentence(relevant: RelevantDay): string {
  if (relevant.because === "public-limit") return "A public body must pay within 30 days, whatever was agreed.";
  if (relevant.because === "long-terms-limit") return "Terms longer than 60 days are cut to 60, as chosen in Settings.";
  if (relevant.because === "thirty-days") return "No payment day was agreed, so 30 days from the invoice apply.";
  return relevant.termsAreLong
    ? "Terms are longer than 60 days. If they are grossly unfair, interest may run from day 61: see Settings, Interest."
    : "";
}

/** What the user is asked when a rate is missing. `period` is the period in words. */
export function rateUnknownSentence(unknown: RateUnknown, period: string): string {
  const hint = unknown.suggestion ? ` One source says ${unknown.suggestion}%: confirm it before you use it.` : "";
  return `${unknown.tableName}: the rate for ${period} is not known to Duebook. Look it up and enter it. Where: ${unknown.whereToLook}${hint}`;
}

export function claimErrorSentence(error: ClaimError): string {
  switch (error.kind) {
    case "nothing-left":
      return `Nothing is left to claim on ${error.number}: all of it is claimed or waived already.`;
    case "reason-missing":
      return "Say why it is waived: the reason stays with the claim.";
    case "already-waived":
      return "This claim was waived before. Record a new one if it is to be claimed after all.";
    case "already-paid":
      return "This claim is paid already.";
    case "day-before-claim":
      return "The claim was made after that day. Choose the day the money came.";
    case "paid-in-the-future":
      return "That day is still to come. Choose the day the money came.";
  }
}

export const NO_CHARGE: Readonly<Record<NoCharge, string>> = {
  "no-charge-at-level": "This level has no charge.",
  consumer: "No charge: a private person.",
  "terms-not-agreed":
    "No charge: the customer has not agreed to your terms. Record the agreement on the customer first.",
  "made-already": "No charge: this level has been charged for this invoice before.",
};

const NO_CLAIM: Readonly<Record<NoClaimReason, string>> = {
  "switched-off": "it is switched off in Settings, Interest.",
  consumer: "a private person does not owe business interest or fixed sums. A court may award interest.",
  "no-statute": "there is no statutory rate between businesses here. Enter the rate of your contract on the customer.",
  "unknown-law": "Duebook knows no late-payment law for this country. Enter the rate of your contract on the customer.",
  "public-bodies-only": "the statute here is for public bodies only. Enter the rate of your contract on the customer.",
  "contract-rate-unreadable": "the contract rate on the customer cannot be read. Enter it like 8 or 2 per month.",
  "contract-rate-zero": "the contract sets a rate of 0. Such a term may be void: ask a solicitor.",
  "no-court-rate": "the court's rate is offered for England and Wales only.",
};

const CAUTIONS: Readonly<Record<ClaimCaution, string>> = {
  "consumer-needs-notice": "A private person is in default after a reminder, or if the invoice said so: check first.",
  "consumer-fair-terms": "With a private person the agreed rate must be fair and was to be agreed before the sale.",
  "contract-replaces-statute":
    "The contract's rate replaces the statutory one and its fixed sums as far as the law says.",
  "canada-yearly-not-stated": "The agreement gives no yearly rate, so the Interest Act caps it at 5% per year.",
  "directive-minimum-only": "The Directive's minimum is used; national law may give more.",
  "sole-trader-protocol":
    "Before a claim in England and Wales the Debt Protocol asks for 30 days and its forms, not the 14 days usual with companies.",
};

function rateWords({ regime }: ClaimEntitlement): string {
  if (regime.kind === "contract") return `the contract's rate, ${describeContractRate(regime.rate)}`;
  if (regime.kind === "court") return `${percentText(regime.percent)}% per year, the court's rate (${regime.basis})`;
  const points = regime.margins.at(-1)?.points;
  const plus =
    points && points.units !== 0 ? `the reference rate plus ${percentText(points, 0)} points` : "the published rate";
  const how = regime.kind === "segmented" ? "anew each half-year" : "as it stood when the invoice became late";
  return `${plus}, ${how} (${regime.basis})`;
}

function placeWords({ law }: ClaimEntitlement): string {
  return law ? `, ${law.name}` : "";
}
