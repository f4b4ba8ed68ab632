import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { defaultPolicies } from "./default-policies.ts";
import { letterLevels } from "./levels-reached.ts";

/** A copy under a new id, every step with an id of its own: what was sent under the first does not count for it. */
export function copyPolicy(policy: ChasingPolicy, id: string, name: string): ChasingPolicy {
  const levels = policy.levels.map((level, index) => ({ ...level, id: `${id}/${index + 1}` }));
  const { basis: _, ...rest } = policy;
  return { ...rest, id, name, levels, archived: false, recordedAt: "", recordedBy: "" };
}

/** A policy that does nothing, to begin from. */
export function emptyPolicy(id: string): ChasingPolicy {
  const base = defaultPolicies[0] as ChasingPolicy;
  return { ...copyPolicy(base, id, ""), levels: [] };
}

/** The policy of an id as Duebook brings it; null for one of the user's own. */
export function shippedPolicy(id: string): ChasingPolicy | null {
  return defaultPolicies.find((policy) => policy.id === id) ?? null;
}

/**
 * Whether letters already sent may mean something else under the changed policy: a letter step was taken away, moved,
 * put in between or given another letter. Further steps at the end, other days and amounts change nothing of that.
 */
export function isLadderChanged(before: ChasingPolicy, after: ChasingPolicy): boolean {
  const old = letterLevels(before);
  const next = letterLevels(after);
  return old.some((level, at) => next[at]?.id !== level.id || next[at]?.letterKind !== level.letterKind);
}

/** A further step after the last one: the letter that usually comes next, two weeks later. */
export function nextPolicyLevel(policy: ChasingPolicy, id: string, channel: PolicyLevel["channel"]): PolicyLevel {
  const letters = letterLevels(policy);
  const blank = { id, channel, chargeMinor: ZERO, claimsInterest: false };
  if (channel === "call")
    return { ...blank, name: freeName(policy, "Call"), letterKind: null, days: 5, after: "previous", payByDays: 0 };
  const [letterKind, name] = USUAL[Math.min(letters.length, USUAL.length - 1)] as (typeof USUAL)[number];
  const isFirst = letters.length === 0;
  return {
    ...blank,
    name: freeName(policy, name),
    letterKind,
    days: isFirst ? 7 : 14,
    after: isFirst ? "due" : "previous",
    payByDays: letterKind === "letter-before-action" ? 14 : 7,
  };
}

const USUAL = [
  ["friendly-reminder", "Friendly reminder"],
  ["second-reminder", "Second reminder"],
  ["final-reminder", "Final reminder"],
  ["letter-before-action", "Letter before action"],
] as const;

/** The courtesy note some days before the due day, by e-mail. */
export function courtesyLevel(policy: ChasingPolicy, id: string): PolicyLevel {
  return {
    id,
    name: freeName(policy, "Courtesy note"),
    letterKind: "courtesy",
    days: -5,
    after: "due",
    channel: "email",
    chargeMinor: ZERO,
    claimsInterest: false,
    payByDays: 0,
  };
}

/** Moves a step by one place; the same policy when it is at the end already. */
export function moveLevel(policy: ChasingPolicy, at: number, by: -1 | 1): ChasingPolicy {
  const levels = [...policy.levels];
  const [level] = levels.splice(at, 1);
  if (!level || at + by < 0 || at + by > levels.length) return policy;
  levels.splice(at + by, 0, level);
  return { ...policy, levels };
}

/** Sets the least amount of one currency; null takes it away. */
export function withMinimum(
  minimums: readonly { readonly currency: Currency; readonly amountMinor: Minor }[],
  currency: Currency,
  amountMinor: Minor | null,
): readonly { readonly currency: Currency; readonly amountMinor: Minor }[] {
  const others = minimums.filter((row) => row.currency !== currency);
  return amountMinor === null ? others : [...others, { currency, amountMinor }];
}

function freeName({ levels }: ChasingPolicy, name: string): string {
  const taken = new Set(levels.map((level) => level.name.trim().toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
  return `${name} ${number}`;
}
