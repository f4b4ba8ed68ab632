import { addDays, type CalendarDate, laterDay } from "#shared/dates/calendar-date.ts";
import type { OpenItem } from "#shared/ledger/open-items.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { CustomerFile } from "./customer-file.ts";
import { levelOfRank } from "./kind-rank.ts";
import { type SentLetter, sentLetters } from "./letter-sent.ts";
import { type LevelConfirmation, levelConfirmation } from "./level-confirmation.ts";

/** The letter levels of a policy in order; calls are steps between them and do not raise the level (rule 4). */
export function letterLevels(policy: ChasingPolicy): readonly PolicyLevel[] {
  return policy.levels.filter((level) => level.letterKind !== null && level.channel !== "call");
}

/** The level an item has reached: index into `letterLevels`, and the letter that brought it there; -1 for none. */
export type LevelReached = {
  readonly index: number;
  readonly by: SentLetter | null;
};

export type LevelsReached = {
  readonly levels: readonly PolicyLevel[];
  readonly of: (item: OpenItem) => LevelReached;
  /**
   * Letters that count for an open item but whose level the policy no longer has, or that went before the policy was
   * changed: which level they stand for is confirmed by a person, never guessed (rule 10).
   */
  readonly unclear: readonly SentLetter[];
};

/**
 * Which level each open item of a customer has reached on a day, from the letters known to have gone. `others` are the
 * customer's further policies, where an invoice has one of its own: their letters list this policy's items too and
 * count for them as far as the kind of letter goes.
 */
export function levelsReached(
  file: CustomerFile,
  policy: ChasingPolicy,
  asAt: CalendarDate,
  others: readonly ChasingPolicy[] = [],
): LevelsReached {
  const sent = sentLetters(file.letters, policy.deliveryDays, asAt).filter(({ letter }) => letter.levelId !== "");
  const own = ladderOf(file, policy, asAt);
  const ladders = others.filter((other) => other.id !== policy.id).map((other) => ladderOf(file, other, asAt));
  const isClear = ({ letter }: SentLetter) => [own, ...ladders].some((ladder) => ladder.isClear(letter));
  const levelOf = ({ letter }: SentLetter) => own.levelOf(letter) ?? levelElsewhere(own, ladders, letter);
  return {
    levels: own.levels,
    of: (item) => pastPreDue(item, reachedBy(item, sent, own, levelOf), own.levels),
    unclear: sent.filter((letter) => !isClear(letter)),
  };
}

type Ladder = {
  readonly levels: readonly PolicyLevel[];
  readonly confirmation: LevelConfirmation;
  readonly isClear: (letter: Letter) => boolean;
  /** Index of the level a letter stands for; undefined where it is none of this ladder. */
  readonly levelOf: (letter: Letter) => number | undefined;
};

function ladderOf(file: CustomerFile, policy: ChasingPolicy, asAt: CalendarDate): Ladder {
  const levels = letterLevels(policy);
  const index = new Map(levels.map((level, at) => [level.id, at]));
  const confirmation = levelConfirmation(file, policy, asAt);
  return {
    levels,
    confirmation,
    isClear: (letter) => confirmation.covers(letter) || confirmation.isCurrent(letter, index),
    levelOf: (letter) => index.get(confirmation.levelIdOf(letter)),
  };
}

function levelElsewhere(own: Ladder, ladders: readonly Ladder[], letter: Letter): number | undefined {
  for (const ladder of ladders) {
    const level = ladder.levels[ladder.levelOf(letter) ?? -1];
    if (level?.letterKind) return levelOfRank(own.levels, level.letterKind);
  }
  return undefined;
}

/**
 * An item climbs by one with each letter that lists it, up to the letter's own level, so that it never skips one (rule 1);
 * being listed again at a level it has does not start its interval anew. A letter counts only for parts that were due
 * when it was made, so that a later instalment begins at the first level (rule 7).
 */
function reachedBy(
  item: OpenItem,
  sent: readonly SentLetter[],
  { confirmation }: Ladder,
  levelOf: (sent: SentLetter) => number | undefined,
): LevelReached {
  let reached: LevelReached = { index: -1, by: null };
  for (const one of sent) {
    const at = levelOf(one);
    if (at === undefined || !one.letter.items.some((line) => line.invoiceId === item.entry.id)) continue;
    if (item.dueOn >= one.letter.on && one.letter.kind !== "courtesy") continue;
    const climbed = confirmation.covers(one.letter) ? at : Math.min(at, reached.index + 1);
    if (climbed > reached.index) reached = { index: climbed, by: one };
  }
  return reached;
}

/** Whether a level speaks before the due day: a courtesy, not a step that lateness has to climb. */
export function isPreDue(level: PolicyLevel): boolean {
  return level.after === "due" && level.days < 0;
}

/** Once an item is late the courtesy before its due day is over, whether it went or not: it would say nothing is late. */
function pastPreDue(item: OpenItem, reached: LevelReached, levels: readonly PolicyLevel[]): LevelReached {
  const last = item.daysLate > 0 ? levels.findLastIndex(isPreDue) : -1;
  return reached.index >= last ? reached : { index: last, by: null };
}

/**
 * First day on which an item may go to its next level; null when it has none. Counts from the due day or from the arrival
 * of the letter before (rule 3), and never before the pay-by day of that letter is over.
 */
export function nextLevelFrom(
  item: OpenItem,
  reached: LevelReached,
  levels: readonly PolicyLevel[],
): CalendarDate | null {
  const level = levels[reached.index + 1];
  if (!level) return null;
  const before = reached.by;
  if (before === null) return addDays(item.dueOn, level.after === "due" ? level.days : Math.max(level.days, 1));
  const base = level.after === "due" ? item.dueOn : before.arrivedOn;
  return laterDay(addDays(base, level.days), waitsUntil(before, levels[reached.index]));
}

/** First day after the time a letter gave: the day after its pay-by day. */
export function waitsUntil(sent: SentLetter, level: PolicyLevel | undefined): CalendarDate {
  const payByOn = sent.letter.payByOn ?? addDays(sent.arrivedOn, level?.payByDays ?? 0);
  return laterDay(addDays(payByOn, 1), sent.arrivedOn);
}
