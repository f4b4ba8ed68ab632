import { caseDecision, caseScene } from "#renderer/data/case-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepName } from "#shared/cases/case-words.ts";
import { placeableMinor } from "#shared/cases/letter-view.ts";
import { stepOf } from "#shared/cases/open-case.ts";
import { type PlacementState, stepPlacement } from "#shared/cases/placement-steps.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

export type PlacementStepInput = {
  readonly caseId: string;
  readonly state: PlacementState;
  readonly on: CalendarDate;
  readonly note: string;
  readonly fileId: string;
};

/** Takes a placement to its next state: passed on, accepted, a question, recalled, closed. */
export const stepPlacementCommand = command<PlacementStepInput, string>({
  name: "step-placement",
  decide: (context, { caseId, state, on, note, fileId }) => {
    const scene = caseScene(context, caseId, "agency");
    if (!scene.ok) return scene;
    const { row, file } = scene.value;
    const amountMinor = state === "placed" ? placeableMinor(row, file, on) : null;
    const step = { ...stepOf(state, note, context, amountMinor, on), state, fileId };
    return caseDecision(
      context,
      stepPlacement(row, step, context.today),
      scene.value,
      () => `${row.number}, ${file.customer.name}: ${stepName("agency", state).toLowerCase()}`,
    );
  },
});
