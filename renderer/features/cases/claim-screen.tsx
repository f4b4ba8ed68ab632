import { useState } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { claimCosts, hearingOn } from "#shared/cases/claim-steps.ts";
import { judgmentDebt } from "#shared/cases/judgment.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { CaseHead, useInvoiceNumbers } from "./case-head.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { ClaimActions } from "./claim-actions.tsx";
import { ClaimFactsForm } from "./claim-facts-form.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import { JudgmentPanel } from "./judgment-panel.tsx";

/** One claim: the time before it, its steps with days and costs, the hearing, the judgment and its interest. */
export function ClaimScreen({ row }: { readonly row: Case }) {
  const file = customerFile(useBook(), row.customerId);
  return file && <KnownClaim row={row} file={file} />;
}

function KnownClaim({ row, file }: { readonly row: Case; readonly file: CustomerFile }) {
  const numbers = useInvoiceNumbers(row);
  const isPast = useIsPast();
  const [isEditing, setEditing] = useState(false);
  const { court = "", claimNumber = "", lawyer = "" } = row.facts;
  const about = [court || "No court yet", claimNumber && `number ${claimNumber}`, lawyer && `${lawyer} acts for us`]
    .filter((text) => text !== "")
    .join(", ");
  return (
    <>
      <CaseHead row={row} title={`Claim ${row.number}`}>
        <ClaimActions row={row} file={file} />
      </CaseHead>
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <Figures row={row} />
        <section className="t2">
          <p>
            {numbers}.{" "}
            {row.closedOn === null ? "Not chased by letter run or calls." : "Closed; chased again where open."}
            {row.reason !== "" && ` ${row.reason}`}
          </p>
          <p>
            {about}.{" "}
            <button type="button" className="linkb" disabled={isPast} onClick={() => setEditing(true)}>
              Change
            </button>
          </p>
        </section>
        <ClockPanel row={row} file={file} />
        <JudgmentPanel row={row} />
        <CaseSteps row={row} />
      </div>
      {isEditing && <ClaimFactsForm row={row} onClose={() => setEditing(false)} />}
    </>
  );
}

function Figures({ row }: { readonly row: Case }) {
  const book = useBook();
  const asAt = useAsAt();
  const { currency } = row;
  const hearing = hearingOn(row, asAt);
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const judgment = judgmentDebt(row, book.ledger(row.customerId), asAt, terms);
  return (
    <div className="row" style={{ gap: 36, alignItems: "flex-start", flexWrap: "wrap" }}>
      <Figure
        label="Invoices claimed"
        value={<Money minor={row.amountMinor} currency={currency} />}
        context={<Day on={row.on} style="far" />}
      />
      <Figure
        label="Costs so far"
        value={<Money minor={claimCosts(row, asAt)} currency={currency} />}
        detail="What the steps below have cost."
      />
      {hearing && (
        <Figure
          label="Hearing"
          tone="warn"
          value={<Day on={hearing} style="near" />}
          context={[row.facts.hearingTime, row.facts.hearingPlace].filter(Boolean).join(", ")}
        />
      )}
      {judgment && (
        <Figure label="Owed on the judgment" value={<Money minor={judgment.owedMinor} currency={currency} />} />
      )}
    </div>
  );
}
