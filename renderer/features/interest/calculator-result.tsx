import { Day } from "#renderer/ui/day.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ProofTable, RateSources } from "#renderer/ui/proof-table.tsx";
import { claimSentence, relevantDaySentence } from "#shared/interest/claim-words.ts";
import { courtParticulars } from "#shared/interest/court-particulars.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";
import type { WhatIfAnswer, WhatIfFailure } from "#shared/interest/what-if.ts";
import type { CustomerKind } from "#shared/ledger/customer.ts";
import type { Calculated } from "./calculate.ts";
import { ClaimNotes } from "./claim-notes.tsx";
import { FixedSumTable } from "./fixed-sum-table.tsx";
import { RateQuestion } from "./rate-question.tsx";

/** The answer of the calculator, or what it still needs. */
export function CalculatorResult({ found, kind }: { readonly found: Calculated; readonly kind: CustomerKind }) {
  if (found.kind === "incomplete") {
    return <p className="t2">Enter {listOf(found.missing)}. The proof appears here as you type.</p>;
  }
  if (found.kind === "failed") return <Failure failure={found.failure} kind={kind} />;
  return <Answer answer={found.answer} kind={kind} />;
}

function Failure({ failure, kind }: { readonly failure: WhatIfFailure; readonly kind: CustomerKind }) {
  if (failure.kind === "rate-unknown") return <RateQuestion key={failure.periodFromOn} unknown={failure} />;
  const words =
    failure.kind === "not-claimable"
      ? claimSentence(failure.entitlement, { kind })
      : "The corrections of the price are more than the amount. Check their amounts.";
  return (
    <div className="alert info">
      <p className="tx">{words}</p>
    </div>
  );
}

function Answer({ answer, kind }: { readonly answer: WhatIfAnswer; readonly kind: CustomerKind }) {
  const { sheet, entitlement, relevant } = answer;
  const note = relevantDaySentence(relevant);
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <TotalFigures sheet={sheet} />
      <div className="t2 s12" style={{ display: "grid", gap: 4 }}>
        <p>{claimSentence(entitlement, { kind })}</p>
        {note && <p>{note}</p>}
        <ClaimNotes entitlement={entitlement} />
      </div>
      <div className="panel" style={{ overflow: "auto" }}>
        <ProofTable sheet={sheet} />
      </div>
      {sheet.rates.length > 0 && (
        <div className="panel" style={{ overflow: "auto" }}>
          <RateSources sheet={sheet} />
        </div>
      )}
      <FixedSumTable sheet={sheet} />
      <CourtLine sheet={sheet} />
      <p className="t2 s12">
        {describeMethod(sheet.method)} {NOT_LEGAL_ADVICE}
      </p>
    </div>
  );
}

function TotalFigures({ sheet }: { readonly sheet: ProofSheet }) {
  const { totals, currency } = sheet;
  return (
    <div style={{ display: "flex", gap: 28, flexWrap: "wrap" }}>
      <Figure label="Still owed" value={<Money minor={totals.openMinor} currency={currency} />} />
      <Figure label="Interest" value={<Money minor={totals.interestMinor} currency={currency} />} />
      <Figure label="Fixed sum" value={<Money minor={totals.fixedSumMinor} currency={currency} />} />
      <Figure label="Together" value={<Money minor={totals.totalMinor} currency={currency} />} />
      <Figure
        label="Each further day"
        value={<Money minor={totals.perDayMinor} currency={currency} />}
        context={`exactly ${totals.perDay}`}
      />
    </div>
  );
}

/** The five facts a claim form asks for (CPR 16.4(2)), where the debt is under the law of England and Wales. */
function CourtLine({ sheet }: { readonly sheet: ProofSheet }) {
  const facts = courtParticulars(sheet);
  if (!facts || sheet.currency !== "GBP") return null;
  return (
    <p className="s12">
      <span className="b6">For a claim form: </span>
      interest under {facts.basis} at {facts.percents.join("% and ")}% per year from{" "}
      <Day on={facts.fromOn} style="far" /> to <Day on={facts.toOn} style="far" />,{" "}
      <Money minor={facts.amountMinor} currency={facts.currency} />, and £{facts.perDay} for each further day.
    </p>
  );
}

function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
