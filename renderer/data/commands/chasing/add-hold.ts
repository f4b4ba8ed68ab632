import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { holdFault } from "#shared/chasing/hold-steps.ts";
import type { Hold } from "#shared/chasing/rows.ts";
import { holdName } from "#shared/chasing/words.ts";
import { succeed } from "#shared/result/result.ts";

export type HoldInput = Pick<
  Hold,
  "customerId" | "invoiceId" | "amountMinor" | "kind" | "reason" | "on" | "until" | "toldCustomer"
>;

/** Stops chasing of a customer, an invoice or part of one, with a reason; answers the hold's id. */
export const addHold = command<HoldInput, string>({
  name: "add-hold",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, rules, say } = scene.value;
    const fault = holdFault(input);
    if (fault) return refused(fault, file.customer.currency, rules);
    const hold: Hold = {
      ...input,
      reason: input.reason.trim(),
      id: context.newId(),
      liftedOn: null,
      liftedNote: "",
      recordedAt: context.nowAt,
      recordedBy: context.userId,
    };
    const invoice = file.ledger.entries.find((entry) => entry.id === input.invoiceId);
    const scope = invoice ? `${invoice.number} of ${file.customer.name}` : file.customer.name;
    const end = hold.until ? `until ${say.day(hold.until)}` : "until it is lifted";
    return succeed({
      changes: [putRow(context.book, "holds", hold)],
      subject: { table: "holds", key: hold.id },
      summary: `${holdName({ kind: hold.kind, number: "" })}: ${scope}, ${end}`,
      output: hold.id,
    });
  },
});
