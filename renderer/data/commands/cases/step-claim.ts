import { caseDecision, caseScene } from "#renderer/data/case-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepName } from "#shared/cases/case-words.ts";
import { type ClaimState, stepClaim } from "#shared/cases/claim-steps.ts";
import { stepOf } from "#shared/cases/open-case.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";

export type ClaimStepInput = {
  readonly caseId: string;
  readonly state: ClaimState;
  readonly on: CalendarDate;
  readonly note: string;
  readonly fileId: string;
  /** The sum of a judgment or a settlement; null for none. */
  readonly amountMinor: Minor | null;
  /** What the step cost us; null for nothing. */
  readonly costMinor: Minor | null;
  /** Facts that change with it: claim number, court, day of the hearing, rate of the judgment. */
  readonly facts: Readonly<Record<string, string>>;
};

/** Writes down the next step of a claim. Issuing is refused until the time before a claim is over. */
export const stepClaimCommand = command<ClaimStepInput, string>({
  name: "step-claim",
  decide: (context, { caseId, state, on, note, fileId, amountMinor, costMinor, facts }) => {
    const scene = caseScene(context, caseId, "claim");
    if (!scene.ok) return scene;
    const { row, file } = scene.value;
    const step = {
      ...stepOf(state, note, context, amountMinor, on),
      state,
      fileId,
      ...(costMinor === null ? {} : { costMinor }),
    };
    return caseDecision(
      context,
      stepClaim(row, step, facts, file, context.today),
      scene.value,
      () => `Claim ${row.number}, ${file.customer.name}: ${stepName("claim", state).toLowerCase()}`,
    );
  },
});
