import { putInLedger } from "#renderer/data/changes.ts";
import { chasingScene, gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { succeed } from "#shared/result/result.ts";

/** Gives one invoice a chasing policy of its own; empty: the customer's again. Moves no figure. */
export const setInvoicePolicy = command<{
  readonly customerId: string;
  readonly invoiceId: string;
  readonly policyId: string;
}>({
  name: "set-invoice-policy",
  decide: (context, { customerId, invoiceId, policyId }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const entry = file.ledger.entries.find((row) => row.id === invoiceId);
    if (entry?.side !== "debit") return gone("This invoice is not in the books any more.");
    const policy = rules.policies.get(policyId);
    if (policyId !== "" && !policy) return gone("This policy is not there any more. Choose another one.");
    const number = entry.number || entry.description || "an entry";
    return succeed({
      changes: [putInLedger(context.book, customerId, { entries: [{ ...entry, policyId }] })],
      subject: { table: "ledgers", key: customerId },
      summary: policy
        ? `${number} of ${file.customer.name} is chased by “${policy.name}”`
        : `${number} of ${file.customer.name} is chased by the customer's policy again`,
      output: null,
    });
  },
});
