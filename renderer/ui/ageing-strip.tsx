import { useMemo } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import { ledgerPosition, type Position, sumPositions } from "#shared/ledger/position.ts";
import { minor } from "#shared/money/minor.ts";
import { AgeBar, AgeMark } from "./age-bar.tsx";
import { HomeTotalLine } from "./home-total-line.tsx";
import { Money } from "./money.tsx";

/** What is owed in all, by age, a line for each currency. Each band is a button that shows who and what is in it. */
export function AgeingStrip({
  onBand,
  band = null,
  isWhole = false,
  hasLine = true,
}: {
  readonly onBand: (band: number | null) => void;
  readonly band?: number | null;
  /** Whether a line ends it below; not where it stands in a frame that has one. */
  readonly hasLine?: boolean;
  /** Without pence, for the glance at Today. */
  readonly isWhole?: boolean;
}) {
  const book = useBook();
  const asAt = useAsAt();
  const ageing = book.setting("ageing");
  const totals = useMemo(
    () => sumPositions(book.all("ledgers").flatMap((ledger) => ledgerPosition(ledger, asAt, ageing))),
    [book, asAt, ageing],
  );
  return (
    <section
      aria-label="Owed to you"
      style={{
        background: "var(--panel)",
        flex: "none",
        minWidth: 0,
        ...(hasLine ? { borderBottom: "1px solid var(--line)" } : {}),
      }}
    >
      {totals.map((total) => (
        <StripLine
          key={total.currency}
          total={total}
          labels={bandLabels(ageing)}
          band={band}
          onBand={onBand}
          isWhole={isWhole}
        />
      ))}
      {totals.length > 1 && (
        <div style={{ padding: "0 18px 8px" }}>
          <HomeTotalLine
            label="Owed to you"
            amounts={totals.map(({ currency, owedMinor }) => ({ currency, amountMinor: owedMinor }))}
          />
        </div>
      )}
      {totals.length === 0 && <p className="t2 page">Nothing is owed on this day.</p>}
    </section>
  );
}

function StripLine({
  total,
  labels,
  band,
  onBand,
  isWhole,
}: {
  readonly total: Position;
  readonly labels: readonly string[];
  readonly band: number | null;
  readonly onBand: (band: number | null) => void;
  readonly isWhole: boolean;
}) {
  const { currency } = total;
  const share = total.owedMinor > 0 ? Math.round((100 * total.overdueMinor) / total.owedMinor) : 0;
  return (
    <div style={{ padding: "10px 18px 9px" }}>
      <div className="row" style={{ marginBottom: 6, flexWrap: "wrap", gap: "0 8px" }}>
        <span className="b6">Owed to you</span>
        <Money minor={total.owedMinor} currency={currency} whole={isWhole} className="b6" />
        <span className="t2">of which overdue</span>
        <Money minor={total.overdueMinor} currency={currency} className="b6 bad" />
        <span className="t2">{share}%</span>
        {total.heldMinor > 0 && (
          <span className="t2">
            less <Money minor={total.heldMinor} currency={currency} /> on account ={" "}
            <Money minor={minor(total.owedMinor - total.heldMinor)} currency={currency} />
          </span>
        )}
      </div>
      <AgeBar amountsMinor={total.bandsMinor} height={9} label="Owed by age" />
      <div className="row" style={{ gap: "0 2px", marginTop: 5, flexWrap: "wrap" }}>
        {labels.map((label, index) => (
          <button
            key={label}
            type="button"
            className="chip"
            aria-pressed={band === index}
            style={band === index ? { background: "var(--sel)", borderColor: "var(--acc)" } : undefined}
            onClick={() => onBand(band === index ? null : index)}
          >
            <AgeMark band={index} />
            {index === 0 ? label : `${label} days`}
            <Money minor={minor(total.bandsMinor[index] ?? 0)} currency={currency} whole={isWhole} className="b6" />
            <span className="t3">{total.bandCounts[index]}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
