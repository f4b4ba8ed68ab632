import { useState } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { setInvoicePolicy } from "#renderer/data/commands/chasing/set-invoice-policy.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { policyChoice } from "#shared/chasing/chasing-rules.ts";
import { policyInShort, policySourceWords } from "#shared/chasing/describe-policy.ts";
import { policyOptions } from "./policy-use.ts";

/** The chasing policy of one invoice, before the customer's, the group's and the company's. */
export function InvoicePolicyForm({ customerId, invoiceId, onClose }: FormProps<"invoice-policy">) {
  const book = useBook();
  const write = useWrite();
  const rules = bookRules(book);
  const customer = book.get("customers", customerId);
  const entry = book.ledger(customerId).entries.find((row) => row.id === invoiceId);
  const [policyId, setPolicyId] = useState(entry?.side === "debit" ? (entry.policyId ?? "") : "");
  if (!customer || entry?.side !== "debit") return null;
  const usual = policyChoice(customer, rules);
  const chosen = rules.policies.get(policyId) ?? usual.policy;
  return (
    <FormDialog
      title={`Chasing policy of ${entry.number || entry.description || "this entry"}`}
      onClose={onClose}
      onSave={() => write(setInvoicePolicy, { customerId, invoiceId, policyId })}
    >
      <Choice
        label="Chased by"
        data-autofocus
        data={[
          { value: "", label: `As the customer: ${usual.policy.name}, ${policySourceWords(usual.source)}` },
          ...policyOptions(book, policyId),
        ]}
        value={policyId}
        onChange={setPolicyId}
      />
      <p className="t2 s12">{policyInShort(chosen)}</p>
      <p className="t3 s12">
        The customer still gets one letter at a time. It lists this invoice with the others, in the words of the step
        that goes furthest.
      </p>
    </FormDialog>
  );
}
