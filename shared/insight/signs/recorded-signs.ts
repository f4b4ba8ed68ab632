import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { returnedPayments } from "#shared/credit/returned-payments.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { Evidence, SignRule } from "./sign.ts";

/** A cheque came back or a direct debit was recalled. */
export const returnedPayment: SignRule = {
  kind: "returned-payment",
  weight: 3,
  lastsDays: 180,
  mode: "event",
  days: ({ ledger }) => ledger.entries.filter(({ kind }) => kind === "reversal").map(({ on }) => on),
  look: ({ ledger }, on) => {
    const returned = returnedPayments(ledger, on).find((row) => row.on === on);
    if (!returned) return null;
    const { receipt, reversal } = returned;
    return {
      facts: {
        kind: "returned-payment",
        amountMinor: receipt.amountMinor,
        currency: receipt.currency,
        how: reversal.description,
      },
      evidence: [entryEvidence(receipt), entryEvidence(reversal)],
    };
  },
};

/** Address, bank, name or the person who pays changed. */
export const detailsChanged: SignRule = {
  kind: "details-changed",
  weight: 1,
  lastsDays: 60,
  mode: "event",
  days: ({ credit }) => credit.filter(({ kind }) => kind === "change").map(({ on }) => on),
  look: ({ credit }, on) => {
    const change = credit.findLast((row) => row.kind === "change" && row.on === on);
    if (!change) return null;
    return {
      facts: { kind: "details-changed", what: change.facts.what ?? "", text: change.text },
      evidence: [{ table: "credit", id: change.id, on, amountMinor: null, label: change.text }],
    };
  },
};

/** Insolvency notice, late filing, a rumour from the trade: what the user noted as bad news. */
export const badNews: SignRule = {
  kind: "bad-news",
  weight: 3,
  lastsDays: 365,
  mode: "event",
  days: (file) => news(file).map(({ evidence }) => evidence.on),
  look: (known, on) => {
    const latest = news(known).findLast(({ evidence }) => evidence.on === on);
    return latest ? { facts: { kind: "bad-news", text: latest.text }, evidence: [latest.evidence] } : null;
  },
};

function news({ notes, credit, holds }: CustomerFile) {
  const rows: { readonly text: string; readonly evidence: Evidence }[] = [];
  const add = (table: Evidence["table"], { id, on }: Pick<Evidence, "id" | "on">, text: string) =>
    rows.push({ text, evidence: { table, id, on, amountMinor: null, label: text } });
  for (const note of notes) if (note.kind === "bad-news") add("notes", note, note.text);
  for (const row of credit) if (row.kind === "bad-news") add("credit", row, row.text);
  for (const hold of holds) if (hold.kind === "insolvency") add("holds", hold, hold.reason);
  return rows;
}
