import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { CustomerFile } from "./customer-file.ts";

const PREFIX = "level:";

/** `itemKey` of the task that records which level of a policy the letters sent so far stand for. */
export function levelConfirmationKey(policyId: string): string {
  return `${PREFIX}${policyId}`;
}

export type LevelConfirmation = {
  readonly covers: (letter: Letter) => boolean;
  readonly isCurrent: (letter: Letter, index: ReadonlyMap<string, number>) => boolean;
  readonly levelIdOf: (letter: Letter) => string;
};

/**
 * Reads the latest confirmation of a customer's level in a policy: a `decision` task whose text is the level id. It covers
 * every letter recorded before it and stands while the policy has not been changed again (rule 10).
 */
export function levelConfirmation(file: CustomerFile, policy: ChasingPolicy, asAt: CalendarDate): LevelConfirmation {
  const key = levelConfirmationKey(policy.id);
  const task = file.tasks
    .filter((row) => row.kind === "decision" && row.itemKey === key && row.on <= asAt)
    .filter((row) => row.recordedAt >= policy.recordedAt)
    .at(-1);
  const covers = (letter: Letter) => task !== undefined && letter.recordedAt <= task.recordedAt;
  return {
    covers,
    isCurrent: (letter, index) => index.has(letter.levelId) && wentUnder(letter) >= policy.recordedAt,
    levelIdOf: (letter) => (task !== undefined && covers(letter) ? task.text : letter.levelId),
  };
}

/** When a letter last moved: a policy changed after that may mean something else by its level. */
function wentUnder(letter: Letter): string {
  let latest = letter.recordedAt;
  for (const step of letter.steps) if (step.at > latest) latest = step.at;
  return latest;
}
