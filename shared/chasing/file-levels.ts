import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { OpenItem } from "#shared/ledger/open-items.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { type ChasingRules, policyOf, policyOfEntry } from "./chasing-rules.ts";
import type { CustomerFile } from "./customer-file.ts";
import type { SentLetter } from "./letter-sent.ts";
import { type LevelReached, type LevelsReached, levelsReached, nextLevelFrom } from "./levels-reached.ts";

/** Where one open item stands on the ladder of its own policy. */
export type ItemLevels = {
  readonly policy: ChasingPolicy;
  /** The letter levels of that policy, in order. */
  readonly levels: readonly PolicyLevel[];
  readonly reached: LevelReached;
  /** First day on which its next level may speak; null when it has none. */
  readonly from: CalendarDate | null;
};

export type FileLevels = {
  /** The customer's own policy: of everything that has none of its own. */
  readonly policy: ChasingPolicy;
  readonly of: (item: OpenItem) => ItemLevels;
  /** Letters that fit no ladder of this customer any more: a person confirms the level (rule 10). */
  readonly unclear: readonly SentLetter[];
};

/** The ladders of a customer: one policy for most, another for each invoice that has one of its own. */
export function fileLevels(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): FileLevels {
  const policy = policyOf(file.customer, rules);
  const policies = policiesInUse(file, policy, rules);
  const known = new Map<string, LevelsReached>();
  const ladder = (of: ChasingPolicy) => {
    const found = known.get(of.id) ?? levelsReached(file, of, asAt, policies);
    known.set(of.id, found);
    return found;
  };
  return {
    policy,
    unclear: ladder(policy).unclear,
    of: (item) => {
      const own = policies.length === 1 ? policy : policyOfEntry(item.entry, file.customer, rules);
      const { levels, of } = ladder(own);
      const reached = of(item);
      return { policy: own, levels, reached, from: nextLevelFrom(item, reached, levels) };
    },
  };
}

function policiesInUse(file: CustomerFile, policy: ChasingPolicy, rules: ChasingRules): readonly ChasingPolicy[] {
  const found = new Map([[policy.id, policy]]);
  for (const entry of file.ledger.entries) {
    const own = entry.side === "debit" && entry.policyId ? rules.policies.get(entry.policyId) : undefined;
    if (own) found.set(own.id, own);
  }
  return [...found.values()];
}
