import type { OwnLimitation } from "#shared/cases/limitation-law.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { LedgerEntry } from "#shared/ledger/ledger.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import type { ChasingSettings, ReasonEntry, SettingId, SettingsById } from "#shared/settings/settings.ts";
import { defaultPolicies, defaultPolicyIdsFor } from "./default-policies.ts";

/** What decisions about chasing need to know beside the customer's own file. */
export type ChasingRules = {
  readonly policies: ReadonlyMap<string, ChasingPolicy>;
  readonly chasing: ChasingSettings;
  /** Policy of a group of customers, by the group's name as `groupKey` writes it. */
  readonly groupPolicies: ReadonlyMap<string, string>;
  readonly clearingDays: number;
  readonly graceDays: number;
  readonly weekendDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
  /** Locale in which sentences write amounts and days. */
  readonly locale: string;
  readonly homeCountry: string;
  readonly lateReasons: readonly ReasonEntry[];
  readonly disputeReasons: ReadonlyMap<string, string>;
  /** Months after which a customer's credit is looked at again. */
  readonly reviewMonths: number;
  /** Times to claim the user looked up for countries Duebook has none for. */
  readonly limitation: readonly OwnLimitation[];
  /** Day of the latest letter run; null when there was none (rule 8). */
  readonly lastRunOn: CalendarDate | null;
};

/** What the rules are read from: the books, or anything with the same two questions. */
export type RulesSource = {
  readonly policies: readonly ChasingPolicy[];
  readonly runs: readonly { readonly on: CalendarDate }[];
  readonly setting: <Id extends SettingId>(id: Id) => SettingsById[Id];
};

/** Gathers the policies (the shipped ones, replaced by the user's of the same id) and the settings of chasing. */
export function chasingRules({ policies, runs, setting }: RulesSource): ChasingRules {
  const company = setting("company");
  return {
    policies: new Map([...defaultPolicies, ...policies].map((policy) => [policy.id, policy])),
    chasing: setting("chasing"),
    groupPolicies: new Map(setting("groupPolicies").map((row) => [groupKey(row.group), row.policyId])),
    clearingDays: setting("clearingDays"),
    graceDays: setting("graceDays"),
    weekendDays: setting("weekendDays"),
    holidays: new Set(setting("holidays")),
    locale: company.locale,
    homeCountry: company.address.country,
    lateReasons: setting("lateReasons"),
    disputeReasons: labels(setting("disputeReasons")),
    reviewMonths: setting("credit").reviewMonths,
    limitation: setting("limitation"),
    lastRunOn: runs.reduce<CalendarDate | null>((last, run) => (last === null || run.on > last ? run.on : last), null),
  };
}

/** Where a policy comes from, the nearest first: the one that is nearer to the debt decides. */
export type PolicySource = "invoice" | "customer" | "group" | "company" | "country-and-kind";

export type PolicyChoice = { readonly policy: ChasingPolicy; readonly source: PolicySource };

/** The policy a customer is chased by: its own, its group's, the company's, or the shipped one of its country and kind. */
export function policyOf(customer: Customer, rules: ChasingRules): ChasingPolicy {
  return policyChoice(customer, rules).policy;
}

/** As `policyOf`, and where it comes from. */
export function policyChoice(customer: Customer, rules: ChasingRules): PolicyChoice {
  const wanted = [
    ["customer", customer.policyId],
    ["group", rules.groupPolicies.get(groupKey(customer.group)) ?? ""],
    ["company", rules.chasing.defaultPolicyId],
  ] as const;
  for (const [source, id] of wanted) {
    const policy = id === "" ? undefined : rules.policies.get(id);
    if (policy) return { policy, source };
  }
  const country = customer.address.country || rules.homeCountry;
  const shipped = defaultPolicyIdsFor(country, customer.kind).map((id) => rules.policies.get(id) as ChasingPolicy);
  // A wider policy the user has made their own speaks before one that is as it was shipped.
  const own = shipped.find((policy) => policy.recordedAt !== "");
  return { policy: own ?? (shipped[0] as ChasingPolicy), source: "country-and-kind" };
}

/** The policy one document is chased by: its own before the customer's. */
export function policyOfEntry(entry: LedgerEntry, customer: Customer, rules: ChasingRules): ChasingPolicy {
  const own = entry.side === "debit" && entry.policyId ? rules.policies.get(entry.policyId) : undefined;
  return own ?? policyOf(customer, rules);
}

/** A group's name as it is compared: capitals and spaces around it do not matter. */
export function groupKey(group: string): string {
  return group.trim().toLowerCase();
}

function labels(entries: readonly { readonly id: string; readonly label: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, entry.label]));
}
