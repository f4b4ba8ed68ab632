import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { InterestFigure } from "#renderer/ui/interest-figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ProofTable, RateSources } from "#renderer/ui/proof-table.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { buildProofSheet } from "#shared/interest/build-proof-sheet.ts";
import { claimSentence, relevantDaySentence } from "#shared/interest/claim-words.ts";
import type { CustomerClaims } from "#shared/interest/customer-claims.ts";
import type { InvoiceInterest } from "#shared/interest/interest-on-invoice.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { ClaimNotes } from "./claim-notes.tsx";
import { customerClaimsOf } from "./customer-claims-of.ts";
import { FixedSumTable } from "./fixed-sum-table.tsx";
import { RateQuestions } from "./rate-question.tsx";
import { RecordedClaims } from "./recorded-claims.tsx";
import { SaveProof } from "./save-proof.tsx";
import { useProofActs } from "./use-proof-acts.ts";

/** Interest on a customer's page: what has run on open invoices with its proof, and every claim that was recorded. */
export function InterestTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const customer = book.get("customers", customerId);
  const claims = customerClaimsOf(book, customerId, asAt);
  if (!customer || !claims) return null;
  const sheets = openSheets(claims, asAt);
  const { entitlement, unknown } = claims.ledger;
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <div className="s12" style={{ display: "grid", gap: 4 }}>
        <p>{claimSentence(entitlement, customer)}</p>
        <ClaimNotes entitlement={entitlement} />
        {dayNotes(claims).map((note) => (
          <p key={note} className="t2">
            {note}
          </p>
        ))}
      </div>
      <RateQuestions unknown={unknown.map(({ rate }) => rate)} />
      {sheets.map((sheet) => (
        <OpenInterest key={sheet.currency} sheet={sheet} customer={customer} />
      ))}
      {sheets.length === 0 && unknown.length === 0 && entitlement.kind === "claim" && (
        <EmptyState title="No interest is running">No open invoice is late as at this day.</EmptyState>
      )}
      <LatePaidLine claims={claims} />
      <RecordedClaims customerId={customerId} asAt={asAt} />
      <p className="t2 s12">{NOT_LEGAL_ADVICE}</p>
    </div>
  );
}

/** How many claims and late-paid invoices wait on a customer: the number beside the tab. */
export function interestTabCount(book: BookReader, customerId: string): number {
  return book.forCustomer("claims", customerId).filter((claim) => !claim.waived && !claim.paidOn).length;
}

/** Interest so far on open invoices, per currency, as key figures that open their proof; nothing where none runs. */
export function InterestFigures({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const claims = customerClaimsOf(book, customerId, asAt);
  if (!claims) return null;
  const isPart = claims.ledger.unknown.length > 0;
  return openSheets(claims, asAt)
    .filter((sheet) => sheet.totals.interestMinor > 0)
    .map((sheet) => (
      <Figure
        key={sheet.currency}
        label="Interest"
        value={<InterestFigure sheet={sheet} />}
        context={
          isPart ? (
            <Link href={paths.customer(customerId, "interest")}>a rate is missing</Link>
          ) : (
            <>
              <Money minor={sheet.totals.perDayMinor} currency={sheet.currency} /> a day
            </>
          )
        }
      />
    ));
}

function OpenInterest({ sheet, customer }: { readonly sheet: ProofSheet; readonly customer: Customer }) {
  const acts = useProofActs();
  const title = `Interest, ${customer.name}`;
  const { totals, currency } = sheet;
  return (
    <section aria-label={`Interest running in ${currency}`} style={{ display: "grid", gap: 12 }}>
      <div className="row" style={{ gap: 28, flexWrap: "wrap" }}>
        <Figure label="Still owed" value={<Money minor={totals.openMinor} currency={currency} />} />
        <Figure label="Interest" value={<Money minor={totals.interestMinor} currency={currency} />} />
        <Figure label="Fixed sums" value={<Money minor={totals.fixedSumMinor} currency={currency} />} />
        <Figure label="Together" value={<Money minor={totals.totalMinor} currency={currency} />} />
        <Figure
          label="Each further day"
          value={<Money minor={totals.perDayMinor} currency={currency} />}
          context={`exactly ${totals.perDay}`}
        />
        <span className="sp" />
        <SaveProof sheet={sheet} title={title} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => acts.print(sheet, title)}
        >
          Print proof
        </Button>
      </div>
      <div className="panel" style={{ overflow: "auto" }}>
        <ProofTable sheet={sheet} label={`Proof of interest in ${currency}`} />
      </div>
      <div className="panel" style={{ overflow: "auto" }}>
        <RateSources sheet={sheet} />
      </div>
      <FixedSumTable sheet={sheet} />
      <p className="t2 s12">{describeMethod(sheet.method)}</p>
    </section>
  );
}

function LatePaidLine({ claims }: { readonly claims: CustomerClaims }) {
  const waiting = claims.latePaid.filter((one) => one.position.leftMinor > 0).length;
  if (waiting === 0) return null;
  return (
    <p className="s12">
      {waiting} {waiting === 1 ? "invoice was" : "invoices were"} paid late in the last {claims.years} years with
      interest neither claimed nor waived. <Link href={paths.claims()}>Late-paid invoices</Link>
    </p>
  );
}

/** One sheet for each currency in which an open invoice bears interest. */
function openSheets(claims: CustomerClaims, asAt: CalendarDate): readonly ProofSheet[] {
  const open = claims.ledger.invoices.filter((invoice) => invoice.paidOn === null);
  return [...new Set(open.map((invoice) => invoice.currency))].map((currency) =>
    buildProofSheet(debtsIn(open, currency), asAt),
  );
}

function debtsIn(invoices: readonly InvoiceInterest[], currency: InvoiceInterest["currency"]) {
  return invoices
    .filter((invoice) => invoice.currency === currency)
    .flatMap((invoice) => invoice.debts)
    .filter((debt) => debt.accrual.rows.length > 0);
}

/** Each reason why interest begins on another day than agreed, once. */
function dayNotes(claims: CustomerClaims): readonly string[] {
  const debts = claims.ledger.invoices.filter((invoice) => invoice.paidOn === null).flatMap((invoice) => invoice.debts);
  return [...new Set(debts.map((debt) => relevantDaySentence(debt.facts.relevant)))].filter((note) => note !== "");
}
