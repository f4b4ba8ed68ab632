import { Link } from "wouter";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { describeFault } from "#shared/letters/describe-fault.ts";
import type { LetterFault, LetterFaultKind } from "#shared/letters/lint-letter.ts";

const ADDRESS = new Set<LetterFaultKind>([
  "address-missing",
  "address-does-not-fit",
  "address-returned",
  "missing-glyph",
  "wrong-language",
  "claim-not-allowed",
]);
const WORDS = new Set<LetterFaultKind>([
  "unfilled-field",
  "doubled-field",
  "stray-bracket",
  "empty-paragraph",
  "threat-above-stage",
  "other-customer",
]);
const LEDGER = new Set<LetterFaultKind>(["nothing-demanded", "zero-line", "not-overdue", "totals-differ"]);
const DEADLINE = new Set<LetterFaultKind>(["pay-by-before-arrival", "pay-by-too-soon"]);
const COMPANY = new Set<LetterFaultKind>(["no-bank-details", "no-account-name"]);

/** What is wrong with a letter, each with the way to mend it. */
export function FaultList({
  faults,
  customerId,
}: {
  readonly faults: readonly LetterFault[];
  readonly customerId: string;
}) {
  if (faults.length === 0) return <Tag tone="ok">Checked: nothing to mend</Tag>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 6 }} aria-label="To mend">
      {faults.map((fault, index) => (
        <li key={index} className={`alert ${fault.level === "stop" ? "bad" : "warn"}`}>
          <span className="tx s12">
            {describeFault(fault)} <Mend fault={fault} customerId={customerId} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Mend({ fault, customerId }: { readonly fault: LetterFault; readonly customerId: string }) {
  const open = useOpenForm((state) => state.open);
  if (ADDRESS.has(fault.kind)) {
    return (
      <button type="button" className="linkb" onClick={() => open({ kind: "customer", customerId })}>
        {fault.kind === "claim-not-allowed" || fault.kind === "wrong-language" ? "Edit details" : "Edit address"}
      </button>
    );
  }
  if (COMPANY.has(fault.kind)) return <Link href={paths.settings("company")}>Settings</Link>;
  if (WORDS.has(fault.kind)) return <Link href={paths.settings("wording")}>Change the wording</Link>;
  if (LEDGER.has(fault.kind)) return <Link href={paths.customer(customerId, "ledger")}>Look at the ledger</Link>;
  if (fault.kind === "rate-missing") return <Link href={paths.settings("rates")}>Enter the rate</Link>;
  if (DEADLINE.has(fault.kind)) return <Link href={paths.settings("policies")}>Days to pay in the policy</Link>;
  if (fault.kind === "no-signatory") return <Link href={paths.settings("people")}>Settings</Link>;
  return null;
}
