import { Alert, Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { savePolicy } from "#renderer/data/commands/chasing/save-policy.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { describePolicyFault } from "#shared/chasing/describe-policy-fault.ts";
import {
  courtesyLevel,
  isLadderChanged,
  moveLevel,
  nextPolicyLevel,
  shippedPolicy,
  withMinimum,
} from "#shared/chasing/edit-policy.ts";
import { type PolicyFault, policyFaults } from "#shared/chasing/policy-faults.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { ZERO } from "#shared/money/minor.ts";
import { LevelFields } from "./level-fields.tsx";
import { allPolicies } from "./policy-use.ts";

type EditorProps = { readonly start: ChasingPolicy; readonly onClose: () => void };

/** One policy: its steps in order with everything they do; what is wrong stands beside the field it is mended in. */
export function PolicyEditor({ start, onClose }: EditorProps) {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const [policy, setPolicy] = useState(start);
  const [problem, setProblem] = useState("");
  const stored = allPolicies(book).find((row) => row.id === start.id) ?? null;
  const others = allPolicies(book).filter((row) => row.id !== start.id && !row.archived);
  const faults = policyFaults(
    policy,
    others.map((row) => row.name),
  );
  const shipped = shippedPolicy(policy.id);
  const change = (part: Partial<ChasingPolicy>) => setPolicy({ ...policy, ...part });
  const save = async () => {
    const saved = await run(savePolicy, policy, { showsOwnErrors: true });
    if (saved.ok) onClose();
    else setProblem(saved.error.message);
  };
  return (
    <form
      aria-label={policy.name || "New policy"}
      style={{ display: "grid", gap: 14, maxWidth: 1000 }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PolicyFields policy={policy} change={change} faults={faults} />
      <Levels policy={policy} setPolicy={setPolicy} faults={faults} />
      {stored && isLadderChanged(stored, policy) && <LadderWarning policy={stored} />}
      {problem && (
        <Alert color="red" role="alert" variant="light" p="sm">
          {problem}
        </Alert>
      )}
      <div className="row">
        <Button type="submit" disabled={isPast || faults.length > 0}>
          Save policy
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <span className="sp" />
        {shipped && stored !== null && (
          <Button variant="subtle" onClick={() => setPolicy({ ...shipped, recordedAt: policy.recordedAt })}>
            Fill in the shipped policy
          </Button>
        )}
        {faults.length > 0 && (
          <span className="bad s12" role="status">
            {faults.length === 1 ? "One thing to put right." : `${faults.length} things to put right.`}
          </span>
        )}
      </div>
    </form>
  );
}

/** Letters sent under the old steps may mean something else now: nothing is guessed (rule 10). */
function LadderWarning({ policy }: { readonly policy: ChasingPolicy }) {
  const ids = new Set(policy.levels.map((level) => level.id));
  const letters = useBook()
    .all("letters")
    .filter((letter) => ids.has(letter.levelId));
  const customers = new Set(letters.map((letter) => letter.customerId)).size;
  if (customers === 0) return null;
  return (
    <p className="alert warn" role="status">
      <span className="tx">
        Letters of this policy have gone to {customers === 1 ? "one customer" : `${customers} customers`}, and the steps
        change. Those who still owe something come up on Today: confirm the step each has reached.
      </span>
    </p>
  );
}

type PartProps = {
  readonly policy: ChasingPolicy;
  readonly change: (part: Partial<ChasingPolicy>) => void;
  readonly faults: readonly PolicyFault[];
};

function PolicyFields({ policy, change, faults }: PartProps) {
  const company = useBook().setting("company");
  const problem = (field: PolicyFault["field"]) => {
    const fault = faults.find((row) => row.at === null && row.field === field);
    return fault ? describePolicyFault(fault) : null;
  };
  const minimum = policy.minimums.find((row) => row.currency === company.currency)?.amountMinor ?? null;
  return (
    <>
      <TextField
        label="Name of the policy"
        required
        data-autofocus
        maw={420}
        value={policy.name}
        error={problem("name")}
        onChange={(name) => change({ name })}
      />
      {policy.basis && policy.recordedAt === "" && (
        <p className="t2 s12" style={{ maxWidth: 760, margin: 0 }}>
          As it comes with Duebook. {policy.basis}
        </p>
      )}
      <FieldRow columns={4}>
        <NumberInput
          label="Days between two contacts"
          description="Letters and calls together"
          allowDecimal={false}
          min={0}
          value={policy.minimumGapDays}
          error={problem("minimumGapDays")}
          onChange={(value) => change({ minimumGapDays: whole(value) })}
        />
        <NumberInput
          label="Days a letter is on its way"
          description="Counted before the next step"
          allowDecimal={false}
          min={0}
          value={policy.deliveryDays}
          error={problem("deliveryDays")}
          onChange={(value) => change({ deliveryDays: whole(value) })}
        />
        <MoneyInput
          label="No letter below"
          description="Empty: any amount"
          currency={company.currency}
          value={minimum}
          onChange={(value) => change({ minimums: withMinimum(policy.minimums, company.currency, value) })}
        />
        <MoneyInput
          label="Call first from"
          description="The day after the due date; empty: never"
          currency={company.currency}
          value={policy.callAboveMinor > 0 ? policy.callAboveMinor : null}
          onChange={(value) => change({ callAboveMinor: value ?? ZERO })}
        />
      </FieldRow>
    </>
  );
}

function Levels({
  policy,
  setPolicy,
  faults,
}: {
  readonly policy: ChasingPolicy;
  readonly setPolicy: (policy: ChasingPolicy) => void;
  readonly faults: readonly PolicyFault[];
}) {
  const put = (at: number, level: PolicyLevel) =>
    setPolicy({ ...policy, levels: policy.levels.map((row, index) => (index === at ? level : row)) });
  const add = (level: PolicyLevel, isFirst = false) =>
    setPolicy({ ...policy, levels: isFirst ? [level, ...policy.levels] : [...policy.levels, level] });
  const hasCourtesy = policy.levels.some((level) => level.letterKind === "courtesy");
  return (
    <section aria-label="Steps" style={{ display: "grid", gap: 8 }}>
      <h2 style={{ fontSize: 13, fontWeight: 600 }}>Steps, in order</h2>
      {policy.levels.length === 0 && (
        <p className="alert info">
          <span className="tx">
            Without steps this policy does nothing, on purpose: no letters and no calls. What is owed stays in every
            list.
          </span>
        </p>
      )}
      {policy.levels.map((level, at) => (
        <LevelFields
          key={level.id}
          level={level}
          at={at}
          count={policy.levels.length}
          faults={faults.filter((fault) => fault.at === at)}
          onChange={(changed) => put(at, changed)}
          onMove={(by) => setPolicy(moveLevel(policy, at, by))}
          onRemove={() => setPolicy({ ...policy, levels: policy.levels.filter((_, index) => index !== at) })}
        />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => add(nextPolicyLevel(policy, `${policy.id}/${uuidv7()}`, "post"))}>
          Add a letter
        </Button>
        <Button variant="default" onClick={() => add(nextPolicyLevel(policy, `${policy.id}/${uuidv7()}`, "call"))}>
          Add a call
        </Button>
        {!hasCourtesy && (
          <Button variant="default" onClick={() => add(courtesyLevel(policy, `${policy.id}/${uuidv7()}`), true)}>
            Add a courtesy note before the due date
          </Button>
        )}
      </div>
    </section>
  );
}

/** What a number field answers as whole days; nothing typed is no number, which the check says. */
function whole(value: string | number): number {
  return value === "" ? Number.NaN : Number(value);
}
