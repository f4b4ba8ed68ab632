import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { customerGroups, policyOptions } from "./policy-use.ts";

const USUAL = "The usual one for the customer's country and kind";

/** Whose policy decides: the company's, and those of groups of customers. The nearer to the debt, the stronger. */
export function WhoseDecides() {
  const book = useBook();
  const groups = customerGroups(book);
  return (
    <section aria-label="Whose policy decides" style={{ display: "grid", gap: 10, maxWidth: 620 }}>
      <h2 style={{ fontSize: 13, fontWeight: 600 }}>Whose policy decides</h2>
      <p className="t2 s12">
        The policy of an invoice comes first, then the customer's, then the group's, then your company's. Where none is
        chosen, the usual one for the customer's country and kind is used. One letter goes to a customer, in the words
        of the step that goes furthest.
      </p>
      <CompanyPolicyField label="Your company's" />
      {groups.map((group) => (
        <GroupPolicyField key={group.toLowerCase()} group={group} />
      ))}
      {groups.length === 0 && (
        <p className="t3 s12">
          Customers in a group can have a policy of their own: write the group's name in the customer's details first.
        </p>
      )}
      <p className="t3 s12">
        For one customer: Details, Terms. For one invoice: its menu in the customer's ledger, Chasing policy.
      </p>
    </section>
  );
}

/** The policy of customers and groups without one of their own. */
export function CompanyPolicyField({ label }: { readonly label: string }) {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const chasing = book.setting("chasing");
  return (
    <Choice
      label={label}
      data={[{ value: "", label: USUAL }, ...policyOptions(book, chasing.defaultPolicyId)]}
      value={chasing.defaultPolicyId}
      disabled={isPast}
      onChange={(value) =>
        void run(saveSetting, {
          id: "chasing",
          value: { ...chasing, defaultPolicyId: value },
          label: "The company's chasing policy",
        })
      }
    />
  );
}

function GroupPolicyField({ group }: { readonly group: string }) {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const rows = book.setting("groupPolicies");
  const isThis = (name: string) => name.trim().toLowerCase() === group.toLowerCase();
  const chosen = rows.find((row) => isThis(row.group))?.policyId ?? "";
  return (
    <Choice
      label={`Group “${group}”`}
      data={[{ value: "", label: "The company's" }, ...policyOptions(book, chosen)]}
      value={chosen}
      disabled={isPast}
      onChange={(value) => {
        const others = rows.filter((row) => !isThis(row.group));
        void run(saveSetting, {
          id: "groupPolicies",
          value: value ? [...others, { group, policyId: value }] : others,
          label: `Chasing policy of the group “${group}”`,
        });
      }}
    />
  );
}
