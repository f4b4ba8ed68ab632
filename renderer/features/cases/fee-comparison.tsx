import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Link } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { agencyFee } from "#shared/cases/agency-fee.ts";
import { agencyRecord } from "#shared/cases/agency-record.ts";
import { feeColumns, feeExport } from "./fee-columns.tsx";
import type { DecisionScope } from "./use-decision.ts";

/** What every agency would take of the debt in hand, the cheapest first, beside how it did so far. */
export function FeeComparison({
  scope,
  onChoose,
}: {
  readonly scope: DecisionScope;
  readonly onChoose: (agencyId: string) => void;
}) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const { currency, chosen, principalMinor } = scope;
  const rows = useMemo(() => {
    const files = allFiles(book);
    const parts = chosen.map(({ amountMinor, daysLate }) => ({ amountMinor, daysLate }));
    return book
      .all("agencies")
      .filter((agency) => !agency.archived && agency.currency === currency)
      .map((agency) => ({
        agency,
        all: agencyFee(agency, parts),
        none: agencyFee(agency, []),
        record: agencyRecord(agency, files, currency, asAt),
        isChecked: checkStates(agency, asAt).every(({ state }) => state === "passed"),
      }))
      .toSorted((first, second) => first.all.feeMinor - second.all.feeMinor);
  }, [book, asAt, currency, chosen]);
  return (
    <ListPanel
      title="What agencies would take"
      rows={rows}
      columns={feeColumns(principalMinor, ({ agency }) => (
        <Button
          variant="default"
          disabled={isPast || chosen.length === 0}
          onClick={() => onChoose(agency.id)}
          aria-label={`Place with ${agency.name}`}
        >
          Place
        </Button>
      ))}
      exports={feeExport(principalMinor)}
      rowKey={({ agency }) => agency.id}
      empty={
        <p className="list-text t2">
          No agency in {currency} is in the register. <Link href={paths.agencies()}>Add one</Link> and its fee for this
          debt stands here.
        </p>
      }
    >
      <p className="list-text t2 s12">Fees without VAT, by the age of each invoice today.</p>
    </ListPanel>
  );
}
