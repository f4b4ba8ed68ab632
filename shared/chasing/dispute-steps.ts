import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { disputeState } from "./dispute-state.ts";
import type { Dispute, DisputeResolution, DisputeStep, DisputeStepKind } from "./rows.ts";

export type DisputeFault =
  | { readonly kind: "amount-not-above-zero" }
  | { readonly kind: "more-than-left"; readonly leftMinor: Minor }
  | { readonly kind: "unknown-invoice" }
  | { readonly kind: "answer-before-dispute" }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "already-open" }
  | { readonly kind: "already-settled" }
  | { readonly kind: "not-settled" }
  | { readonly kind: "before-last-step"; readonly lastOn: CalendarDate }
  | { readonly kind: "credit-missing" }
  | { readonly kind: "credit-not-wanted" };

/** Adds a dated step that is neither the first nor a settlement. A settled dispute can only be reopened. */
export function stepDispute(dispute: Dispute, step: DisputeStep, today: CalendarDate): Result<Dispute, DisputeFault> {
  const fault = stepFault(dispute, step, today);
  if (fault) return fail(fault);
  const waitingOn = waitingAfter(step.kind) ?? dispute.waitingOn;
  const resolution = step.kind === "reopened" ? null : dispute.resolution;
  return succeed({ ...dispute, waitingOn, resolution, steps: [...dispute.steps, step] });
}

export type Settlement = {
  readonly kind: DisputeResolution;
  readonly on: CalendarDate;
  readonly creditedMinor: Minor;
  /** The credit note in the ledger; empty where nothing is credited. */
  readonly entryId: string;
  readonly note: string;
};

/** How a resolution is worded, and whether it credits money. */
export const CREDITS: Readonly<Record<DisputeResolution, boolean>> = {
  "credit-note": true,
  "goodwill-credit": true,
  rejected: false,
  withdrawn: false,
  "replaced-goods": false,
};

/** Settles an open dispute. `leftMinor` is what it still holds back; a credit is above zero and not above that. */
export function settleDispute(
  dispute: Dispute,
  settlement: Settlement,
  leftMinor: Minor,
  by: { readonly by: string; readonly at: string },
  today: CalendarDate,
): Result<Dispute, DisputeFault> {
  const step: DisputeStep = { on: settlement.on, kind: "resolved", note: settlement.note, ...by };
  const fault = stepFault(dispute, step, today);
  if (fault) return fail(fault);
  const wantsCredit = CREDITS[settlement.kind];
  if (wantsCredit && settlement.creditedMinor <= ZERO) return fail({ kind: "credit-missing" });
  if (!wantsCredit && settlement.creditedMinor !== ZERO) return fail({ kind: "credit-not-wanted" });
  if (settlement.creditedMinor > leftMinor) return fail({ kind: "more-than-left", leftMinor });
  return succeed({ ...dispute, resolution: settlement, steps: [...dispute.steps, step] });
}

/** Checks a new dispute against what is left of its invoice; null means the whole of it. */
export function disputeFault(
  dispute: Pick<Dispute, "on" | "amountMinor" | "answerByOn">,
  leftMinor: Minor | null,
  today: CalendarDate,
): DisputeFault | null {
  if (leftMinor === null) return { kind: "unknown-invoice" };
  if (dispute.on > today) return { kind: "in-the-future" };
  if (dispute.answerByOn !== null && dispute.answerByOn < dispute.on) return { kind: "answer-before-dispute" };
  if (leftMinor <= 0) return { kind: "more-than-left", leftMinor };
  if (dispute.amountMinor === null) return null;
  if (dispute.amountMinor <= 0) return { kind: "amount-not-above-zero" };
  return dispute.amountMinor > leftMinor ? { kind: "more-than-left", leftMinor } : null;
}

function stepFault(dispute: Dispute, step: DisputeStep, today: CalendarDate): DisputeFault | null {
  if (step.on > today) return { kind: "in-the-future" };
  const lastOn = dispute.steps.at(-1)?.on ?? dispute.on;
  if (step.on < lastOn) return { kind: "before-last-step", lastOn };
  const isOpen = disputeState(dispute, step.on)?.isOpen ?? false;
  if (step.kind === "opened") return { kind: "already-open" };
  if (step.kind === "reopened") return isOpen ? { kind: "not-settled" } : null;
  return isOpen ? null : { kind: "already-settled" };
}

function waitingAfter(kind: DisputeStepKind): "us" | "them" | null {
  if (kind === "waiting-on-them" || kind === "answered") return "them";
  return kind === "waiting-on-us" || kind === "reopened" ? "us" : null;
}
