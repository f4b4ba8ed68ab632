import { addDays, type CalendarDate, daysBetween, laterDay } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { activeHolds } from "./active-holds.ts";
import { chasePositions } from "./chase-position.ts";
import { type ChasingRules, policyOf } from "./chasing-rules.ts";
import { effectiveCalls, isSpoken, lastContact } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { type SentLetter, sentLetters } from "./letter-sent.ts";
import type { Call, Task } from "./rows.ts";
import { holdName, type Words } from "./words.ts";

export type PlannedStep = {
  readonly key: string;
  readonly name: string;
  /** `agreed`: the next step noted in a call. */
  readonly kind: "letter" | "call" | "agreed" | "own";
  /** The day it was or is due. */
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
  readonly state: "done" | "done-late" | "due" | "late" | "ahead";
  readonly daysLate: number;
  /** Why it is late or was not done in time; empty when it is not. */
  readonly why: string;
  readonly ownerId: string;
  readonly taskId: string;
};

/** The action plan of an account: the policy's steps with their days, own steps, and progress against them. */
export type ActionPlan = {
  readonly policyName: string;
  /** The oldest overdue item, whose days the steps follow; null when nothing is overdue. */
  readonly invoiceNumber: string | null;
  readonly steps: readonly PlannedStep[];
  readonly doneCount: number;
  readonly lateCount: number;
};

type Anchor = { readonly dueOn: CalendarDate; readonly invoiceId: string; readonly number: string };
type Done = { readonly on: CalendarDate; readonly arrivedOn: CalendarDate };

/**
 * Lays the policy's steps along the oldest overdue item: what was done when, what is due, and why a step is late. Steps
 * ahead count on from the day the step before is due at the earliest.
 */
export function actionPlan(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate, say: Words): ActionPlan {
  const policy = policyOf(file.customer, rules);
  const anchor = anchorOf(file, asAt);
  const own = [...agreedSteps(file, anchor, asAt), ...ownSteps(file, asAt)];
  const sent = sentLetters(file.letters, policy.deliveryDays, asAt);
  const calls = effectiveCalls(file.calls, asAt);
  const why = anchor ? lateReason(file, asAt, say) : "";
  const contactOn = lastContact(file, asAt)?.on ?? null;
  const planned = anchor
    ? policySteps(policy, anchor, sent, calls, asAt, why, file.customer.responsibleId, contactOn, say)
    : [];
  const steps = [...planned, ...own].sort((first, second) =>
    first.dueOn < second.dueOn ? -1 : first.dueOn > second.dueOn ? 1 : 0,
  );
  return {
    policyName: policy.name,
    invoiceNumber: anchor?.number ?? null,
    steps,
    doneCount: steps.filter((step) => step.doneOn !== null).length,
    lateCount: steps.filter((step) => step.state === "late").length,
  };
}

function anchorOf(file: CustomerFile, asAt: CalendarDate): Anchor | null {
  const oldest = chasePositions(file, asAt).find(({ item }) => item.daysLate > 0 && !item.entry.retention);
  if (!oldest) return null;
  return { dueOn: oldest.item.dueOn, invoiceId: oldest.item.entry.id, number: oldest.item.entry.number };
}

function policySteps(
  policy: ChasingPolicy,
  anchor: Anchor,
  sent: readonly SentLetter[],
  calls: readonly Call[],
  asAt: CalendarDate,
  why: string,
  ownerId: string,
  contactOn: CalendarDate | null,
  say: Words,
): readonly PlannedStep[] {
  const steps: PlannedStep[] = [];
  let before = anchor.dueOn;
  // The last contact there was or, once a step is still to be done, the one planned before (rule 4).
  let touchedOn = contactOn;
  let isAhead = false;
  for (const level of policy.levels) {
    const base = level.after === "due" ? anchor.dueOn : before;
    const byPolicy = laterDay(addDays(base, level.days), level.days < 0 ? addDays(base, level.days) : before);
    const done = level.letterKind === null ? calledSince(calls, byPolicy, before) : sentAs(sent, level.id, anchor);
    const gapDays = level.minimumGapDays ?? policy.minimumGapDays;
    const fromOn = touchedOn === null ? byPolicy : laterDay(byPolicy, addDays(touchedOn, gapDays));
    const tooSoon =
      why === NOT_DONE && touchedOn !== null && fromOn > asAt
        ? `Contacted on ${say.day(touchedOn)}: not before ${say.day(fromOn)}`
        : why;
    const dueOn = isAhead && done === null ? fromOn : byPolicy;
    steps.push(stepOf(level, dueOn, done?.on ?? null, asAt, tooSoon, ownerId));
    const arrives = level.letterKind === null ? 0 : policy.deliveryDays;
    const goesOn = laterDay(fromOn, asAt);
    if (done === null) {
      isAhead = true;
      touchedOn = goesOn;
    }
    // A call does not move the letters after it: they count from the letter before.
    if (level.letterKind !== null) before = done?.arrivedOn ?? addDays(goesOn, arrives);
  }
  return steps;
}

function sentAs(sent: readonly SentLetter[], levelId: string, anchor: Anchor): Done | null {
  const found = sent.find(
    ({ letter }) => letter.levelId === levelId && letter.items.some((item) => item.invoiceId === anchor.invoiceId),
  );
  return found ? { on: found.sentOn, arrivedOn: found.arrivedOn } : null;
}

function calledSince(calls: readonly Call[], dueOn: CalendarDate, since: CalendarDate): Done | null {
  const found = calls.find((call) => call.on > since && (isSpoken(call) || call.outcome === "left-message"));
  return found && found.on >= since && found.on <= addDays(dueOn, 60) ? { on: found.on, arrivedOn: found.on } : null;
}

function stepOf(
  level: PolicyLevel,
  dueOn: CalendarDate,
  doneOn: CalendarDate | null,
  asAt: CalendarDate,
  why: string,
  ownerId: string,
): PlannedStep {
  const kind = level.letterKind === null ? "call" : "letter";
  return stepOn({ key: level.id, name: level.name, kind, dueOn, doneOn, ownerId, taskId: "" }, asAt, why);
}

/** How a step stands on a day; `why` it is late, where it is. */
function stepOn(
  step: Omit<PlannedStep, "state" | "daysLate" | "why">,
  asAt: CalendarDate,
  why: string = NOT_DONE,
): PlannedStep {
  const daysLate = Math.max(0, daysBetween(step.dueOn, step.doneOn ?? asAt));
  const state = stateOf(step.dueOn, step.doneOn, daysLate, asAt);
  const isLate = state === "late" || state === "done-late";
  return { ...step, state, daysLate: isLate ? daysLate : 0, why: state === "late" ? why : "" };
}

function stateOf(
  dueOn: CalendarDate,
  doneOn: CalendarDate | null,
  daysLate: number,
  asAt: CalendarDate,
): PlannedStep["state"] {
  if (doneOn !== null) return daysLate > 0 ? "done-late" : "done";
  if (dueOn > asAt) return "ahead";
  return dueOn === asAt ? "due" : "late";
}

const NOT_DONE = "Not done yet";

/** What keeps the next step back: a hold, else that nobody has done it. */
function lateReason(file: CustomerFile, asAt: CalendarDate, say: Words): string {
  const hold = activeHolds(file, asAt)[0];
  if (!hold) return NOT_DONE;
  return `${holdName(hold)} since ${say.day(hold.since)}`;
}

/** What was agreed in calls since the item fell due: done by the next call after it. */
function agreedSteps(file: CustomerFile, anchor: Anchor | null, asAt: CalendarDate): readonly PlannedStep[] {
  const calls = effectiveCalls(file.calls, asAt);
  if (anchor === null) return [];
  return calls.flatMap((call, index) => {
    if (call.nextOn === null || call.on < anchor.dueOn) return [];
    const doneOn = calls[index + 1]?.on ?? null;
    const name = call.nextStep || (isSpoken(call) ? "Call again" : "Try again");
    const step = { key: `agreed:${call.id}`, name, kind: "agreed", dueOn: call.nextOn, doneOn } as const;
    return [stepOn({ ...step, ownerId: call.recordedBy, taskId: "" }, asAt)];
  });
}

function ownSteps(file: CustomerFile, asAt: CalendarDate): readonly PlannedStep[] {
  return file.tasks
    .filter((task) => task.kind === "follow-up")
    .map((task: Task) => {
      const doneOn = task.doneOn !== null && task.doneOn <= asAt ? task.doneOn : null;
      const step = { key: task.id, name: task.text, kind: "own", dueOn: task.on, doneOn } as const;
      return stepOn({ ...step, ownerId: task.ownerId, taskId: task.id }, asAt);
    });
}
