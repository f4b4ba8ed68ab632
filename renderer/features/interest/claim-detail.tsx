import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { useAsAt, useIsPast } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { buildProofSheet } from "#shared/interest/build-proof-sheet.ts";
import { claimSentence } from "#shared/interest/claim-words.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { RecordDialog, WaiveDialog } from "./claim-dialogs.tsx";
import { ClaimNotes } from "./claim-notes.tsx";
import type { ClaimRow } from "./claim-rows.ts";
import { LATE_PAID_EXPORT } from "./late-paid-export.ts";
import { LatePaidTable } from "./late-paid-table.tsx";
import { SaveProof } from "./save-proof.tsx";
import { useProofActs } from "./use-proof-acts.ts";

/** One customer of the claim run: invoice by invoice, with proof, and what to do about them. */
export function ClaimDetail({ row }: { readonly row: ClaimRow }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const acts = useProofActs();
  const open = row.invoices.filter((one) => one.position.leftMinor > 0);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const [dialog, setDialog] = useState<"record" | "waive" | null>(null);
  const chosen = open.filter((one) => !left.has(one.interest.invoiceId));
  const chosenMinor = sumMinor(chosen, (one) => one.position.leftMinor);
  const proofs = (chosen.length > 0 ? chosen : row.invoices).flatMap((one) => one.interest.debts);
  const title = `Interest on late payments, ${row.customer.name}`;
  const { entitlement } = row;
  const input = { customerId: row.customer.id, invoiceIds: chosen.map((one) => one.interest.invoiceId) };
  return (
    <section
      className="scroll"
      aria-label={`Late payments of ${row.customer.name}`}
      data-pane
      style={{ borderLeft: "1px solid var(--line)", background: "var(--panel)", padding: 16 }}
    >
      <div style={{ display: "grid", gap: 12, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <div className="row">
          <h2 style={{ fontSize: 15 }}>
            <Link href={paths.customer(row.customer.id)}>{row.customer.name}</Link>
          </h2>
          <span className="sp" />
          <ExportMenu
            title={`Late-paid invoices ${row.customer.name}`}
            label="Export Late-paid invoices of this customer"
            isIcon
            rows={row.invoices}
            columns={LATE_PAID_EXPORT}
          />
        </div>
        <p className="t2 s12">{claimSentence(entitlement, row.customer)}</p>
        <ClaimNotes entitlement={entitlement} />
        <p className="s12">
          <RelationshipSentence row={row} />
        </p>
        <div style={{ overflow: "auto" }}>
          <LatePaidTable
            invoices={row.invoices}
            left={left}
            onToggle={(id) => setLeft((before) => toggled(before, id))}
          />
        </div>
        <p className="s12" aria-live="polite">
          Chosen: {countText(chosen.length)} of {countText(open.length)} invoices,{" "}
          <b>
            <Money minor={chosenMinor} currency={row.currency} />
          </b>
          . Claims stand beside the invoices and never change them.
        </p>
        <div className="row" style={{ flexWrap: "wrap" }}>
          <Button disabled={isPast || chosen.length === 0} onClick={() => setDialog("record")}>
            Record claim
          </Button>
          <Button variant="default" disabled={isPast || chosen.length === 0} onClick={() => setDialog("waive")}>
            Waive
          </Button>
          <span className="sp" />
          <SaveProof sheet={buildProofSheet(proofs, asAt)} title={title} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => acts.print(buildProofSheet(proofs, asAt), title)}
          >
            Print proof
          </Button>
        </div>
      </div>
      {dialog === "record" && (
        <RecordDialog input={input} amountMinor={chosenMinor} currency={row.currency} onClose={() => setDialog(null)} />
      )}
      {dialog === "waive" && (
        <WaiveDialog input={input} amountMinor={chosenMinor} currency={row.currency} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

/** What the customer is worth beside what could be claimed. */
function RelationshipSentence({ row }: { readonly row: ClaimRow }) {
  const { relationship, customer, shareOfYear } = row;
  const { invoicedLastYearMinor, lastInvoiceOn, latePaidCount, invoiceCount } = relationship;
  if (invoicedLastYearMinor === 0) {
    return (
      <>
        Nothing was invoiced in the last twelve months
        {lastInvoiceOn && (
          <>
            , the last time on <Day on={lastInvoiceOn} style="far" />
          </>
        )}
        . {countText(latePaidCount)} of {countText(invoiceCount)} invoices were paid late.
      </>
    );
  }
  return (
    <>
      <Money minor={invoicedLastYearMinor} currency={customer.currency} whole /> was invoiced in the last twelve months
      {shareOfYear === null ? "" : `: the claim is ${shareOfYear}% of that`}. {countText(latePaidCount)} of{" "}
      {countText(invoiceCount)} invoices were paid late.
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
