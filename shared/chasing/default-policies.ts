import type { CustomerKind } from "#shared/ledger/customer.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";

type Step = Pick<PolicyLevel, "name" | "letterKind" | "days" | "after" | "channel" | "claimsInterest" | "payByDays">;

const letter = (
  name: string,
  letterKind: PolicyLevel["letterKind"],
  days: number,
  after: PolicyLevel["after"],
  payByDays: number,
  claimsInterest: boolean,
): Step => ({ name, letterKind, days, after, channel: "post", claimsInterest, payByDays });

const call = (name: string, days: number): Step => ({
  name,
  letterKind: null,
  days,
  after: "previous",
  channel: "call",
  claimsInterest: false,
  payByDays: 0,
});

/** Days after the due day: 7, 14 and 30 at the earliest; each letter waits until the one before has had its time. */
const betweenBusinesses: readonly Step[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 7, false),
  call("First call", 5),
  letter("Second reminder", "second-reminder", 14, "due", 7, true),
  call("Second call", 5),
  letter("Final reminder", "final-reminder", 30, "due", 7, true),
  call("Last call", 3),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, true),
];

/** 30 days to answer: Pre-Action Protocol for Debt Claims (England and Wales), paragraph 3.1. */
const ukIndividuals: readonly Step[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("First call", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, false),
  letter("Final reminder", "final-reminder", 45, "due", 14, false),
  letter("Letter of claim", "letter-of-claim", 14, "previous", 30, false),
];

const publicBodies: readonly Step[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("Call accounts payable", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, true),
  letter("Final reminder", "final-reminder", 45, "due", 14, true),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, true),
];

const otherIndividuals: readonly Step[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("First call", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, false),
  letter("Final reminder", "final-reminder", 45, "due", 14, false),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, false),
];

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
  policy("none", "No chasing", [], 7, 2),
];

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Id of the shipped policy for customers of a kind in a country (ISO 3166-1 alpha-2). */
export function defaultPolicyIdFor(country: string, kind: CustomerKind): string {
  const area = country === "GB" ? "uk" : EU.includes(country) ? "eu" : "other";
  if (kind === "public-body") return `${area}-public`;
  // The Debt Protocol covers sole traders as well as individuals; elsewhere a sole trader is a business.
  const isPerson = kind === "individual" || (kind === "sole-trader" && area === "uk");
  return isPerson ? `${area}-individual` : `${area}-business`;
}

function policy(
  id: string,
  name: string,
  steps: readonly Step[],
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
