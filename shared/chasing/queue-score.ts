import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { minor } from "#shared/money/minor.ts";
import { effectiveCalls } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { keptChance, promiseReliability } from "./promise-reliability.ts";
import type { QueueFact, QueueGroup, QueueScore } from "./queue-item.ts";
import { days, type Words } from "./words.ts";

/** Minutes a row takes where nothing better is known. */
const USUAL_MINUTES: Readonly<Record<QueueGroup, number>> = {
  "broken-promises": 4,
  calls: 4,
  "promises-due": 1,
  "instalments-missed": 4,
  letters: 1,
  disputes: 10,
  signs: 3,
  reviews: 8,
  decisions: 8,
};

/** Chance that the money comes within two weeks once the row is done, for debts up to 30 days old. */
const USUAL_CHANCE: Readonly<Record<QueueGroup, number>> = {
  "broken-promises": 0.45,
  calls: 0.45,
  "promises-due": 0.7,
  "instalments-missed": 0.6,
  letters: 0.3,
  disputes: 0.3,
  signs: 0.1,
  reviews: 0,
  decisions: 0.15,
};

const TELEPHONED: ReadonlySet<QueueGroup> = new Set<QueueGroup>(["broken-promises", "calls", "instalments-missed"]);

/**
 * What a minute spent on a row should bring: amount x chance / minutes. The chance is the usual one of its group, moved
 * half-way towards how this customer kept promises, and lower the older the debt; the minutes of a call are those its
 * calls took so far.
 */
export function queueScore(fact: QueueFact, file: CustomerFile, asAt: CalendarDate): QueueScore {
  const minutes = TELEPHONED.has(fact.group) ? callMinutes(file, asAt) : USUAL_MINUTES[fact.group];
  const chance = chanceOf(fact, file, asAt);
  return { chance, minutes, perMinuteMinor: minor(Math.round((fact.amountMinor * chance) / minutes)) };
}

/** The score in one sentence: `£1,240 × 40 % ÷ 4 minutes = £124 a minute`. */
export function describeScore(fact: QueueFact, score: QueueScore, say: Words): string {
  const percent = Math.round(score.chance * 100);
  const minutes = score.minutes === 1 ? "1 minute" : `${score.minutes} minutes`;
  const amount = say.money(fact.amountMinor, fact.currency);
  return `${amount} × ${percent} % chance ÷ ${minutes} = ${say.money(score.perMinuteMinor, fact.currency)} a minute`;
}

function chanceOf(fact: QueueFact, file: CustomerFile, asAt: CalendarDate): number {
  const usual = USUAL_CHANCE[fact.group] * ageFactor(fact);
  if (file.promises.length === 0 || usual === 0) return usual;
  const { all } = promiseReliability(file, asAt);
  if (all.outcomes.length === 0) return usual;
  return Math.round(((usual + usual * 2 * keptChance(all)) / 2) * 100) / 100;
}

function ageFactor({ days: { kind, count } }: QueueFact): number {
  if (kind !== "age" || count <= 30) return 1;
  return count <= 60 ? 0.8 : count <= 90 ? 0.6 : 0.35;
}

function callMinutes(file: CustomerFile, asAt: CalendarDate): number {
  const taken = effectiveCalls(file.calls, asAt)
    .map((call) => call.minutes)
    .filter((minutes): minutes is number => minutes !== null && minutes > 0)
    .slice(-5);
  if (taken.length === 0) return USUAL_MINUTES.calls;
  return Math.max(1, Math.round(taken.reduce((total, minutes) => total + minutes, 0) / taken.length));
}

/** What stands at the right of a row: `4 days late`, `78 days`, `today`, `in 3 days`. */
export function daysText({ kind, count }: QueueFact["days"]): string {
  if (kind === "none") return "";
  if (kind === "before") return count === 0 ? "due today" : `due in ${days(count)}`;
  if (kind === "age") return days(count);
  return count <= 0 ? "today" : `${days(count)} late`;
}
