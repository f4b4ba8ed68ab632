import { caseDecision } from "#renderer/data/case-decision.ts";
import { chasingScene, numberFor } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { type NewPlacement, openPlacement } from "#shared/cases/open-case.ts";

export type PlacementInput = NewPlacement & { readonly customerId: string; readonly agencyId: string };

/** Places invoices with an agency, after a notice or at once; our own chasing of them stops. Answers the case's id. */
export const openPlacementCommand = command<PlacementInput, string>({
  name: "open-placement",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, say } = scene.value;
    const agency = context.book.get("agencies", input.agencyId);
    const number = numberFor(context, "cases", "C");
    return caseDecision(context, openPlacement(file, agency, input, number, context), scene.value, (row) => {
      const amount = say.exact(row.amountMinor, row.currency);
      const how = input.placeOn === null ? "placed with" : `announced to go to`;
      return `${row.number}: ${amount} of ${file.customer.name} ${how} ${agency?.name}`;
    });
  },
});
