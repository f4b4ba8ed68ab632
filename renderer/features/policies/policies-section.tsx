import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { savePolicy } from "#renderer/data/commands/chasing/save-policy.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { copyPolicy, emptyPolicy } from "#shared/chasing/edit-policy.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import { POLICY_EXPORT, type PolicyRow, policyColumns } from "./policy-columns.tsx";
import { PolicyEditor } from "./policy-editor.tsx";
import { allPolicies, policyCounts } from "./policy-use.ts";
import { WhoseDecides } from "./whose-decides.tsx";

/** Settings, Chasing policies: every policy with the customers it decides for, and whose policy decides. */
export function PoliciesSection() {
  const [edited, setEdited] = useState<ChasingPolicy | null>(null);
  if (edited) return <PolicyEditor key={edited.id} start={edited} onClose={() => setEdited(null)} />;
  return (
    <div style={{ display: "grid", gap: 20, maxWidth: 1000 }}>
      <PolicyList onEdit={setEdited} />
      <WhoseDecides />
    </div>
  );
}

function PolicyList({ onEdit }: { readonly onEdit: (policy: ChasingPolicy) => void }) {
  const book = useBook();
  const isPast = useIsPast();
  const [showsAway, setShowsAway] = useState(false);
  const counts = useMemo(() => policyCounts(book), [book]);
  const rows = allPolicies(book).map(
    (policy): PolicyRow => ({
      policy,
      count: counts.get(policy.id) ?? 0,
      isShipped: book.get("policies", policy.id) === undefined,
    }),
  );
  const away = rows.filter(({ policy }) => policy.archived).length;
  const shown = rows.filter(({ policy }) => showsAway || !policy.archived);
  const isUsed = ({ count, isShipped }: PolicyRow) => count > 0 || !isShipped;
  return (
    <ListPanel
      title="Policies"
      fileName="Chasing policies"
      rows={shown.toSorted((first, second) => Number(isUsed(second)) - Number(isUsed(first)))}
      columns={policyColumns((policy) => <PolicyActs policy={policy} onEdit={onEdit} />)}
      exports={POLICY_EXPORT}
      rowKey={({ policy }) => policy.id}
      actions={
        <>
          <Link href={paths.policyReplay()} className="s12">
            Try one on the last 12 months
          </Link>
          <Button disabled={isPast} onClick={() => onEdit(emptyPolicy(uuidv7()))}>
            New policy
          </Button>
        </>
      }
      intro={
        <p className="t2 s12">
          A policy says which letter or call comes when. A letter counts once it is known to have gone.
        </p>
      }
      empty={null}
    >
      {away > 0 && (
        <p className="list-text">
          <button type="button" className="linkb s12" onClick={() => setShowsAway(!showsAway)}>
            {showsAway ? "Hide those put away" : `Show ${away} put away`}
          </button>
        </p>
      )}
    </ListPanel>
  );
}

function PolicyActs({
  policy,
  onEdit,
}: {
  readonly policy: ChasingPolicy;
  readonly onEdit: (policy: ChasingPolicy) => void;
}) {
  const run = useRun();
  const isPast = useIsPast();
  return (
    <span className="row" style={{ justifyContent: "flex-end", gap: 4, flexWrap: "nowrap" }}>
      <Button
        variant="subtle"
        px={8}
        disabled={isPast}
        onClick={() => onEdit(policy)}
        aria-label={`Edit ${policy.name}`}
      >
        Edit
      </Button>
      <Button
        variant="subtle"
        px={8}
        disabled={isPast}
        aria-label={`Copy ${policy.name}`}
        onClick={() => onEdit(copyPolicy(policy, uuidv7(), `Copy of ${policy.name}`))}
      >
        Copy
      </Button>
      <Button
        variant="subtle"
        px={8}
        disabled={isPast}
        aria-label={policy.archived ? `Use ${policy.name} again` : `Put ${policy.name} away`}
        onClick={() => void run(savePolicy, { ...policy, archived: !policy.archived })}
      >
        {policy.archived ? "Use again" : "Put away"}
      </Button>
    </span>
  );
}
