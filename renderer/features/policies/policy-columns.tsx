import type { ReactNode } from "react";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { policyInShort } from "#shared/chasing/describe-policy.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";

/** A policy with how many customers it decides for. */
export type PolicyRow = {
  readonly policy: ChasingPolicy;
  readonly count: number;
  /** It came with Duebook and was never changed here. */
  readonly isShipped: boolean;
};

/** Columns of the policies; `acts` are the buttons of a row. */
export function policyColumns(acts: (policy: ChasingPolicy) => ReactNode): readonly ListColumn<PolicyRow>[] {
  return [
    { id: "policy", header: "Policy", sortBy: nameOf, cell: (row) => <PolicyName row={row} /> },
    { id: "steps", header: "Steps", sortBy: stepsOf, className: "t2 s12", cell: stepsOf },
    {
      id: "customers",
      header: "Customers",
      align: "right",
      sortBy: countOf,
      cell: ({ count }) => (count === 0 ? <span className="t3">none</span> : count),
    },
    { id: "do", header: "Actions", hidesHeader: true, cell: ({ policy }) => acts(policy) },
  ];
}

/** Where it comes from and whether it is in use are marks beside the name on the screen. */
export const POLICY_EXPORT: readonly ExportColumn<PolicyRow>[] = [
  { header: "Policy", exports: nameOf },
  { header: "Steps", exports: stepsOf },
  { header: "Customers", exports: countOf },
  { header: "As shipped", exports: ({ isShipped }) => (isShipped ? "yes" : "no") },
  { header: "Put away", exports: ({ policy }) => (policy.archived ? "yes" : "no") },
];

function nameOf({ policy }: PolicyRow): string {
  return policy.name;
}

function stepsOf({ policy }: PolicyRow): string {
  return policyInShort(policy);
}

function countOf({ count }: PolicyRow): number {
  return count;
}

function PolicyName({ row: { policy, isShipped } }: { readonly row: PolicyRow }) {
  return (
    <span className="row">
      <span className="b5">{policy.name}</span>
      {policy.archived && <Tag tone="calm">Put away</Tag>}
      {policy.levels.length === 0 && <Tag tone="calm">Does nothing</Tag>}
      {isShipped && <span className="t3 s11 n">as shipped</span>}
    </span>
  );
}
