import type { SheetRow } from "../delimited-rows.ts";
import type { FieldId } from "../fields.ts";
import { normaliseName } from "../match-columns.ts";
import type { Rewriter, RewrittenLayout } from "./layout.ts";

const HEADER = [
  "customerName",
  "documentType",
  "number",
  "issuedOn",
  "amount",
  "currency",
  "reference",
  "description",
] as const satisfies readonly FieldId[];

const NEEDED = ["transaction id", "transaction date", "account name", "customer", "invoice number"];
const AMOUNTS = ["amount one column", "amount"];

/**
 * Wave's "accounting transactions": bookings, not invoices. Those on the receivables account are: above zero an
 * invoice, below zero a payment of the invoice it names.
 */
export const waveLayout: RewrittenLayout = {
  id: "wave-transactions",
  label: "Wave, accounting transactions",
  recognises: (first) => headerOf(first) !== null,
  rewriter: (first) => rewriterOf(headerOf(first)!),
  hints: { amountIs: "line" },
};

function headerOf(first: readonly SheetRow[]): readonly string[] | null {
  const row = first.find(({ cells }) => {
    const names = cells.map(normaliseName);
    return NEEDED.every((name) => names.includes(name)) && AMOUNTS.some((name) => names.includes(name));
  });
  return row ? row.cells.map(normaliseName) : null;
}

function rewriterOf(names: readonly string[]): Rewriter {
  const column = (name: string) => names.indexOf(name);
  const amountAt = AMOUNTS.map(column).find((at) => at !== -1)!;
  return {
    header: HEADER,
    row: (cells) => {
      const at = (name: string) => (cells[column(name)] ?? "").trim();
      const account = `${at("account name")} ${at("account type")}`;
      const amount = (cells[amountAt] ?? "").trim();
      if (!/receivable/i.test(account) || amount === "" || at("transaction id") === "Transaction ID") return [];
      const isPayment = /^\(|^-|-$/.test(amount);
      const number = at("invoice number");
      return [
        [
          at("customer"),
          isPayment ? "Payment" : "Invoice",
          isPayment ? "" : number,
          at("transaction date"),
          amount,
          at("currency"),
          isPayment ? number : "",
          at("transaction description"),
        ],
      ];
    },
  };
}
