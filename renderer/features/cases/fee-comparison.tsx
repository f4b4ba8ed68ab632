import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Link } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { agencyFee } from "#shared/cases/agency-fee.ts";
import { agencyRecord } from "#shared/cases/agency-record.ts";
import { minor } from "#shared/money/minor.ts";
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
    <section className="panel" aria-label="What agencies would take">
      <h2 className="page title">What agencies would take</h2>
      {rows.length === 0 ? (
        <p className="page t2" style={{ paddingTop: 0 }}>
          No agency in {currency} is in the register. <Link href={paths.agencies()}>Add one</Link> and its fee for this
          debt stands here.
        </p>
      ) : (
        <div style={{ overflowX: "auto" }}>
          <table className="t" aria-label="What agencies would take">
            <thead>
              <tr>
                <th>Agency</th>
                <th className="num">Fee if all is paid</th>
                <th className="num">You get</th>
                <th className="num">If nothing is</th>
                <th className="num">So far</th>
                <HiddenHead>What to do</HiddenHead>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ agency, all, none, record, isChecked }) => (
                <tr key={agency.id}>
                  <td>
                    <span style={{ display: "grid", gap: 2, justifyItems: "start" }}>
                      <Link className="b6" href={paths.agency(agency.id)}>
                        {agency.name}
                      </Link>
                      {!isChecked && <Tag tone="warn">Checks to do</Tag>}
                    </span>
                  </td>
                  <td className="num">
                    <Money minor={all.feeMinor} currency={currency} />
                    {all.isMinimum && <span className="t2 s11"> minimum</span>}
                  </td>
                  <td className="num b6">
                    <Money minor={minor(principalMinor - all.feeMinor)} currency={currency} />
                  </td>
                  <td className="num">
                    <Money minor={none.feeMinor} currency={currency} />
                  </td>
                  <td className="num t2" style={{ whiteSpace: "normal" }}>
                    {record.ratePercent === null
                      ? "nothing placed"
                      : `${record.ratePercent} % in ${record.days ?? "–"} days`}
                  </td>
                  <td className="num">
                    <Button
                      variant="default"
                      disabled={isPast || chosen.length === 0}
                      onClick={() => onChoose(agency.id)}
                      aria-label={`Place with ${agency.name}`}
                    >
                      Place
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="page t2 s12" style={{ paddingTop: 4 }}>
        Fees without VAT, by the age of each invoice today.
      </p>
    </section>
  );
}
