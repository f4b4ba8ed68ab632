import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { liftLegalHold, setLegalHold } from "#renderer/data/commands/customers/legal-hold.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Customer } from "#shared/ledger/customer.ts";
import type { PersonScope } from "#shared/privacy/person-record.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { usePersonFile } from "./use-person-file.ts";

type Person = { readonly scope: PersonScope; readonly name: string; readonly what: string };

/** The people of one customer: what is kept about each of them, and erasing it. */
export function PrivacyScreen({ customerId }: { readonly customerId: string }) {
  const customer = useBook().get("customers", customerId);
  if (!customer) return <EmptyState title="There is no such customer">Choose one in Customers.</EmptyState>;
  return (
    <>
      <ScreenHead
        title="Personal data"
        context={
          <Link className="linkb" href={paths.customer(customer.id)}>
            {customer.name}
          </Link>
        }
      />
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start", maxWidth: 860 }}>
        <LegalHold customer={customer} />
        <People customer={customer} />
      </div>
    </>
  );
}

function LegalHold({ customer }: { readonly customer: Customer }) {
  const run = useRun();
  const isPast = useIsPast();
  const [reason, setReason] = useState("");
  const hold = customer.legalHold;
  return (
    <section className="panel page" aria-label="Legal hold">
      <div className="row">
        <h2>Legal hold</h2>
        {hold && <Tag tone="info">stands</Tag>}
      </div>
      {hold ? (
        <div className="row" style={{ marginTop: 8 }}>
          <span>
            Since <Day on={hold.on} style="far" />: {hold.reason}. Nothing about this customer can be erased.
          </span>
          <span className="sp" />
          <Button variant="default" disabled={isPast} onClick={() => run(liftLegalHold, { customerId: customer.id })}>
            Lift the hold
          </Button>
        </div>
      ) : (
        <div className="row" style={{ alignItems: "flex-end", marginTop: 8 }}>
          <TextField
            label="Why everything must be kept"
            placeholder="Claim, inquiry, complaint"
            w={360}
            value={reason}
            onChange={setReason}
          />
          <Button
            variant="default"
            disabled={isPast || reason.trim() === ""}
            onClick={async () => {
              const set = await run(setLegalHold, { customerId: customer.id, reason });
              if (set.ok) setReason("");
            }}
          >
            Set a legal hold
          </Button>
        </div>
      )}
    </section>
  );
}

function People({ customer }: { readonly customer: Customer }) {
  const save = usePersonFile();
  const isPast = useIsPast();
  const [erasing, setErasing] = useState<Person | null>(null);
  const people = peopleOf(customer);
  return (
    <section className="panel page" aria-label="People">
      <h2>People</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        Give a person who asks everything that is kept about them, or erase it. What the law asks you to keep, invoices
        and their amounts, stays. Not legal advice.
      </p>
      {people.length === 0 && <p className="t2">This customer has no people on file.</p>}
      {people.map((person) => (
        <div key={person.name} className="row" style={{ padding: "8px 0", borderTop: "1px solid var(--line)" }}>
          <span className="b5">{person.name}</span>
          <span className="t2 s12">{person.what}</span>
          <span className="sp" />
          <Button variant="default" size="compact-sm" onClick={() => save(person.scope, "pdf")}>
            Save as PDF
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => save(person.scope, "json")}>
            Save as JSON
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isPast || Boolean(customer.legalHold)}
            onClick={() => setErasing(person)}
          >
            Erase
          </Button>
        </div>
      ))}
      {erasing && <EraseDialog scope={erasing.scope} name={erasing.name} onClose={() => setErasing(null)} />}
    </section>
  );
}

/** Contacts, and the customer itself: of a company what is kept is about the company, but may be asked for as well. */
function peopleOf(customer: Customer): readonly Person[] {
  const customerId = customer.id;
  const isPerson = customer.kind === "individual" || customer.kind === "sole-trader";
  const itself: Person = {
    scope: { kind: "customer", customerId },
    name: customer.name,
    what: isPerson ? "the customer, a person" : "the customer, with all its people",
  };
  const contacts = customer.contacts.map((contact) => ({
    scope: { kind: "contact", customerId, contactId: contact.id } as const,
    name: contact.name || contact.email,
    what: contact.job,
  }));
  return [...contacts, itself];
}
