import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { describePolicyFault } from "#shared/chasing/describe-policy-fault.ts";
import { isLadderChanged, shippedPolicy } from "#shared/chasing/edit-policy.ts";
import { policyFaults } from "#shared/chasing/policy-faults.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import { fail, succeed } from "#shared/result/result.ts";

/**
 * Keeps a chasing policy, new or changed. The stamp moves only when letters already sent may mean something else: the
 * customers they went to are then to be confirmed by a person (rule 10).
 */
export const savePolicy = command<ChasingPolicy, string>({
  name: "save-policy",
  decide: ({ book, nowAt, userId }, policy) => {
    const before = book.get("policies", policy.id) ?? shippedPolicy(policy.id);
    const others = book.all("policies").filter((row) => row.id !== policy.id && !row.archived);
    // One that is put away is not checked: nothing new is begun with it.
    const faults = policy.archived ? [] : policyFaults(policy, names(others));
    const [fault] = faults;
    if (fault) {
      const where = fault.levelName === "" ? "" : `${fault.levelName}: `;
      return fail({ kind: fault.kind, field: fault.field, message: `${where}${describePolicyFault(fault)}` });
    }
    const stamp =
      before && !isLadderChanged(before, policy)
        ? { recordedAt: before.recordedAt, recordedBy: before.recordedBy }
        : { recordedAt: nowAt, recordedBy: userId };
    const name = policy.name.trim();
    return succeed({
      changes: [putRow(book, "policies", { ...policy, ...stamp, name })],
      subject: { table: "policies", key: policy.id },
      summary: summaryOf(before, { ...policy, name }),
      output: policy.id,
    });
  },
});

const names = (policies: readonly ChasingPolicy[]) => policies.map((row) => row.name);

function summaryOf(before: ChasingPolicy | null, after: ChasingPolicy): string {
  if (!before) return `New chasing policy “${after.name}”`;
  if (before.archived !== after.archived) {
    return after.archived ? `Chasing policy “${after.name}” put away` : `Chasing policy “${after.name}” in use again`;
  }
  return `Chasing policy “${after.name}” changed`;
}
