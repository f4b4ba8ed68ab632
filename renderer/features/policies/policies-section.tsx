import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { savePolicy } from "#renderer/data/commands/save-policy.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { policyInShort } from "#shared/chasing/describe-policy.ts";
import { copyPolicy, emptyPolicy } from "#shared/chasing/edit-policy.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
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
  const policies = allPolicies(book);
  const counts = useMemo(() => policyCounts(book), [book]);
  const isUsed = (policy: ChasingPolicy) => (counts.get(policy.id) ?? 0) > 0 || book.get("policies", policy.id);
  const away = policies.filter((policy) => policy.archived).length;
  const shown = policies.filter((policy) => showsAway || !policy.archived);
  const sorted = [...shown].sort((first, second) => Number(Boolean(isUsed(second))) - Number(Boolean(isUsed(first))));
  return (
    <section aria-label="Policies" style={{ display: "grid", gap: 10 }}>
      <div className="row">
        <p className="t2 s12">
          A policy says which letter or call comes when. A letter counts once it is known to have gone.
        </p>
        <span className="sp" />
        <Link href={paths.policyReplay()} className="s12">
          Try one on the last 12 months
        </Link>
        <Button disabled={isPast} onClick={() => onEdit(emptyPolicy(uuidv7()))}>
          New policy
        </Button>
      </div>
      <div className="panel" style={{ overflow: "hidden" }}>
        <table className="t">
          <thead>
            <tr>
              <th>Policy</th>
              <th>Steps</th>
              <th className="num">Customers</th>
              <th aria-label="Actions" />
            </tr>
          </thead>
          <tbody>
            {sorted.map((policy) => (
              <PolicyRow key={policy.id} policy={policy} count={counts.get(policy.id) ?? 0} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </div>
      {away > 0 && (
        <button type="button" className="linkb s12" onClick={() => setShowsAway(!showsAway)}>
          {showsAway ? "Hide those put away" : `Show ${away} put away`}
        </button>
      )}
    </section>
  );
}

function PolicyRow({
  policy,
  count,
  onEdit,
}: {
  readonly policy: ChasingPolicy;
  readonly count: number;
  readonly onEdit: (policy: ChasingPolicy) => void;
}) {
  const run = useRun();
  const isPast = useIsPast();
  const isOwn = useBook().get("policies", policy.id) !== undefined;
  return (
    <tr>
      <td>
        <span className="row">
          <span className="b5">{policy.name}</span>
          {policy.archived && <Tag tone="calm">Put away</Tag>}
          {policy.levels.length === 0 && <Tag tone="calm">Does nothing</Tag>}
          {!isOwn && <span className="t3 s11 n">as shipped</span>}
        </span>
      </td>
      <td className="t2 s12">{policyInShort(policy)}</td>
      <td className="num">{count === 0 ? <span className="t3">none</span> : count}</td>
      <td>
        <span className="row" style={{ justifyContent: "flex-end", gap: 4, flexWrap: "nowrap" }}>
          <Button variant="subtle" disabled={isPast} onClick={() => onEdit(policy)} aria-label={`Edit ${policy.name}`}>
            Edit
          </Button>
          <Button
            variant="subtle"
            disabled={isPast}
            aria-label={`Copy ${policy.name}`}
            onClick={() => onEdit(copyPolicy(policy, uuidv7(), `Copy of ${policy.name}`))}
          >
            Copy
          </Button>
          <Button
            variant="subtle"
            disabled={isPast}
            aria-label={policy.archived ? `Use ${policy.name} again` : `Put ${policy.name} away`}
            onClick={() => void run(savePolicy, { ...policy, archived: !policy.archived })}
          >
            {policy.archived ? "Use again" : "Put away"}
          </Button>
        </span>
      </td>
    </tr>
  );
}
