import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { heldMinor } from "#shared/ledger/open-items.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import type { ChasePosition } from "./chase-position.ts";
import { lastContact } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { minimumOf } from "./default-policies.ts";
import type { FileLevels, ItemLevels } from "./file-levels.ts";
import { kindRank } from "./kind-rank.ts";
import { isChasingKind, letterStanding, waitingLetters } from "./letter-sent.ts";
import { waitsUntil } from "./levels-reached.ts";
import { usableChannel } from "./recipient-of.ts";
import type { LeftOutItem, RunItem, RunLetter } from "./run-decision.ts";
import { runLetter } from "./run-letter.ts";
import type { IncludedReason, LeftOutReason } from "./run-reasons.ts";

export type RunScene = {
  readonly file: CustomerFile;
  readonly levels: FileLevels;
  readonly asAt: CalendarDate;
};

/** An item of which something may be demanded, where it stands, and from when its next level may speak. */
export type Candidate = ItemLevels & { readonly position: ChasePosition };

type Left = Pick<LeftOutItem, "position" | "amountMinor" | "reason">;
export type Proposal = { readonly letter: RunLetter | null; readonly leftOut: readonly Left[] };

/** Decides on one customer's demandable items of one currency: one letter or none, and a reason for each amount left out. */
export function proposeLetter(scene: RunScene, currency: Currency, candidates: readonly Candidate[]): Proposal {
  const creditMinor = heldMinor(scene.file.ledger, currency, scene.asAt);
  const demandedMinor = sumMinor(candidates, ({ position }) => position.demandedMinor);
  const block = blockOf(scene, currency) ?? coveredBy(creditMinor, demandedMinor);
  if (block) return leaveAll(candidates, block);
  const leftOut: Left[] = [];
  const able: Candidate[] = [];
  for (const candidate of candidates) {
    const stop = noLevels(candidate) ?? lastLevelReason(scene, candidate);
    if (stop && (stop.kind === "no-levels" || candidate.position.missedMinor === 0))
      leftOut.push(left(candidate, stop));
    else able.push(candidate);
  }
  const speaker = speakingLevel(scene, able);
  const draft = draftLetter(scene, currency, able, creditMinor, speaker);
  if (draft === null) {
    leftOut.push(...able.map((candidate) => left(candidate, notYet(scene, candidate))));
    return { letter: null, leftOut };
  }
  const refusal = refusalOf(scene, draft, speaker?.policy ?? scene.levels.policy);
  if (refusal) return { letter: null, leftOut: [...leftOut, ...able.map((candidate) => left(candidate, refusal))] };
  leftOut.push(...notListed(scene, draft, able));
  return { letter: draft, leftOut };
}

function blockOf({ file, levels, asAt }: RunScene, currency: Currency): LeftOutReason | null {
  const { policy } = levels;
  const unclear = levels.unclear[0];
  if (unclear) return { kind: "policy-changed", policyName: policy.name, letterNumber: unclear.letter.number };
  const waiting = waitingLetters(file.letters, asAt).find(
    (letter) => letter.currency === currency && isChasingKind(letter.kind) && letter.kind !== "statement",
  );
  return waiting ? { kind: "letter-waiting", letterId: waiting.id, letterNumber: waiting.number } : null;
}

function coveredBy(creditMinor: Minor, demandedMinor: Minor): LeftOutReason | null {
  return creditMinor > 0 && creditMinor >= demandedMinor ? { kind: "covered-by-credit", creditMinor } : null;
}

/** A policy without letters does nothing, on purpose: not even when an instalment is missed. */
function noLevels({ policy, levels }: Candidate): LeftOutReason | null {
  return levels.length === 0 ? { kind: "no-levels", policyName: policy.name } : null;
}

/** The last letter is not repeated: until its time is over it runs, after that a person decides (rule 9). */
function lastLevelReason({ asAt }: RunScene, { levels, reached }: Candidate): LeftOutReason | null {
  if (reached.by === null || reached.index < levels.length - 1) return null;
  const level = levels[reached.index] as PolicyLevel;
  const until = waitsUntil(reached.by, level);
  if (until > asAt) return { kind: "last-level-running", levelName: level.name, until: addDays(until, -1) };
  return { kind: "levels-run-out", levelName: level.name, sentOn: reached.by.sentOn };
}

function draftLetter(
  scene: RunScene,
  currency: Currency,
  able: readonly Candidate[],
  creditMinor: Minor,
  speaker: Speaker | null,
): RunLetter | null {
  const missed = able.filter((candidate) => isMissedDue(scene, candidate));
  if (speaker === null && missed.length === 0) return null;
  const isLadder = speaker !== null;
  const level = speaker?.level ?? null;
  const items: readonly RunItem[] = (isLadder ? able : missed).map((candidate) => ({
    position: candidate.position,
    amountMinor: isLadder ? candidate.position.demandedMinor : candidate.position.missedMinor,
    reason: includedReason(scene, candidate),
  }));
  const { customer } = scene.file;
  return runLetter({ customer, currency, level, kind: level?.letterKind ?? "plan-missed", items, creditMinor });
}

/** The level a letter speaks with, and the policy it belongs to. */
type Speaker = { readonly policy: ChasingPolicy; readonly level: PolicyLevel; readonly at: number };

/**
 * The highest level among those due and those that listed items already have: the tone never steps back (rule 5). Of
 * two policies the level that goes further speaks. Null when no level is due.
 */
function speakingLevel(scene: RunScene, able: readonly Candidate[]): Speaker | null {
  const due = able.filter((candidate) => isLevelDue(scene, candidate));
  if (due.length === 0) return null;
  const listed = able.filter(({ position }) => position.demandedMinor > position.missedMinor);
  const speakers = [
    ...due.map((candidate) => speakerAt(candidate, candidate.reached.index + 1)),
    ...listed.map((candidate) => speakerAt(candidate, candidate.reached.index)),
  ].filter((speaker) => speaker !== null);
  return speakers.reduce((best, one) => (goesFurther(one, best) ? one : best));
}

function speakerAt({ policy, levels }: Candidate, at: number): Speaker | null {
  const level = levels[at];
  return level ? { policy, level, at } : null;
}

function goesFurther(one: Speaker, best: Speaker): boolean {
  if (one.policy.id === best.policy.id) return one.at > best.at;
  return kindRank(one.level.letterKind) > kindRank(best.level.letterKind);
}

function isLevelDue({ asAt }: RunScene, { position, from }: Candidate): boolean {
  return from !== null && from <= asAt && position.demandedMinor > position.missedMinor;
}

function isMissedDue(scene: RunScene, { position }: Candidate): boolean {
  return position.missedMinor > 0 && missedReminder(scene, position) === null;
}

/** The letter that has asked for the missed instalment already, since the instalment fell due. */
function missedReminder({ file, asAt }: RunScene, position: ChasePosition) {
  const plan = file.plans.find((row) => row.id === position.missedPlanId);
  const due = plan?.instalments.filter((row) => row.dueOn < asAt).at(-1);
  if (!plan || !due) return null;
  const letter = file.letters.findLast(
    (row) => row.kind === "plan-missed" && row.on > due.dueOn && letterStanding(row, asAt).state !== "dead",
  );
  return letter ? { planNumber: plan.number, letterNumber: letter.number } : null;
}

function refusalOf({ file, asAt }: RunScene, draft: RunLetter, policy: ChasingPolicy): LeftOutReason | null {
  const { creditMinor, currency, level, totalMinor } = draft;
  if (totalMinor <= 0) return { kind: "covered-by-credit", creditMinor };
  const ofLevel = level?.minimums?.find((row) => row.currency === currency);
  const minimumMinor = ofLevel?.amountMinor ?? minimumOf(policy, currency);
  if (totalMinor < minimumMinor) return { kind: "below-minimum", minimumMinor };
  const contact = lastContact(file, asAt);
  const from = contact && addDays(contact.on, level?.minimumGapDays ?? policy.minimumGapDays);
  if (contact && from && from > asAt) return { kind: "contacted-recently", contact, from };
  const wanted = draft.level?.channel ?? "post";
  if (usableChannel(file.customer, wanted) !== null) return null;
  return { kind: "no-address", wants: wanted === "email" ? "email" : "post" };
}

function includedReason(scene: RunScene, candidate: Candidate): IncludedReason {
  const { position, levels, reached, from } = candidate;
  const plan = scene.file.plans.find((row) => row.id === position.missedPlanId);
  if (plan) return { kind: "instalment-missed", planId: plan.id, planNumber: plan.number };
  if (!isLevelDue(scene, candidate) || from === null) return { kind: "also-overdue" };
  const lastName = levels[reached.index]?.name ?? "";
  return { kind: "level-due", from, lastName, lastSentOn: reached.by?.sentOn ?? null };
}

function notYet(scene: RunScene, candidate: Candidate): LeftOutReason {
  const reminded = candidate.position.missedMinor > 0 ? missedReminder(scene, candidate.position) : null;
  if (reminded) return { kind: "instalment-reminded", ...reminded };
  const { levels, reached, from } = candidate;
  const level = levels[reached.index + 1];
  if (!level) return lastLevelReason(scene, candidate) as LeftOutReason;
  return {
    kind: "not-yet",
    levelName: level.name,
    from: from as CalendarDate,
    lastSentOn: reached.by?.sentOn ?? null,
  };
}

function notListed(scene: RunScene, draft: RunLetter, able: readonly Candidate[]): readonly Left[] {
  const listed = new Map(draft.items.map((item) => [item.position, item.amountMinor]));
  return able.map((candidate) => ({
    position: candidate.position,
    amountMinor: minor(candidate.position.demandedMinor - (listed.get(candidate.position) ?? ZERO)),
    reason: notYet(scene, candidate),
  }));
}

function leaveAll(candidates: readonly Candidate[], reason: LeftOutReason): Proposal {
  return { letter: null, leftOut: candidates.map((candidate) => left(candidate, reason)) };
}

function left({ position }: Candidate, reason: LeftOutReason): Left {
  return { position, amountMinor: position.demandedMinor, reason };
}
