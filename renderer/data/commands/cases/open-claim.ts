import { caseDecision } from "#renderer/data/case-decision.ts";
import { chasingScene, numberFor } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { type NewClaim, openClaim } from "#shared/cases/open-case.ts";

/** Opens a claim over invoices; our own chasing of them stops. Issuing comes later. Answers the case's id. */
export const openClaimCommand = command<NewClaim & { readonly customerId: string }, string>({
  name: "open-claim",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, say } = scene.value;
    const number = numberFor(context, "cases", "C");
    return caseDecision(
      context,
      openClaim(file, input, number, context),
      scene.value,
      (row) => `Claim ${row.number} against ${file.customer.name} opened: ${say.exact(row.amountMinor, row.currency)}`,
    );
  },
});
