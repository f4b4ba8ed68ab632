import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { limitationClocks, limitationSentence } from "#shared/cases/limitation.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import { BackToCases } from "./back-to-cases.tsx";
import { BasisTable } from "./basis-table.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { FeeComparison } from "./fee-comparison.tsx";
import { OptionList } from "./option-list.tsx";
import { PlacementForm } from "./placement-form.tsx";
import { useDecision } from "./use-decision.ts";
import { WorthPanel } from "./worth-panel.tsx";

/** What to do when chasing has run out: every way on, and what pursuing it is worth. */
export function DecideScreen({ customerId }: { readonly customerId: string }) {
  const file = customerFile(useBook(), customerId);
  if (!file) {
    return (
      <EmptyState title="This customer is not in the books" actions={<BackToCases />}>
        It may have come by an import that was undone.
      </EmptyState>
    );
  }
  return <Decision key={customerId} file={file} />;
}

function Decision({ file }: { readonly file: CustomerFile }) {
  const scope = useDecision(file);
  const [opening, setOpening] = useState<"agency" | "claim" | null>(null);
  const [agencyId, setAgencyId] = useState("");
  const { customer } = file;
  const { currencies, currency } = scope;
  const close = () => setOpening(null);
  return (
    <>
      <ScreenHead
        title={`What next: ${customer.name}`}
        context={
          <span className="row">
            <BackToCases />
            <Link className="linkb" href={paths.customer(customer.id)}>
              {customer.code}
            </Link>
          </span>
        }
      >
        {currencies.length > 1 && (
          <SegmentedControl
            aria-label="Currency"
            value={currency}
            onChange={scope.setCurrency}
            data={[...currencies]}
          />
        )}
      </ScreenHead>
      {scope.rows.length === 0 ? (
        <EmptyState title="Nothing is overdue">There is nothing to decide about this customer today.</EmptyState>
      ) : (
        <div className="scroll page decide" data-pane>
          <div style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 18, alignContent: "start" }}>
            <BasisTable scope={scope} />
            <TimeLeft file={file} ids={scope.chosen.map(({ entry }) => entry.id)} />
            <OptionList customer={customer} scope={scope} onOpen={setOpening} />
            <FeeComparison
              scope={scope}
              onChoose={(id) => {
                setAgencyId(id);
                setOpening("agency");
              }}
            />
          </div>
          <WorthPanel customer={customer} scope={scope} />
        </div>
      )}
      {opening === "agency" && <PlacementForm file={file} scope={scope} agencyId={agencyId} onClose={close} />}
      {opening === "claim" && <ClaimForm file={file} scope={scope} onClose={close} />}
    </>
  );
}

/** The soonest end of the time to claim among the chosen invoices. */
function TimeLeft({ file, ids }: { readonly file: CustomerFile; readonly ids: readonly string[] }) {
  const asAt = useAsAt();
  const say = words(useLocale((state) => state.locale));
  const own = useBook().setting("limitation");
  const clocks = limitationClocks(file, asAt, own).filter(({ item }) => ids.includes(item.entry.id));
  const [soonest] = clocks.toSorted((first, second) => ((first.lastOn ?? "") < (second.lastOn ?? "") ? -1 : 1));
  if (!soonest) return null;
  const isNear = soonest.state !== "running" && soonest.state !== "unknown";
  return <p className={isNear ? "warn" : "t2"}>{limitationSentence(soonest, say)} This is not legal advice.</p>;
}
