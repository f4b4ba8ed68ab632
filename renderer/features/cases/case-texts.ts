import { CLAIM_STATES, PLACEMENT_STATES } from "#shared/cases/case-words.ts";
import { claimState } from "#shared/cases/claim-steps.ts";
import { isPlacementEnd, placementState } from "#shared/cases/placement-steps.ts";
import type { Case, FeeBand } from "#shared/cases/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

/** `8 %, over 90 days 12 %, over 365 days 20 %`. */
export function bandsText(bands: readonly FeeBand[]): string {
  return bands
    .map(({ olderThanDays, percent }, index) =>
      index === 0 && olderThanDays === 0 ? `${percent} %` : `over ${olderThanDays} days ${percent} %`,
    )
    .join(", ");
}

type Tone = "bad" | "warn" | "ok" | "info" | "calm";

/** How far a case is on a day, in words and a tone. */
export function caseStanding(row: Case, asAt: CalendarDate): { readonly label: string; readonly tone: Tone } {
  if (row.kind === "stop-supply") {
    const isOver = row.closedOn !== null && row.closedOn <= asAt;
    return isOver ? { label: "Lifted", tone: "calm" } : { label: "On stop", tone: "bad" };
  }
  if (row.kind === "claim") {
    const state = claimState(row, asAt);
    return { label: CLAIM_STATES[state], tone: CLAIM_TONES[state] ?? "info" };
  }
  const state = placementState(row, asAt);
  if (isPlacementEnd(state)) return { label: PLACEMENT_STATES[state], tone: "calm" };
  return { label: PLACEMENT_STATES[state], tone: state === "query" || state === "notice" ? "warn" : "info" };
}

const CLAIM_TONES: Readonly<Record<string, Tone>> = {
  "hearing-set": "warn",
  defended: "warn",
  judgment: "ok",
  paid: "ok",
  settled: "ok",
  discontinued: "calm",
  dismissed: "bad",
  "given-up": "calm",
};
