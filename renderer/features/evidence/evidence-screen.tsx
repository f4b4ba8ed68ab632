import { Checkbox, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { type BundleChoice, type EvidenceSource, SECTION_IDS } from "#shared/evidence/evidence-source.ts";
import { evidenceGaps } from "#shared/evidence/gaps.ts";
import { sectionCounts } from "#shared/evidence/section-counts.ts";
import { withheldItems } from "#shared/evidence/withheld.ts";
import { BuildBar } from "./build-bar.tsx";
import { evidenceSourceOf } from "./evidence-source-of.ts";
import { GapsPanel } from "./gaps-panel.tsx";
import { SECTION_NAMES } from "./section-names.ts";
import { TimeLimits } from "./time-limits.tsx";
import { useBuildBundle } from "./use-build-bundle.ts";
import { WithheldList } from "./withheld-list.tsx";

/** Everything about one customer as one bundle for a lawyer, an agency or a court. */
export function EvidenceScreen({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const source = useMemo(() => evidenceSourceOf(book, customerId, asAt), [book, customerId, asAt]);
  if (!source) return <EmptyState title="There is no such customer">Choose one in Customers.</EmptyState>;
  return <Bundle source={source} book={book} />;
}

function Bundle({ source, book }: { readonly source: EvidenceSource; readonly book: BookReader }) {
  const { customer, cases } = source.file;
  const [choice, setChoice] = useState<BundleChoice>(() => ({
    sections: SECTION_IDS,
    releasedIds: [],
    printsGaps: false,
    reference: [cases.findLast((one) => one.kind === "claim")?.number, customer.code].filter(Boolean).join(" / "),
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
            <Sections source={source} choice={choice} onChange={change} disabled={isBusy} />
            <WithheldList
              items={withheld}
              releasedIds={choice.releasedIds}
              onChange={(releasedIds) => change({ releasedIds })}
              disabled={isBusy}
            />
            <TimeLimits source={source} />
          </div>
          <div style={{ padding: "14px 18px", background: "var(--sunk)", borderLeft: "1px solid var(--line)" }}>
            <GapsPanel gaps={gaps} customerId={customer.id} />
            <p className="t2 s12" style={{ margin: "12px 0 6px" }}>
              The list of gaps is printed in the bundle only if you tick it.
            </p>
            <Checkbox
              label="Print the gaps list as the last page"
              checked={choice.printsGaps}
              disabled={isBusy}
              onChange={(event) => change({ printsGaps: event.currentTarget.checked })}
            />
            <TextInput
              mt={14}
              maw={280}
              label="Case reference"
              value={choice.reference}
              disabled={isBusy}
              onChange={(event) => change({ reference: event.currentTarget.value })}
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
        onBuild={() => void build(source, choice)}
        onStop={stop}
        canBuild={choice.sections.length > 0}
      />
    </>
  );
}

function Sections({
  source,
  choice,
  onChange,
  disabled,
}: {
  readonly source: EvidenceSource;
  readonly choice: BundleChoice;
  readonly onChange: (part: Partial<BundleChoice>) => void;
  readonly disabled: boolean;
}) {
  const counts = useMemo(() => sectionCounts(source, choice), [source, choice]);
  return (
    <section aria-label="What goes in">
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          What goes in
        </h2>
        <span className="sp" />
        <span className="t2 s12">Index, chronology and parties always</span>
      </div>
      {SECTION_IDS.map((id) => (
        <div key={id} className="row" style={{ padding: "5px 0" }}>
          <Checkbox
            label={SECTION_NAMES[id]}
            checked={choice.sections.includes(id)}
            disabled={disabled}
            onChange={(event) =>
              onChange({
                sections: event.currentTarget.checked
                  ? SECTION_IDS.filter((one) => one === id || choice.sections.includes(one))
                  : choice.sections.filter((one) => one !== id),
              })
            }
          />
          <span className="sp" />
          <span className="t2 n">{counts[id]}</span>
        </div>
      ))}
    </section>
  );
}
