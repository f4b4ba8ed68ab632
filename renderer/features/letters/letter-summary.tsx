import { Money } from "#renderer/ui/money.tsx";
import type { LetterDraft } from "./draft-letter.ts";

const LANGUAGE_WORDS = {
  exact: "",
  base: " (nearest to the customer's)",
  "company-default": " (none in the customer's language: your own is used)",
} as const;

/** What the letter comes to, line by line, and in which language. */
export function LetterSummary({ draft }: { readonly draft: LetterDraft }) {
  const { facts, text } = draft;
  const { totals, currency, language } = facts;
  const isStatement = facts.kind === "statement";
  const rows = [
    {
      label: "Invoices",
      minor: totals.demandedMinor,
      show: !isStatement && !(facts.ask && totals.demandedMinor === 0),
    },
    { label: "Less money held", minor: totals.creditMinor, show: !isStatement && totals.creditMinor > 0 },
    { label: "Interest", minor: totals.interestMinor, show: totals.interestMinor > 0 },
    { label: "Fixed sums", minor: totals.fixedMinor, show: totals.fixedMinor > 0 },
    { label: "Charge", minor: totals.chargeMinor, show: totals.chargeMinor > 0 },
    {
      label: isStatement ? "Of which in dispute" : "In dispute, left out",
      minor: totals.disputedMinor,
      show: totals.disputedMinor > 0,
    },
    { label: "On hold, left out", minor: totals.heldMinor, show: !isStatement && totals.heldMinor > 0 },
  ].filter((row) => row.show);
  return (
    <div className="panel" style={{ padding: "8px 12px" }}>
      {rows.map((row) => (
        <div key={row.label} className="row">
          <span className="t2">{row.label}</span>
          <span className="sp" />
          <Money minor={row.minor} currency={currency} />
        </div>
      ))}
      {!(facts.ask && totals.totalMinor === 0) && (
        <div className="row b6">
          <span>{isStatement ? "Balance" : "Total"}</span>
          <span className="sp" />
          <Money minor={totals.totalMinor} currency={currency} />
        </div>
      )}
      {facts.ask && (
        <div className="row b6">
          <span>{facts.ask.isOptional ? "If paid early" : facts.ask.isTotal ? "Asked for" : "Next instalment"}</span>
          <span className="sp" />
          <Money minor={facts.ask.amountMinor} currency={currency} />
        </div>
      )}
      {(draft.enclosures.length > 0 || draft.copiesMissing.length > 0) && (
        <p className="t2 s11" style={{ marginTop: 6 }}>
          {draft.enclosures.length > 0 && `Behind it: ${draft.enclosures.map(({ name }) => name).join(", ")}. `}
          {draft.copiesMissing.length > 0 && `No copy is kept of ${draft.copiesMissing.join(", ")}.`}
        </p>
      )}
      <p className="t2 s11" style={{ marginTop: 6 }}>
        Written in {text.language}
        {LANGUAGE_WORDS[language.how]}.
      </p>
    </div>
  );
}
