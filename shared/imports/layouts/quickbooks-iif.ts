import type { FieldId } from "../fields.ts";
import { normaliseName } from "../match-columns.ts";
import type { Rewriter, RewrittenLayout } from "./layout.ts";

const HEADER = [
  "customerName",
  "documentType",
  "number",
  "issuedOn",
  "dueOn",
  "amount",
  "terms",
  "description",
  "customerCode",
  "addressLine1",
  "addressLine2",
  "addressLine3",
  "phone",
  "email",
  "contactName",
  "creditLimit",
] as const satisfies readonly FieldId[];

/**
 * QuickBooks IIF: tab-separated blocks, each with its own header line that begins with `!`. `TRNS` lines are documents,
 * `CUST` lines customers; the columns vary by version and are read from the `!` line.
 */
export const iifLayout: RewrittenLayout = {
  id: "quickbooks-iif",
  label: "QuickBooks IIF",
  recognises: (first) => first.some(({ cells }) => /^!(TRNS|CUST)$/.test((cells[0] ?? "").trim())),
  rewriter: (first) => (first.some(({ cells }) => cells[0]?.trim() === "TRNS") ? documents() : customers()),
  hints: { amountIs: "document", onlyKnownTypes: true },
};

type Block = ReadonlyMap<string, number>;

/** Transactions of the receivables account; lines of other accounts (`SPL`) are their counterparts. */
function documents(): Rewriter {
  let block: Block = new Map();
  return {
    header: HEADER,
    row: (cells) => {
      const kind = (cells[0] ?? "").trim();
      if (kind === "!TRNS") block = blockOf(cells);
      if (kind !== "TRNS") return [];
      const at = reader(block, cells);
      const type = at("TRNSTYPE");
      if (!/^(INVOICE|CREDIT MEMO|PAYMENT)$/i.test(type)) return [];
      const number = at("DOCNUM");
      return [[at("NAME"), type, number, at("DATE"), at("DUEDATE"), at("AMOUNT"), at("TERMS"), at("MEMO")]];
    },
  };
}

function customers(): Rewriter {
  let block: Block = new Map();
  return {
    header: HEADER.filter((field) => !DOCUMENT_FIELDS.has(field)),
    row: (cells) => {
      const kind = (cells[0] ?? "").trim();
      if (kind === "!CUST") block = blockOf(cells);
      if (kind !== "CUST") return [];
      const at = reader(block, cells);
      // The first address line repeats the name.
      const lines = [at("BADDR1"), at("BADDR2"), at("BADDR3"), at("BADDR4")].filter(
        (line) => line !== "" && normaliseName(line) !== normaliseName(at("NAME")),
      );
      const [line1 = "", line2 = "", line3 = ""] = lines;
      const code = at("REFNUM");
      const contact = at("CONT1");
      return [[at("NAME"), at("TERMS"), code, line1, line2, line3, at("PHONE1"), at("EMAIL"), contact, at("LIMIT")]];
    },
  };
}

const DOCUMENT_FIELDS: ReadonlySet<FieldId> = new Set([
  "documentType",
  "number",
  "issuedOn",
  "dueOn",
  "amount",
  "description",
]);

function blockOf(cells: readonly string[]): Block {
  return new Map(cells.map((cell, column) => [cell.trim().toUpperCase(), column]));
}

function reader(block: Block, cells: readonly string[]): (name: string) => string {
  return (name) => {
    const column = block.get(name);
    return column === undefined ? "" : (cells[column] ?? "").trim();
  };
}
