import { Button } from "@mantine/core";
import { useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { Day } from "#renderer/ui/day.tsx";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { NextBlock } from "./next-block.tsx";
import { Block } from "./pane-block.tsx";
import { PromisesBlock } from "./promises-block.tsx";
import { WhyBlock } from "./why-block.tsx";

/** Next step, people, terms and notes, at the right of every tab. */
export function CustomerPane({ customer }: { readonly customer: Customer }) {
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  return (
    <aside
      className="scroll"
      style={{ borderLeft: "1px solid var(--line)", background: "var(--panel)", padding: "12px 16px" }}
      aria-label="Next step, people and terms"
      data-pane
    >
      <NextBlock customerId={customer.id} />
      <WhyBlock customerId={customer.id} />
      <Block title="People">
        {customer.contacts.length === 0 && <p className="t2 s12">Nobody yet. Add who pays the bills.</p>}
        {customer.contacts.map((contact) => (
          <div key={contact.id} style={{ marginBottom: 8 }}>
            <div className="row">
              <span className="b5 ell">{contact.name || contact.email}</span>
              <span className="sp" />
              <span className="n">{contact.phone}</span>
            </div>
            <div className="t2 s12">{[contact.job, ROLE_WORDS[contact.role]].filter(Boolean).join(", ")}</div>
            {contact.email && contact.name && <div className="t2 s12 ell">{contact.email}</div>}
            {contact.bestTime && <div className="t3 s12">Best {contact.bestTime}</div>}
          </div>
        ))}
      </Block>
      <PromisesBlock customerId={customer.id} />
      <Block title="Address">
        <address className="t2 s12" style={{ fontStyle: "normal" }}>
          {[...customer.address.lines, customer.address.town, customer.address.postcode]
            .filter(Boolean)
            .map((line, index) => (
              <div key={index}>{line}</div>
            ))}
          {customer.address.lines.length === 0 && (
            <>
              No address yet: letters cannot be posted.{" "}
              <button
                type="button"
                className="linkb"
                disabled={isPast}
                onClick={() => open({ kind: "customer", customerId: customer.id })}
              >
                Add it
              </button>
            </>
          )}
        </address>
      </Block>
      <Block title="Terms">
        <p className="t2 s12">
          {describeTerms(customer.terms)}.{" "}
          {customer.agreement.agreedOn ? (
            <>
              Agreed <Day on={customer.agreement.agreedOn} style="far" /> {customer.agreement.how}.
            </>
          ) : (
            "No proof that the terms were agreed."
          )}
        </p>
      </Block>
      {customer.notes && (
        <Block title="Notes">
          <p className="t2 s12" style={{ whiteSpace: "pre-wrap" }}>
            {customer.notes}
          </p>
        </Block>
      )}
      <Button
        variant="default"
        fullWidth
        mt="md"
        disabled={isPast}
        onClick={() => open({ kind: "customer", customerId: customer.id })}
      >
        Edit details
      </Button>
    </aside>
  );
}

const ROLE_WORDS = {
  accounts: "accounts",
  main: "main contact",
  decides: "decides payments",
  disputes: "disputes",
  other: "",
} as const;
