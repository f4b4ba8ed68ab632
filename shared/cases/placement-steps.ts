import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { CaseFault } from "./case-fault.ts";
import type { Case, CaseStep } from "./rows.ts";

export type PlacementState =
  | "notice"
  | "placed"
  | "accepted"
  | "working"
  | "query"
  | "answered"
  | "plan-agreed"
  | "advises-court"
  | "refused"
  | "recalled"
  | "returned"
  | "cancelled"
  | "closed";

const AT_WORK = ["working", "query", "plan-agreed", "advises-court", "recalled", "returned", "closed"] as const;

/** Which state of a placement may follow which. */
export const PLACEMENT_MOVES: Readonly<Record<PlacementState, readonly PlacementState[]>> = {
  notice: ["placed", "cancelled"],
  placed: ["accepted", "refused", ...AT_WORK],
  accepted: AT_WORK,
  working: AT_WORK,
  query: ["answered", "recalled", "returned", "closed"],
  answered: AT_WORK,
  "plan-agreed": AT_WORK,
  "advises-court": AT_WORK,
  refused: [],
  recalled: [],
  returned: [],
  cancelled: [],
  closed: [],
};

/** Steps about money: they may come at any time once a debt was placed, also after the end, and change no state. */
const MONEY_STEPS: ReadonlySet<string> = new Set(["paid-over", "direct-reported", "fee"]);
const NEEDS_NOTE: ReadonlySet<PlacementState> = new Set<PlacementState>([
  "query",
  "refused",
  "recalled",
  "returned",
  "cancelled",
  "closed",
]);

/** The steps that carry a state, oldest first. */
export function stateSteps(row: Case): readonly CaseStep[] {
  return row.steps.filter((step) => !MONEY_STEPS.has(step.state));
}

/** The state on a day; a placement without steps counts as placed. */
export function placementState(row: Case, asAt: CalendarDate): PlacementState {
  const last = stateSteps(row).findLast((step) => step.on <= asAt);
  return (last?.state ?? "placed") as PlacementState;
}

/** The day it went to the agency; null while the notice runs or when it was cancelled before. */
export function placedOn(row: Case): CalendarDate | null {
  if (row.steps.length === 0 || !stateSteps(row).some((step) => step.state === "notice")) return row.on;
  return row.steps.find((step) => step.state === "placed")?.on ?? null;
}

/** Whether a state ends the placement: chasing of its invoices begins again on that day. */
export function isPlacementEnd(state: PlacementState): boolean {
  return PLACEMENT_MOVES[state].length === 0;
}

/**
 * Takes a placement to its next state. Going to the agency makes the step's amount the amount placed (`placeableMinor`);
 * an end needs a reason and closes the case.
 */
export function stepPlacement(
  row: Case,
  step: CaseStep & { readonly state: PlacementState },
  today: CalendarDate,
): Result<Case, CaseFault> {
  const last = stateSteps(row).at(-1);
  const from = (last?.state ?? "placed") as PlacementState;
  if (!PLACEMENT_MOVES[from].includes(step.state)) return fail({ kind: "not-from-here", from, to: step.state });
  if (step.on > today) return fail({ kind: "in-the-future" });
  const lastOn = last?.on ?? row.on;
  if (step.on < lastOn) return fail({ kind: "before-last-step", lastOn });
  if (NEEDS_NOTE.has(step.state) && step.note.trim() === "") return fail({ kind: "reason-missing" });
  if (step.state === "placed") {
    if (step.amountMinor === null || step.amountMinor <= 0) return fail({ kind: "nothing-left" });
    return succeed({ ...row, amountMinor: step.amountMinor, steps: [...row.steps, step] });
  }
  const closedOn = isPlacementEnd(step.state) ? step.on : row.closedOn;
  return succeed({ ...row, closedOn, steps: [...row.steps, step] });
}
