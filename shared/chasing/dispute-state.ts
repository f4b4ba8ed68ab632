import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Dispute, DisputeStepKind } from "./rows.ts";

export type DisputeStatus = {
  readonly dispute: Dispute;
  readonly isOpen: boolean;
  readonly waitingOn: "us" | "them";
  /** Days the answer is overdue; 0 or below while there is time, null without a day. */
  readonly daysLate: number | null;
  readonly lastStep: DisputeStepKind | null;
};

/** How a dispute stood on a day, from its dated steps; null before it was raised. */
export function disputeState(dispute: Dispute, asAt: CalendarDate): DisputeStatus | null {
  if (dispute.on > asAt) return null;
  let isOpen = true;
  let waitingOn: "us" | "them" | null = null;
  let lastStep: DisputeStepKind | null = null;
  for (const step of dispute.steps) {
    if (step.on > asAt) continue;
    lastStep = step.kind;
    if (step.kind === "resolved") isOpen = false;
    else if (step.kind === "reopened" || step.kind === "opened") isOpen = true;
    else if (step.kind === "waiting-on-us") waitingOn = "us";
    else if (step.kind === "waiting-on-them" || step.kind === "answered") waitingOn = "them";
  }
  if (lastStep === null) isOpen = dispute.resolution === null || dispute.resolution.on > asAt;
  const daysLate = isOpen && dispute.answerByOn !== null ? daysBetween(dispute.answerByOn, asAt) : null;
  return { dispute, isOpen, waitingOn: waitingOn ?? dispute.waitingOn, daysLate, lastStep };
}

/** Whether the dispute held money back on a day. */
export function isDisputeOpen(dispute: Dispute, asAt: CalendarDate): boolean {
  return disputeState(dispute, asAt)?.isOpen ?? false;
}
