import type { PolicyLevel } from "#shared/letters/policy.ts";
import type { LetterKind } from "#shared/letters/rows.ts";

/** How far a kind of letter goes. Kinds of one rank ask alike; the ladders of two policies are compared by it. */
const RANKS: Readonly<Partial<Record<LetterKind, number>>> = {
  courtesy: 0,
  statement: 1,
  "friendly-reminder": 1,
  own: 1,
  "second-reminder": 2,
  "plan-missed": 2,
  "settlement-offer": 3,
  "final-reminder": 3,
  "stop-supply": 3,
  "plan-default": 3,
  "letter-before-action": 4,
  "letter-of-claim": 4,
  "agency-referral": 5,
};

export function kindRank(kind: LetterKind | null): number {
  return kind === null ? -1 : (RANKS[kind] ?? 0);
}

/** The last level of a ladder that goes no further than a kind of letter; -1 for none. */
export function levelOfRank(levels: readonly PolicyLevel[], kind: LetterKind): number {
  const rank = kindRank(kind);
  return levels.findLastIndex((level) => kindRank(level.letterKind) <= rank);
}
