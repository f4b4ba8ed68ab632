import type { SheetRow } from "../delimited-rows.ts";
import type { FieldId } from "../fields.ts";
import { normaliseName } from "../match-columns.ts";
import type { Rewriter, RewrittenLayout } from "./layout.ts";

const HEADER = [
  "customerName",
  "number",
  "issuedOn",
  "lineAmount",
  "paidAmount",
  "terms",
  "termsDays",
  "reference",
  "currency",
  "status",
  "addressLine1",
  "addressLine2",
  "addressLine3",
  "description",
] as const satisfies readonly FieldId[];

const NEEDED = ["co last name", "invoice", "date", "sale status", "amount paid"];

/** What MYOB's number for "Payment is Due" means together with "Balance Due Days" (MYOB, import and export fields). */
const TERMS: Readonly<Record<string, string>> = {
  "0": "cash on delivery",
  "1": "prepaid",
  "2": "days",
  "3": "of next month",
  "4": "daysafterbillmonth",
  "5": "of next month",
};

/** MYOB sales: one row per line item, header cells with leading spaces, sometimes a line `{}` above, terms as numbers. */
export const myobLayout: RewrittenLayout = {
  id: "myob-sales",
  label: "MYOB, sales",
  recognises: (first) => headerOf(first) !== null,
  rewriter: (first) => rewriterOf(headerOf(first)!),
  hints: { amountIs: "line" },
};

function headerOf(first: readonly SheetRow[]): readonly string[] | null {
  const row = first.slice(0, 5).find(({ cells }) => {
    const names = cells.map(normaliseName);
    return NEEDED.every((name) => names.includes(name));
  });
  return row ? row.cells.map(normaliseName) : null;
}

function rewriterOf(names: readonly string[]): Rewriter {
  let isData = false;
  return {
    header: HEADER,
    row: (cells) => {
      const at = (name: string) => (cells[names.indexOf(name)] ?? "").trim();
      if (at("co last name") === "Co./Last Name") {
        isData = true;
        return [];
      }
      if (!isData) return [];
      const name = [at("first name"), at("co last name")].filter((part) => part !== "").join(" ");
      const days = at("balance due days");
      const status = at("sale status");
      return [
        [
          name,
          at("invoice"),
          at("date"),
          at("inc tax total") || at("total"),
          at("amount paid"),
          TERMS[at("terms payment is due")] ?? "",
          days,
          at("customer po"),
          at("currency code"),
          status === "Q" ? "Quote" : "",
          at("addr 1 line 1"),
          at("line 2"),
          at("line 3"),
          at("journal memo") || at("comment"),
        ],
      ];
    },
  };
}
