import { Checkbox } from "@mantine/core";
import { useMemo, useState } from "react";
import { Link, useSearchParams } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { type BundleChoice, type EvidenceSource, SECTION_IDS } from "#shared/evidence/evidence-source.ts";
import { evidenceGaps } from "#shared/evidence/gaps.ts";
import { ofInvoices } from "#shared/evidence/of-invoices.ts";
import { withheldItems } from "#shared/evidence/withheld.ts";
import { BuildBar } from "./build-bar.tsx";
import { ChooseInvoices } from "./choose-invoices.tsx";
import { ChooseSections } from "./choose-sections.tsx";
import { EarlierBundles } from "./earlier-bundles.tsx";
import { evidenceSourceOf } from "./evidence-source-of.ts";
import { GapsPanel } from "./gaps-panel.tsx";
import { TimeLimits } from "./time-limits.tsx";
import { useBuildBundle } from "./use-build-bundle.ts";
import { WithheldList } from "./withheld-list.tsx";

/** Everything about one customer as one bundle for a lawyer, an agency or a court; `?case=` begins with its invoices. */
export function EvidenceScreen({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const source = useMemo(() => evidenceSourceOf(book, customerId, asAt), [book, customerId, asAt]);
  const [search] = useSearchParams();
  const caseId = search.get("case") ?? "";
  if (!source) return <EmptyState title="There is no such customer">Choose one in Customers.</EmptyState>;
  return <Bundle key={caseId} source={source} book={book} caseId={caseId} />;
}

type BundleProps = { readonly source: EvidenceSource; readonly book: BookReader; readonly caseId: string };

function Bundle({ source: whole, book, caseId }: BundleProps) {
  const { customer, cases, ledger } = whole.file;
  const about = cases.find((one) => one.id === caseId);
  const [invoiceIds, setInvoiceIds] = useState<readonly string[] | null>(() => {
    const ids = ledger.entries.filter(({ id }) => about?.invoiceIds.includes(id)).map(({ id }) => id);
    return ids.length > 0 ? ids : null;
  });
  const source = useMemo(() => ofInvoices(whole, invoiceIds ?? []), [whole, invoiceIds]);
  const [choice, setChoice] = useState<BundleChoice>(() => ({
    sections: SECTION_IDS,
    releasedIds: [],
    printsGaps: false,
    reference: [(about ?? cases.findLast((one) => one.kind === "claim"))?.number, customer.code]
      .filter(Boolean)
      .join(" / "),
  }));
  const { state, build, stop } = useBuildBundle();
  const gaps = useMemo(() => evidenceGaps(source), [source]);
  const withheld = useMemo(() => withheldItems(source), [source]);
  const isBusy = state.kind === "running";
  const change = (part: Partial<BundleChoice>) => setChoice((now) => ({ ...now, ...part }));
  return (
    <>
      <ScreenHead
        title="Evidence bundle"
        context={
          <>
            <Link className="linkb" href={paths.customer(customer.id)}>
              {customer.name}
            </Link>{" "}
            and {book.setting("company").name}
          </>
        }
      />
      <div className="scroll page">
        <div className="panel" style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" }}>
          <div style={{ padding: "14px 18px" }}>
            <ChooseInvoices source={whole} invoiceIds={invoiceIds} onChange={setInvoiceIds} disabled={isBusy} />
            <ChooseSections source={source} choice={choice} onChange={change} disabled={isBusy} />
            <WithheldList
              items={withheld}
              releasedIds={choice.releasedIds}
              onChange={(releasedIds) => change({ releasedIds })}
              disabled={isBusy}
            />
            <TimeLimits source={source} />
            <EarlierBundles customerId={customer.id} />
          </div>
          <div style={{ padding: "14px 18px", background: "var(--sunk)", borderLeft: "1px solid var(--line)" }}>
            <GapsPanel gaps={gaps} customer={customer} />
            <p className="t2 s12" style={{ margin: "12px 0 6px" }}>
              The list of gaps is printed in the bundle only if you tick it.
            </p>
            <Checkbox
              label="Print the gaps list as the last page"
              checked={choice.printsGaps}
              disabled={isBusy}
              onChange={(event) => change({ printsGaps: event.currentTarget.checked })}
            />
            <TextField
              mt={14}
              maw={280}
              label="Case reference"
              value={choice.reference}
              disabled={isBusy}
              onChange={(reference) => change({ reference })}
            />
            <p className="t2 s12" style={{ margin: "12px 0 0" }}>
              You get one ZIP: a PDF with index and bookmarks, every file as it is, tables, the journal of this
              customer, and a page that checks them all. Drafts are marked as drafts and are not legal advice.
            </p>
          </div>
        </div>
      </div>
      <BuildBar
        state={state}
        onBuild={() => void build(whole, { ...choice, invoiceIds: invoiceIds ?? [] })}
        onStop={stop}
        canBuild={choice.sections.length > 0 && invoiceIds?.length !== 0}
      />
    </>
  );
}
