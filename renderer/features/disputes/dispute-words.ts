import type { DisputeResolution, DisputeStepKind } from "#shared/chasing/rows.ts";

/** How a step is called in lists. */
export const STEPS: Readonly<Record<DisputeStepKind, string>> = {
  opened: "Raised",
  acknowledged: "Acknowledged",
  evidence: "Document added",
  answered: "We answered",
  "waiting-on-them": "Waits on them",
  "waiting-on-us": "They came back, waits on us",
  escalated: "Taken further",
  resolved: "Settled",
  reopened: "Opened again",
};

/** How an end is called in lists. */
export const RESOLUTIONS: Readonly<Record<DisputeResolution, string>> = {
  "credit-note": "Credit note",
  "goodwill-credit": "Goodwill credit",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
  "replaced-goods": "Goods replaced",
};
