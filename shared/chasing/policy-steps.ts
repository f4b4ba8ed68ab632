import type { PolicyLevel } from "#shared/letters/policy.ts";

/** One level without its id. */
export type PolicyStep = Pick<
  PolicyLevel,
  "name" | "letterKind" | "days" | "after" | "channel" | "claimsInterest" | "payByDays"
>;

/** A letter, so many days after the due day or the letter before, with so many days to pay. */
export const letter = (
  name: string,
  letterKind: PolicyLevel["letterKind"],
  days: number,
  after: PolicyLevel["after"],
  payByDays: number,
  claimsInterest: boolean,
): PolicyStep => ({ name, letterKind, days, after, channel: "post", claimsInterest, payByDays });

/** A telephone call, so many days after the letter before. */
export const call = (name: string, days: number): PolicyStep => ({
  name,
  letterKind: null,
  days,
  after: "previous",
  channel: "call",
  claimsInterest: false,
  payByDays: 0,
});

/** Days after the due day: 7, 14 and 30 at the earliest; each letter waits until the one before has had its time. */
export const betweenBusinesses: readonly PolicyStep[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 7, false),
  call("First call", 5),
  letter("Second reminder", "second-reminder", 14, "due", 7, true),
  call("Second call", 5),
  letter("Final reminder", "final-reminder", 30, "due", 7, true),
  call("Last call", 3),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, true),
];

/** 30 days to answer: Pre-Action Protocol for Debt Claims (England and Wales), paragraph 3.1. */
export const ukIndividuals: readonly PolicyStep[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("First call", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, false),
  letter("Final reminder", "final-reminder", 45, "due", 14, false),
  letter("Letter of claim", "letter-of-claim", 14, "previous", 30, false),
];

/** Public bodies pay by their own runs: more time, and their accounts department by telephone first. */
export const publicBodies: readonly PolicyStep[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("Call accounts payable", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, true),
  letter("Final reminder", "final-reminder", 45, "due", 14, true),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, true),
];

/** A private person: more time, and no interest or charges. */
export const otherIndividuals: readonly PolicyStep[] = [
  letter("Friendly reminder", "friendly-reminder", 7, "due", 14, false),
  call("First call", 7),
  letter("Second reminder", "second-reminder", 21, "due", 14, false),
  letter("Final reminder", "final-reminder", 45, "due", 14, false),
  letter("Letter before action", "letter-before-action", 14, "previous", 14, false),
];
