import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import type { ChasingSettings, SettingId, SettingsById } from "#shared/settings/settings.ts";
import { defaultPolicies, defaultPolicyIdFor } from "./default-policies.ts";

/** What decisions about chasing need to know beside the customer's own file. */
export type ChasingRules = {
  readonly policies: ReadonlyMap<string, ChasingPolicy>;
  readonly chasing: ChasingSettings;
  readonly clearingDays: number;
  readonly graceDays: number;
  readonly weekendDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
  /** Locale in which sentences write amounts and days. */
  readonly locale: string;
  readonly homeCountry: string;
  readonly lateReasons: ReadonlyMap<string, string>;
  readonly disputeReasons: ReadonlyMap<string, string>;
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
    clearingDays: setting("clearingDays"),
    graceDays: setting("graceDays"),
    weekendDays: setting("weekendDays"),
    holidays: new Set(setting("holidays")),
    locale: company.locale,
    homeCountry: company.address.country,
    lateReasons: labels(setting("lateReasons")),
    disputeReasons: labels(setting("disputeReasons")),
    lastRunOn: runs.reduce<CalendarDate | null>((last, run) => (last === null || run.on > last ? run.on : last), null),
  };
}

/** The policy a customer is chased by: its own, the company's default, or the shipped one of its country and kind. */
export function policyOf(customer: Customer, rules: ChasingRules): ChasingPolicy {
  const own = rules.policies.get(customer.policyId) ?? rules.policies.get(rules.chasing.defaultPolicyId);
  if (own) return own;
  const id = defaultPolicyIdFor(customer.address.country || rules.homeCountry, customer.kind);
  return rules.policies.get(id) as ChasingPolicy;
}

function labels(entries: readonly { readonly id: string; readonly label: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, entry.label]));
}
