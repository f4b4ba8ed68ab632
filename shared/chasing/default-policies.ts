import type { CustomerKind } from "#shared/ledger/customer.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { FRENCH, GERMAN, UNITED_STATES } from "./national-policies.ts";
import { betweenBusinesses, otherIndividuals, type PolicyStep, publicBodies, ukIndividuals } from "./policy-steps.ts";

const smallSums = [
  { currency: currency("GBP"), amountMinor: minor(10_00) },
  { currency: currency("EUR"), amountMinor: minor(10_00) },
  { currency: currency("USD"), amountMinor: minor(10_00) },
];

/** The policies Duebook comes with; a policy row of the same id replaces one of them. */
export const defaultPolicies: readonly ChasingPolicy[] = [
  policy("uk-business", "UK businesses", betweenBusinesses, 7, 2),
  policy("uk-individual", "UK individuals and sole traders", ukIndividuals, 7, 2),
  policy("uk-public", "UK public bodies", publicBodies, 7, 2),
  policy("eu-business", "Businesses in the EU", betweenBusinesses, 7, 4),
  policy("eu-individual", "Individuals in the EU", otherIndividuals, 7, 4),
  policy("eu-public", "Public bodies in the EU", publicBodies, 7, 4),
  policy("other-business", "Other businesses", betweenBusinesses, 7, 7),
  policy("other-individual", "Other individuals", otherIndividuals, 7, 7),
  policy("other-public", "Other public bodies", publicBodies, 7, 7),
  ...[GERMAN, FRENCH, UNITED_STATES].flatMap(({ area, within, deliveryDays, kinds }) =>
    kinds.map(({ kind, name, steps, basis }) => ({
      // The levels keep the ids of the policy these customers had before, so that letters sent under it still count.
      ...policy(`${within}-${kind}`, name, steps, 7, deliveryDays),
      id: `${area}-${kind}`,
      basis,
    })),
  ),
  policy("none", "No chasing", [], 7, 2),
];

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

const NATIONAL: Readonly<Record<string, string>> = { GB: "uk", DE: "de", FR: "fr", US: "us" };

/** Ids of the shipped policies for customers of a kind in a country (ISO 3166-1 alpha-2), the nearest first. */
export function defaultPolicyIdsFor(country: string, kind: CustomerKind): readonly string[] {
  const area = EU.includes(country) ? "eu" : "other";
  const national = NATIONAL[country];
  const areas = country === "GB" ? ["uk"] : national ? [national, area] : [area];
  return areas.map((one) => `${one}-${policyKind(country, kind)}`);
}

/** Id of the shipped policy that is meant for a kind of customer in a country. */
export function defaultPolicyIdFor(country: string, kind: CustomerKind): string {
  return defaultPolicyIdsFor(country, kind)[0] as string;
}

function policyKind(country: string, kind: CustomerKind): "business" | "individual" | "public" {
  if (kind === "public-body") return "public";
  // The Debt Protocol covers sole traders as well as individuals; elsewhere a sole trader is a business.
  return kind === "individual" || (kind === "sole-trader" && country === "GB") ? "individual" : "business";
}

function policy(
  id: string,
  name: string,
  steps: readonly PolicyStep[],
  minimumGapDays: number,
  deliveryDays: number,
): ChasingPolicy {
  return {
    id,
    name,
    levels: steps.map((step, index) => ({ ...step, id: `${id}/${index + 1}`, chargeMinor: ZERO })),
    minimums: smallSums,
    minimumGapDays,
    deliveryDays,
    callAboveMinor: minor(1_000_00),
    archived: false,
    recordedAt: "",
    recordedBy: "",
  };
}

/** The least amount for which anything is sent, in minor units; zero where the policy names none (rule 12). */
export function minimumOf(policy: ChasingPolicy, code: Currency): Minor {
  return policy.minimums.find((minimum) => minimum.currency === code)?.amountMinor ?? ZERO;
}
