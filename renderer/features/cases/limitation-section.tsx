import "./cases.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { OwnLimitation } from "#shared/cases/limitation-law.ts";
import { countryName } from "#shared/ledger/country-name.ts";
import { LAW_EXPORT, lawColumns, lawRows } from "./law-columns.tsx";
import { LimitationForm } from "./limitation-form.tsx";
import { useUnknownLimits } from "./use-unknown-limits.ts";

type Editing = { readonly entry: OwnLimitation | null; readonly country: string };

/** Settings, Time to claim: what Duebook knows, and the countries the user looked up, each with its source and day. */
export function LimitationSection() {
  const isPast = useIsPast();
  const own = useBook().setting("limitation");
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <div style={{ display: "grid", gap: 14, maxWidth: 900 }}>
      <p className="t2" style={{ maxWidth: 680 }}>
        How long a debt can be claimed in court. Duebook has the periods of the United Kingdom and guesses no other:
        enter those of your customers' countries as you looked them up, with the source. They count for “Time to claim
        runs out” in Cases, the decision page, Today, the alerts of a customer and the evidence screen. This is not
        legal advice: ask a lawyer there before you rely on a day.
      </p>
      <Missing onAdd={(country) => setEditing({ entry: null, country })} />
      <ListPanel
        title="Times to claim"
        rows={lawRows(own)}
        columns={lawColumns((entry) => setEditing({ entry, country: entry.country }))}
        exports={LAW_EXPORT}
        rowKey={({ id }) => id}
        actions={
          <Button disabled={isPast} onClick={() => setEditing({ entry: null, country: "" })}>
            Add a country
          </Button>
        }
        empty={null}
      />
      {editing && <LimitationForm {...editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

/** Countries with overdue invoices and no period, each with the button that adds it. */
function Missing({ onAdd }: { readonly onAdd: (country: string) => void }) {
  const isPast = useIsPast();
  const unknown = useUnknownLimits();
  if (unknown.length === 0) return null;
  return (
    <section className="panel page" aria-label="Not known yet" style={{ display: "grid", gap: 8 }}>
      <p>
        Invoices are overdue in {unknown.length === 1 ? "a country" : "countries"} whose time to claim is not known
        here:
      </p>
      <div className="row" style={{ flexWrap: "wrap" }}>
        {unknown.map(({ country, customers }) => (
          <Button key={country} variant="default" disabled={isPast} onClick={() => onAdd(country)}>
            {`Add ${countryName(country)} (${customers.length} ${customers.length === 1 ? "customer" : "customers"})`}
          </Button>
        ))}
      </div>
    </section>
  );
}
