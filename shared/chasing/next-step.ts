import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { type ActiveHold, callStop } from "./active-holds.ts";
import type { CallNeed } from "./call-need.ts";
import { type ChasePosition, oldestDays } from "./chase-position.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import { lastCall } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { describeCall } from "./describe-call.ts";
import { waitingLetters } from "./letter-sent.ts";
import { missingInstalments } from "./missing-instalments.ts";
import { instalmentPhrase, planStatus } from "./plan-status.ts";
import { promiseStates } from "./promise-state.ts";
import { callContactOf } from "./recipient-of.ts";
import type { CustomerDecision, RunLetter } from "./run-decision.ts";
import { days, holdName, letterName, type Words, words } from "./words.ts";

export type NextStep = {
  readonly kind: "letter" | "post-letter" | "call" | "decide" | "confirm" | "wait" | "none";
  /** Day from which it can be done; null when nothing is planned. */
  readonly on: CalendarDate | null;
  /** `Final reminder, £6,480.00`. */
  readonly title: string;
  /** One sentence: why this, why now. */
  readonly why: string;
  readonly currency: Currency | null;
  readonly amountMinor: Minor | null;
  readonly letterId: string;
};

export type NextStepQuestion = {
  readonly file: CustomerFile;
  readonly asAt: CalendarDate;
  readonly rules: ChasingRules;
  readonly positions: readonly ChasePosition[];
  readonly decision: CustomerDecision;
  readonly holds: readonly ActiveHold[];
  readonly call: CallNeed | null;
};

/** What to do next about a customer, from when, and why. */
export function nextStep(question: NextStepQuestion): NextStep {
  const say = words(question.rules.locale);
  return (
    stopped(question, say) ??
    instalmentMissed(question, say) ??
    letterReady(question, say) ??
    letterWaiting(question) ??
    callDue(question, say) ??
    ownTaskDue(question) ??
    needsPerson(question, say) ??
    waits(question, say) ??
    nothing(question, say)
  );
}

/** Title of the step where a letter is due and has nowhere to go. */
export const ADD_ADDRESS = "Add an address";

const blank = { on: null, why: "", currency: null, amountMinor: null, letterId: "" } as const;

function stopped({ file, asAt }: NextStepQuestion, say: Words): NextStep | null {
  const stop = callStop(file, asAt);
  if (!stop) return null;
  const end = stop.until ? `chasing resumes on ${say.day(stop.until)}` : "until it is lifted";
  return {
    ...blank,
    kind: "wait",
    on: stop.until,
    title: holdName(stop),
    why: `${stop.reason || "No reason given"}, ${end}.`,
  };
}

function letterReady({ file, asAt, decision }: NextStepQuestion, say: Words): NextStep | null {
  const letter = decision.letters[0];
  if (!letter) return null;
  const name = letter.level?.name ?? letterName(letter.kind);
  return {
    kind: "letter",
    on: asAt,
    title: `${name}, ${say.exact(letter.totalMinor, letter.currency)}`,
    why: `Ready today: ${whyReady(letter, file, asAt, say)}`,
    currency: letter.currency,
    amountMinor: letter.totalMinor,
    letterId: "",
  };
}

function whyReady(letter: RunLetter, file: CustomerFile, asAt: CalendarDate, say: Words): string {
  const due = letter.items.map(({ reason }) => reason).filter((reason) => reason.kind === "level-due");
  const after = due.find((reason) => reason.lastSentOn !== null);
  const broken = promiseStates(file, asAt).findLast(({ state }) => state === "broken" || state === "part-kept");
  const promise = broken?.watchedPart ? ` and the promise of ${say.day(broken.watchedPart.byOn)} was broken` : "";
  if (after?.lastSentOn) {
    return `${after.lastName} went ${days(daysBetween(after.lastSentOn, asAt))} ago${promise}.`;
  }
  if (letter.kind === "plan-missed") return "an instalment of the plan was missed.";
  const oldest = oldestDays(letter.items.map(({ position }) => position));
  return `${days(oldest)} overdue, no reminder sent yet${promise}.`;
}

function letterWaiting({ decision, file, asAt }: NextStepQuestion): NextStep | null {
  const reason = decision.leftOut.map((row) => row.reason).find((row) => row.kind === "letter-waiting");
  const letter = reason && waitingLetters(file.letters, asAt).find((row) => row.id === reason.letterId);
  if (!letter) return null;
  return {
    kind: "post-letter",
    on: asAt,
    title: `Post letter ${letter.number}`,
    why: `${letterName(letter.kind)} is prepared; it counts once it is known to have gone.`,
    currency: letter.currency,
    amountMinor: letter.totalMinor,
    letterId: letter.id,
  };
}

function callDue({ call, file, asAt }: NextStepQuestion, say: Words): NextStep | null {
  if (!call) return null;
  const name = callContactOf(file.customer)?.name ?? file.customer.name;
  const why = `${describeCall(call.reason, call, asAt, say)}.`;
  return {
    ...blank,
    kind: "call",
    on: call.on,
    title: `Call ${name}`,
    why,
    currency: call.currency,
    amountMinor: call.amountMinor,
  };
}

/** An instalment that has not come is asked for on the telephone before anything else goes on. */
function instalmentMissed({ file, asAt }: NextStepQuestion, say: Words): NextStep | null {
  for (const plan of file.plans) {
    if (plan.on > asAt) continue;
    const missing = missingInstalments(planStatus(plan, file.ledger, asAt));
    if (!missing) continue;
    const { first, missingMinor: amountMinor, more } = missing;
    const name = callContactOf(file.customer)?.name || file.customer.name;
    return {
      ...blank,
      kind: "call",
      on: asAt,
      title: `Call ${name} about plan ${plan.number}`,
      why: `${say.exact(amountMinor, plan.currency)} is missing: ${instalmentPhrase(plan, first.number)} was due ${say.day(first.dueOn)}${more}.`,
      currency: plan.currency,
      amountMinor,
    };
  }
  return null;
}

function ownTaskDue({ file, asAt }: NextStepQuestion): NextStep | null {
  const task = openTasks(file, asAt).find((row) => row.on <= asAt);
  return task
    ? { ...blank, kind: "call", on: asAt, title: task.text || "Your own follow-up", why: "Your own step is due." }
    : null;
}

function openTasks(file: CustomerFile, asAt: CalendarDate) {
  return file.tasks
    .filter((row) => row.kind === "follow-up" && (row.doneOn === null || row.doneOn > asAt))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

function needsPerson({ decision, asAt }: NextStepQuestion, say: Words): NextStep | null {
  for (const { reason } of decision.leftOut) {
    if (reason.kind === "levels-run-out") {
      const why = `${reason.levelName} went on ${say.day(reason.sentOn)} and nothing came: call again, stop supply, agency, claim or write off.`;
      return { ...blank, kind: "decide", on: asAt, title: "Decide what to do", why };
    }
    if (reason.kind === "policy-changed") {
      const why = `The policy changed after letter ${reason.letterNumber}: nothing is guessed.`;
      return { ...blank, kind: "confirm", on: asAt, title: "Confirm the next level", why };
    }
    if (reason.kind === "no-address") {
      return {
        ...blank,
        kind: "confirm",
        on: asAt,
        title: ADD_ADDRESS,
        why: "A letter is due and there is no address to send it to.",
      };
    }
  }
  return null;
}

function waits({ decision, file, asAt, holds, positions }: NextStepQuestion, say: Words): NextStep | null {
  const steps: NextStep[] = [];
  const add = (on: CalendarDate, title: string, why: string) => steps.push({ ...blank, kind: "wait", on, title, why });
  for (const { reason } of decision.leftOut) {
    if (reason.kind === "not-yet")
      add(reason.from, reason.levelName, `${reason.levelName} can go from ${say.day(reason.from)}.`);
    if (reason.kind === "contacted-recently") {
      add(
        reason.from,
        "Next letter",
        `Contacted on ${say.day(reason.contact.on)}: no letter before ${say.day(reason.from)}.`,
      );
    }
    if (reason.kind === "last-level-running") {
      add(reason.until, "Wait for the answer", `${reason.levelName} gives them until ${say.day(reason.until)}.`);
    }
  }
  for (const status of promiseStates(file, asAt)) {
    const part = status.state === "open" ? status.watchedPart : null;
    if (part)
      add(
        part.byOn,
        "Promise due",
        `${say.money(part.amountMinor, status.promise.currency)} promised by ${say.day(part.byOn)}.`,
      );
  }
  const call = lastCall(file, asAt);
  if (call?.nextOn && call.nextOn > asAt && positions.length > 0)
    add(call.nextOn, call.nextStep || "Call again", `Noted in the call of ${say.day(call.on)}.`);
  for (const task of openTasks(file, asAt)) add(task.on, task.text || "Your own follow-up", "Your own step.");
  for (const plan of file.plans) {
    const { isRunning, next } = planStatus(plan, file.ledger, asAt);
    if (isRunning && next)
      add(
        next.dueOn,
        `Instalment of plan ${plan.number}`,
        `${say.money(next.leftMinor, plan.currency)} due ${say.day(next.dueOn)}.`,
      );
  }
  const first = steps.sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : 1))[0];
  if (first) return first;
  const hold = holds[0];
  return hold
    ? { ...blank, kind: "wait", on: hold.until, title: holdName(hold), why: hold.reason || holdName(hold) }
    : null;
}

function nothing({ positions }: NextStepQuestion, say: Words): NextStep {
  const next = positions.find(({ item }) => item.daysLate <= 0);
  const why = next
    ? `Nothing is overdue; ${say.money(next.item.openMinor, next.item.currency)} falls due on ${say.day(next.item.dueOn)}.`
    : positions.length === 0
      ? "Nothing is owed."
      : "Nothing is planned.";
  return { ...blank, kind: "none", title: "Nothing to do", why };
}
