import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { archiveAgency } from "#renderer/data/commands/cases/archive-agency.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { agencyRecord } from "#shared/cases/agency-record.ts";
import type { Agency } from "#shared/cases/rows.ts";
import { AgencyForm } from "./agency-form.tsx";
import { caseColumns } from "./case-columns.tsx";
import { bandsText } from "./case-texts.ts";
import { checkColumns } from "./check-columns.tsx";
import { CheckForm } from "./check-form.tsx";

/** One agency: terms, checks with their day, what came of our placements. */
export function AgencyScreen({ agencyId }: { readonly agencyId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const agency = book.get("agencies", agencyId);
  if (!agency) {
    return (
      <EmptyState title="This agency is not in the books" actions={<Link href={paths.agencies()}>All agencies</Link>}>
        It may have been undone.
      </EmptyState>
    );
  }
  const placements = book.all("cases").filter((row) => row.agencyId === agencyId);
  return (
    <>
      <AgencyHead agency={agency} />
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <Performance agency={agency} />
        <Terms agency={agency} />
        <Checks agency={agency} />
        <ListPanel
          title="Placements"
          fileName={`Placements with ${agency.name}`}
          rows={placements}
          columns={caseColumns(book, asAt)}
          rowKey={(row) => row.id}
          empty={
            <p className="page t2" style={{ paddingTop: 0 }}>
              Nothing was placed with this agency yet.
            </p>
          }
        />
      </div>
    </>
  );
}

function AgencyHead({ agency }: { readonly agency: Agency }) {
  const run = useRun();
  const isPast = useIsPast();
  const [isEditing, setEditing] = useState(false);
  return (
    <ScreenHead
      title={agency.name}
      context={
        <span className="row">
          <Link className="linkb" href={paths.agencies()}>
            Agencies
          </Link>
          {agency.archived && <Tag tone="calm">Archived</Tag>}
        </span>
      }
    >
      <Button
        variant="default"
        disabled={isPast}
        onClick={() => void run(archiveAgency, { agencyId: agency.id, archived: !agency.archived })}
      >
        {agency.archived ? "Use again" : "Archive"}
      </Button>
      <Button disabled={isPast} onClick={() => setEditing(true)}>
        Change
      </Button>
      {isEditing && <AgencyForm agency={agency} onClose={() => setEditing(false)} />}
    </ScreenHead>
  );
}

function Performance({ agency }: { readonly agency: Agency }) {
  const book = useBook();
  const asAt = useAsAt();
  const record = useMemo(() => agencyRecord(agency, allFiles(book), agency.currency, asAt), [agency, book, asAt]);
  const { currency } = agency;
  return (
    <div className="row" style={{ gap: 36, alignItems: "flex-start", flexWrap: "wrap" }}>
      <Figure
        label="Placed"
        value={<Money minor={record.placedMinor} currency={currency} />}
        context={`${record.placedCount} ${record.placedCount === 1 ? "placement" : "placements"}, ${record.openCount} open`}
      />
      <Figure label="Recovered" value={<Money minor={record.recoveredMinor} currency={currency} />} />
      <Figure label="Fees" value={<Money minor={record.feesMinor} currency={currency} />} />
      <Figure
        label="After fees"
        value={<Money minor={record.netMinor} currency={currency} />}
        detail="Recovered less what the agency charged, or may charge by its terms where that is more or its invoice is not in yet."
      />
      <Figure
        label="Rate"
        value={record.ratePercent === null ? "–" : `${record.ratePercent} %`}
        detail="Recovered of every 100 placed, money that the customers paid to us included."
      />
      <Figure
        label="Days to the money"
        value={record.days ?? "–"}
        detail="From the placement to each payment, large payments counting for more."
      />
    </div>
  );
}

function Terms({ agency }: { readonly agency: Agency }) {
  const save = useSaveStoredFile();
  const contract = useBook().get("files", agency.contractFileId);
  const reach = [agency.contact, agency.phone, agency.email].filter((text) => text !== "").join(", ");
  return (
    <section className="panel page" aria-label="Terms">
      <h2 className="title" style={{ margin: "0 0 6px" }}>
        Terms
      </h2>
      <p>
        {bandsText(agency.feeBands)}
        {agency.minimumFeeMinor > 0 && (
          <>
            , at least <Money minor={agency.minimumFeeMinor} currency={agency.currency} />
          </>
        )}
        {agency.vatPercent ? `, plus ${agency.vatPercent} % VAT` : ""}.{" "}
        {agency.noCollectionNoFee ? "No collection, no fee." : "The minimum is owed when nothing is collected too."}
      </p>
      {agency.terms !== "" && <p className="t2">{agency.terms}</p>}
      {reach !== "" && <p className="t2">{reach}</p>}
      <p className="t2">
        {contract ? (
          <button type="button" className="linkb" title="Save a copy" onClick={() => void save(contract)}>
            {contract.name}
          </button>
        ) : (
          "The contract is not on file. Attach it with Change."
        )}
      </p>
    </section>
  );
}

function Checks({ agency }: { readonly agency: Agency }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [what, setWhat] = useState<string | null>(null);
  return (
    <ListPanel
      title="Checks"
      fileName={`Checks of ${agency.name}`}
      rows={checkStates(agency, asAt)}
      columns={checkColumns(({ id, label }) => (
        <Button variant="default" disabled={isPast} onClick={() => setWhat(id)} aria-label={`Record: ${label}`}>
          Record
        </Button>
      ))}
      rowKey={({ id }) => id}
      empty={null}
    >
      {what !== null && <CheckForm agency={agency} what={what} onClose={() => setWhat(null)} />}
    </ListPanel>
  );
}
