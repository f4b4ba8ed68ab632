import { bookRules } from "#renderer/book/chasing.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { defaultPolicyIdFor } from "#shared/chasing/default-policies.ts";
import { levelTiming } from "#shared/chasing/describe-policy.ts";
import type { CustomerKind } from "#shared/ledger/customer.ts";
import { CompanyPolicyField } from "./whose-decides.tsx";

const KINDS: readonly { readonly kind: CustomerKind; readonly title: string }[] = [
  { kind: "company", title: "A business" },
  { kind: "individual", title: "A private person" },
  { kind: "public-body", title: "A public body" },
];

/** At the first start: how customers in your country are chased unless you choose otherwise. Nothing has to be chosen. */
export function FirstPolicy() {
  const book = useBook();
  const { policies } = bookRules(book);
  const { country } = book.setting("company").address;
  const { defaultPolicyId } = book.setting("chasing");
  return (
    <section aria-label="How you chase" className="panel" style={{ padding: 16, display: "grid", gap: 10 }}>
      <h2 style={{ fontSize: 15, fontWeight: 600 }}>How you chase</h2>
      <p className="t2 s12">
        Letters and calls come up in this order once something is overdue. You see each one before it goes, and can
        change all of it in Settings, Chasing policies.
      </p>
      <CompanyPolicyField label="Chased by" />
      {defaultPolicyId === "" && (
        <div style={{ display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: 14 }}>
          {KINDS.map(({ kind, title }) => (
            <div key={kind}>
              <span className="cap">{title}</span>
              <ol style={{ margin: "4px 0 0", paddingLeft: 16 }} className="s12">
                {policies.get(defaultPolicyIdFor(country, kind))?.levels.map((level) => (
                  <li key={level.id}>
                    {level.name} <span className="t3">{levelTiming(level)}</span>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
