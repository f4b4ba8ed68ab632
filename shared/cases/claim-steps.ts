import type { CustomerFile } from "../chasing/customer-file.ts";
import { type CalendarDate, isCalendarDate } from "../dates/calendar-date.ts";
import { parsePercent } from "../interest/percent.ts";
import { type Minor, sumMinor, ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { CaseFault } from "./case-fault.ts";
import { claimClock } from "./claim-clock.ts";
import type { Case, CaseStep } from "./rows.ts";

export type ClaimState =
  | "preparing"
  | "letter-posted"
  | "reply-received"
  | "documents-supplied"
  | "notice-given"
  | "issued"
  | "acknowledged"
  | "admitted"
  | "defended"
  | "hearing-set"
  | "heard"
  | "judgment"
  | "set-aside"
  | "enforcement"
  | "settled"
  | "paid"
  | "discontinued"
  | "dismissed"
  | "given-up";

const BEFORE = ["letter-posted", "reply-received", "documents-supplied", "notice-given"] as const;
const ENDS = ["settled", "paid", "discontinued"] as const;
const PREPARING = [...BEFORE, "issued", ...ENDS] as const;

/** Which step of a claim may follow which. What comes before issuing may come in any order. */
export const CLAIM_MOVES: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  preparing: PREPARING,
  "letter-posted": PREPARING,
  "reply-received": PREPARING,
  "documents-supplied": PREPARING,
  "notice-given": PREPARING,
  issued: ["acknowledged", "admitted", "defended", "hearing-set", "judgment", ...ENDS],
  acknowledged: ["admitted", "defended", "hearing-set", "judgment", ...ENDS],
  admitted: ["hearing-set", "judgment", ...ENDS],
  defended: ["hearing-set", "judgment", ...ENDS],
  "hearing-set": ["hearing-set", "heard", "judgment", "dismissed", ...ENDS],
  heard: ["hearing-set", "judgment", "dismissed", ...ENDS],
  judgment: ["enforcement", "set-aside", "settled", "paid", "given-up"],
  "set-aside": ["defended", "hearing-set", "judgment", ...ENDS],
  enforcement: ["enforcement", "set-aside", "settled", "paid", "given-up"],
  settled: [],
  paid: [],
  discontinued: [],
  dismissed: [],
  "given-up": [],
};

const NEEDS_NOTE: ReadonlySet<ClaimState> = new Set<ClaimState>([
  "settled",
  "discontinued",
  "dismissed",
  "given-up",
  "set-aside",
  "enforcement",
]);

/** The step the claim stands at on a day. */
export function claimState(row: Case, asAt: CalendarDate): ClaimState {
  return (row.steps.findLast((step) => step.on <= asAt)?.state ?? "preparing") as ClaimState;
}

export function isClaimEnd(state: ClaimState): boolean {
  return CLAIM_MOVES[state].length === 0;
}

/** The day the claim was issued; null while it is prepared. */
export function issuedOn(row: Case, asAt: CalendarDate): CalendarDate | null {
  return row.steps.find((step) => step.state === "issued" && step.on <= asAt)?.on ?? null;
}

/** The day of the hearing that is set on a day and has not been reported on; null for none. */
export function hearingOn(row: Case, asAt: CalendarDate): CalendarDate | null {
  if (row.kind !== "claim" || claimState(row, asAt) !== "hearing-set") return null;
  const text = row.facts.hearingOn ?? "";
  return isCalendarDate(text) ? text : null;
}

/** What the steps have cost so far, in minor units of the case's currency. */
export function claimCosts(row: Case, asAt: CalendarDate): Minor {
  return sumMinor(
    row.steps.filter((step) => step.on <= asAt),
    (step) => step.costMinor ?? ZERO,
  );
}

/**
 * Takes a claim to its next step. Issuing waits until the time before a claim is over on the day of issue; a hearing needs
 * its day, a judgment its sum and, with a rate, where the rate comes from; an end needs the outcome in words.
 */
export function stepClaim(
  row: Case,
  step: CaseStep & { readonly state: ClaimState },
  facts: Readonly<Record<string, string>>,
  file: CustomerFile,
  today: CalendarDate,
): Result<Case, CaseFault> {
  const last = row.steps.at(-1);
  const from = (last?.state ?? "preparing") as ClaimState;
  if (!CLAIM_MOVES[from].includes(step.state)) return fail({ kind: "not-from-here", from, to: step.state });
  if (step.on > today) return fail({ kind: "in-the-future" });
  // The letter before the claim may have gone before the case was opened.
  const lastOn = last?.on ?? row.on;
  if (step.on < lastOn && !isBefore(step.state)) return fail({ kind: "before-last-step", lastOn });
  const changed = { ...row, facts: { ...row.facts, ...facts } };
  const fault = faultOf(changed, step, file);
  if (fault) return fail(fault);
  const closedOn = isClaimEnd(step.state) ? step.on : row.closedOn;
  return succeed({ ...changed, closedOn, steps: [...row.steps, step] });
}

function isBefore(state: ClaimState): boolean {
  return BEFORE.some((one) => one === state);
}

function faultOf(row: Case, step: CaseStep & { readonly state: ClaimState }, file: CustomerFile): CaseFault | null {
  if (step.state === "issued") {
    const { block } = claimClock(row, file, step.on);
    return block && { kind: "too-soon", block };
  }
  if (step.state === "hearing-set" && !isCalendarDate(row.facts.hearingOn ?? ""))
    return { kind: "hearing-day-missing" };
  if (step.state === "judgment") {
    if (step.amountMinor === null || step.amountMinor <= 0) return { kind: "amount-missing" };
    const rate = row.facts.judgmentRate ?? "";
    if (rate !== "" && (!parsePercent(rate).ok || (row.facts.judgmentSource ?? "").trim() === ""))
      return { kind: "rate-missing" };
  }
  return NEEDS_NOTE.has(step.state) && step.note.trim() === "" ? { kind: "reason-missing" } : null;
}
