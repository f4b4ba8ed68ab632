import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { PolicySource } from "./chasing-rules.ts";

/** When a step is due: `7 days after the due date`, `on the due date`, `14 days after the letter before arrived`. */
export function levelTiming({ after, channel, days }: PolicyLevel): string {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (after === "previous")
    return `${count} after ${channel === "call" ? "the letter before it" : "the letter before arrived"}`;
  if (days === 0) return "on the due date";
  return `${count} ${days < 0 ? "before" : "after"} the due date`;
}

/** The steps of a policy in one line. */
export function policyInShort(policy: ChasingPolicy): string {
  if (policy.levels.length === 0) return "Does nothing: no letters, no calls.";
  return policy.levels.map((level) => level.name).join(", ");
}

const SOURCES: Readonly<Record<PolicySource, string>> = {
  invoice: "chosen for this invoice",
  customer: "chosen for this customer",
  group: "of the customer's group",
  company: "your company's",
  "country-and-kind": "usual for the customer's country and kind",
};

/** Where a policy comes from, in words. */
export function policySourceWords(source: PolicySource): string {
  return SOURCES[source];
}
