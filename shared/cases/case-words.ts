import type { Words } from "../chasing/words.ts";
import type { ClaimState } from "./claim-steps.ts";
import type { PlacementState } from "./placement-steps.ts";
import type { Case, CaseKind, CaseStep } from "./rows.ts";

export const PLACEMENT_STATES: Readonly<Record<PlacementState, string>> = {
  notice: "Announced",
  placed: "Placed",
  accepted: "Accepted by the agency",
  working: "Being worked on",
  query: "Question to us",
  answered: "Answered",
  "plan-agreed": "Instalments agreed with the agency",
  "advises-court": "Advises going to court",
  refused: "Refused by the agency",
  recalled: "Recalled",
  returned: "Given back by the agency",
  cancelled: "Cancelled before it was placed",
  closed: "Closed",
};

export const CLAIM_STATES: Readonly<Record<ClaimState, string>> = {
  preparing: "Being prepared",
  "letter-posted": "Letter before action posted",
  "reply-received": "Reply received",
  "documents-supplied": "Papers supplied",
  "notice-given": "14 days' notice given",
  issued: "Issued",
  acknowledged: "Acknowledged",
  admitted: "Admitted",
  defended: "Defended",
  "hearing-set": "Hearing set",
  heard: "Heard",
  judgment: "Judgment",
  "set-aside": "Judgment set aside",
  enforcement: "Enforcement",
  settled: "Settled",
  paid: "Paid",
  discontinued: "Discontinued",
  dismissed: "Dismissed",
  "given-up": "Given up",
};

const MONEY_STATES: Readonly<Record<string, string>> = {
  "paid-over": "Paid over by the agency",
  "direct-reported": "Direct payment reported to the agency",
  fee: "Commission invoiced",
};

const STOP_STATES: Readonly<Record<string, string>> = { stopped: "Supply stopped", lifted: "Supply resumed" };

/** What a step is called: `Recalled`, `Hearing set`. */
export function stepName(kind: CaseKind, state: string): string {
  if (kind === "stop-supply") return STOP_STATES[state] ?? state;
  const names: Readonly<Record<string, string>> = kind === "agency" ? PLACEMENT_STATES : CLAIM_STATES;
  return names[state] ?? MONEY_STATES[state] ?? state.replaceAll("-", " ");
}

/** Steps that are between us and the agency, or about our own costs: not for the other side's eyes. */
const INWARD: ReadonlySet<string> = new Set([
  "paid-over",
  "direct-reported",
  "fee",
  "accepted",
  "working",
  "query",
  "answered",
  "advises-court",
]);

/** Whether a step may be read by the other side, in a bundle. */
export function isOutwardStep(row: Case, step: CaseStep): boolean {
  return row.kind !== "agency" || !INWARD.has(step.state);
}

/** `Claim C-7: hearing set` with its sum, for the customer's timeline. */
export function caseTitle(row: Case, step: CaseStep, agencyName: string, say: Words): string {
  const name = stepName(row.kind, step.state);
  if (row.kind === "stop-supply") return name;
  const amount = step.amountMinor === null ? "" : `, ${say.exact(step.amountMinor, row.currency)}`;
  if (row.kind === "claim") return `Claim ${row.number}: ${lower(name)}${amount}`;
  const whom = agencyName === "" ? "" : ` with ${agencyName}`;
  return `Placement ${row.number}${whom}: ${lower(name)}${amount}`;
}

/** The first letter small, unless the rest begins with a number. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
