import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { CurrencyAmount } from "#shared/money/sum-by-currency.ts";
import { callStop, letterStop } from "./active-holds.ts";
import { callNeed } from "./call-need.ts";
import { type ChasePosition, chasePositions } from "./chase-position.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import { effectiveCalls, isSpoken } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { decideCustomer } from "./decide-customer.ts";
import { describeCall } from "./describe-call.ts";
import { missingInstalments } from "./missing-instalments.ts";
import { instalmentPhrase, type PlanStatus, planStatus } from "./plan-status.ts";
import { type PromiseStatus, promiseStates } from "./promise-state.ts";
import { answerTo, isTalkDone } from "./queue-answers.ts";
import { caseFacts } from "./queue-cases.ts";
import { decisionFacts } from "./queue-decisions.ts";
import type { QueueFact } from "./queue-item.ts";
import { letterFacts } from "./queue-letters.ts";
import { disputeFacts, reviewFacts } from "./queue-reviews.ts";
import type { CustomerDecision } from "./run-decision.ts";
import { type Words, words } from "./words.ts";

export type QueueScene = {
  readonly file: CustomerFile;
  readonly rules: ChasingRules;
  readonly asAt: CalendarDate;
  readonly positions: readonly ChasePosition[];
  readonly decision: CustomerDecision;
  readonly say: Words;
};

export type CustomerFacts = {
  /** Everything that is to be done about the customer, before `done` and `later` are taken off. */
  readonly facts: readonly QueueFact[];
  /** What each letter of a run would ask for, also where a call comes first and the work list names no letter. */
  readonly proposed: readonly CurrencyAmount[];
};

/** What one customer calls for on a day. */
export function queueFacts(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): CustomerFacts {
  const positions = chasePositions(file, asAt);
  const decision = decideCustomer(file, rules, asAt);
  const scene: QueueScene = { file, rules, asAt, positions, decision, say: words(rules.locale) };
  const talk = callStop(file, asAt) === null ? talkFacts(scene) : [];
  const tasks = taskFacts(scene);
  const letters = talk.length === 0 && letterStop(file, asAt) === null ? letterFacts(scene) : [];
  const facts = [
    ...talk,
    ...tasks,
    ...letters,
    ...disputeFacts(scene),
    ...reviewFacts(scene),
    ...decisionFacts(scene),
    ...caseFacts(scene),
  ];
  const proposed = decision.letters.map(({ currency, totalMinor }) => ({ currency, amountMinor: totalMinor }));
  return { facts, proposed };
}

/** What is settled on the telephone: the most pressing reason to call, and what falls due as agreed. */
function talkFacts(scene: QueueScene): readonly QueueFact[] {
  const isOpen = (fact: QueueFact) => answerTo(scene.file, fact.key, scene.asAt) !== "done";
  const promise = promiseFacts(scene).filter(isOpen);
  const due = [...promise, ...planFacts(scene, "promises-due").filter(isOpen)].filter(
    (fact) => fact.group === "promises-due",
  );
  if (isTalkDone(scene.file, scene.asAt)) return due;
  const broken = promise.filter((fact) => fact.group === "broken-promises");
  if (broken.length > 0) return broken.slice(-1);
  const missed = planFacts(scene, "instalments-missed").filter(isOpen);
  const call = missed.length > 0 ? [] : callFacts(scene).filter(isOpen);
  return [...missed, ...call, ...due];
}

function promiseFacts({ file, asAt, say, positions }: QueueScene): readonly QueueFact[] {
  if (file.promises.length === 0) return [];
  const calls = effectiveCalls(file.calls, asAt);
  return promiseStates(file, asAt).flatMap((status) => {
    const { promise, state, watchedPart, brokenOn } = status;
    if (watchedPart === null) return [];
    const isBroken = brokenOn !== null && (state === "broken" || state === "part-kept");
    if (!isBroken && (state !== "open" || watchedPart.byOn > asAt)) return [];
    const stillOwed = owedOf(positions, promise.invoiceIds);
    const amountMinor = minor(Math.min(stillOwed, status.shortMinor));
    if (amountMinor <= 0) return [];
    const since = isBroken ? brokenOn : watchedPart.byOn;
    if (isHandled(calls, since, asAt)) return [];
    return [
      {
        key: isBroken ? `broken:${promise.id}:${watchedPart.byOn}` : `promise-due:${promise.id}:${watchedPart.byOn}`,
        group: isBroken ? "broken-promises" : "promises-due",
        target: { kind: "promise", id: promise.id },
        currency: promise.currency,
        amountMinor,
        why: isBroken ? brokenWhy(status, say) : dueWhy(status, asAt, say),
        days: { kind: "late", count: status.daysLate },
        on: since,
        invoiceIds: promise.invoiceIds,
      } satisfies QueueFact,
    ];
  });
}

function brokenWhy(status: PromiseStatus, say: Words): string {
  const { promise, watchedPart } = status;
  if (watchedPart === null) return "";
  const isSeveral = status.parts.length > 1;
  const promised = `Promised ${say.money(watchedPart.amountMinor, promise.currency)} by ${say.day(watchedPart.byOn)}`;
  if (watchedPart.receivedMinor === 0 && (!isSeveral || status.receivedMinor === 0))
    return `${promised} — nothing received`;
  const got = say.money(watchedPart.receivedMinor, promise.currency);
  return `${promised} — ${got} received, ${say.money(status.shortMinor, promise.currency)} short`;
}

function dueWhy({ promise, watchedPart, daysLate }: PromiseStatus, asAt: CalendarDate, say: Words): string {
  if (watchedPart === null) return "";
  const amount = say.money(minor(watchedPart.amountMinor - watchedPart.receivedMinor), promise.currency);
  if (watchedPart.byOn === asAt) return `Promised ${amount} today — not in the bank yet`;
  const left = daysBetween(asAt, watchedPart.lastOn);
  const wait = left > 0 ? `may still clear until ${say.day(watchedPart.lastOn)}` : "last day for it to clear";
  return `Promised ${amount} by ${say.day(watchedPart.byOn)}, ${daysLate === 1 ? "yesterday" : "not in yet"} — ${wait}`;
}

/**
 * Whether a call since then has dealt with it: somebody was spoken to, or a second try is planned and not yet due. Calls of
 * today always have.
 */
function isHandled(calls: ReturnType<typeof effectiveCalls>, since: CalendarDate, asAt: CalendarDate): boolean {
  const after = calls.filter((call) => call.on >= since);
  const last = after.at(-1);
  if (!last) return false;
  return last.on === asAt || after.some(isSpoken) || (last.nextOn !== null && last.nextOn > asAt);
}

function owedOf(positions: readonly ChasePosition[], invoiceIds: readonly string[]): Minor {
  return minor(
    positions.reduce((total, { item, disputedMinor }) => {
      const isNamed = invoiceIds.length === 0 || invoiceIds.includes(item.entry.id);
      return isNamed ? total + item.openMinor - disputedMinor : total;
    }, 0),
  );
}

function planFacts(scene: QueueScene, group: "instalments-missed" | "promises-due"): readonly QueueFact[] {
  const { file, asAt } = scene;
  const calls = effectiveCalls(file.calls, asAt);
  return file.plans
    .filter((plan) => plan.on <= asAt)
    .map((plan) => planStatus(plan, file.ledger, asAt))
    .filter(({ isRunning }) => isRunning)
    .flatMap((status) => (group === "promises-due" ? dueInstalment(scene, status) : lateInstalment(scene, status)))
    .filter((fact) => !isHandled(calls, fact.on, asAt));
}

function lateInstalment({ say }: QueueScene, status: PlanStatus): readonly QueueFact[] {
  const { plan } = status;
  const missing = missingInstalments(status);
  if (!missing) return [];
  const { first, last, missingMinor, more } = missing;
  return [
    {
      key: `instalment:${plan.id}:${last.number}`,
      group: "instalments-missed",
      target: { kind: "plan", id: plan.id },
      currency: plan.currency,
      amountMinor: missingMinor,
      why: `Plan ${plan.number}: ${instalmentPhrase(plan, first.number)} was due ${say.day(first.dueOn)}${more}`,
      days: { kind: "late", count: first.daysLate },
      on: last.dueOn,
      invoiceIds: plan.invoiceIds,
    },
  ];
}

function dueInstalment({ asAt, say }: QueueScene, { plan, instalments }: PlanStatus): readonly QueueFact[] {
  const due = instalments.find((row) => row.state === "due-today");
  if (!due) return [];
  return [
    {
      key: `instalment-due:${plan.id}:${due.number}`,
      group: "promises-due",
      target: { kind: "plan", id: plan.id },
      currency: plan.currency,
      amountMinor: due.leftMinor,
      why: `Plan ${plan.number}: ${instalmentPhrase(plan, due.number)}, ${say.money(due.leftMinor, plan.currency)}, is due today`,
      days: { kind: "late", count: 0 },
      on: asAt,
      invoiceIds: plan.invoiceIds,
    },
  ];
}

function callFacts({ file, rules, asAt, positions, say }: QueueScene): readonly QueueFact[] {
  const need = callNeed(file, rules, positions, asAt);
  if (!need) return [];
  return [
    {
      key: need.key,
      group: "calls",
      target: { kind: "call" },
      currency: need.currency,
      amountMinor: need.amountMinor,
      why: describeCall(need.reason, need, asAt, say),
      days: { kind: need.days > 0 ? "age" : "before", count: Math.abs(need.days) },
      on: need.on,
      invoiceIds: need.invoiceIds,
    },
  ];
}

function taskFacts({ file, asAt, positions }: QueueScene): readonly QueueFact[] {
  return file.tasks
    .filter((task) => task.kind === "follow-up" && task.on <= asAt && (task.doneOn === null || task.doneOn > asAt))
    .map((task) => ({
      key: `task:${task.id}`,
      group: "calls",
      target: { kind: "task", id: task.id },
      currency: file.customer.currency,
      amountMinor: minor(
        positions.reduce(
          (total, { item, demandedMinor }) =>
            item.daysLate > 0 && item.currency === file.customer.currency ? total + demandedMinor : total,
          0,
        ),
      ),
      why: task.text || "Your own follow-up",
      days: { kind: "late", count: daysBetween(task.on, asAt) },
      on: task.on,
      invoiceIds: [],
    }));
}
