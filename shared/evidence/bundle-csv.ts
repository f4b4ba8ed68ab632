import { csvRow } from "../imports/safe-cell.ts";
import { PROOF_HEADINGS, proofTable } from "../interest/proof-csv.ts";
import { plainAmount } from "../money/format-money.ts";
import type { ChronologyLine } from "./chronology.ts";
import type { DebtSummary } from "./debt-summary.ts";
import { entryName } from "./entry-names.ts";
import type { EvidenceSource } from "./evidence-source.ts";

export type CsvFile = { readonly name: string; readonly text: string };

/** The figures of a bundle for a spreadsheet; no cell can run as a formula. */
export function bundleCsvs(
  { file, asAt }: EvidenceSource,
  lines: readonly ChronologyLine[],
  debts: readonly DebtSummary[],
): readonly CsvFile[] {
  const entries = file.ledger.entries
    .filter((entry) => entry.on <= asAt)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return [
    csv("csv/chronology.csv", [
      ["day", "what", "proved by", "written down"],
      ...lines.map((line) => [line.on, line.what, line.target, line.notedOn ?? ""]),
    ]),
    csv("csv/ledger.csv", [
      ["day", "kind", "number", "what", "reference", "due", "currency", "debit", "credit"],
      ...entries.map((entry) => [
        entry.on,
        entry.kind,
        entry.number,
        entry.description || entryName(entry),
        entry.reference,
        entry.side === "debit" ? entry.dueOn : "",
        entry.currency,
        entry.side === "debit" ? plainAmount(entry.amountMinor, entry.currency) : "",
        entry.side === "credit" ? plainAmount(entry.amountMinor, entry.currency) : "",
      ]),
    ]),
    csv("csv/open-items.csv", [
      ["number", "issued", "due", "currency", "amount", "open"],
      ...debts.flatMap((debt) =>
        debt.items.map((item) => [
          item.entry.number,
          item.entry.on,
          item.dueOn,
          debt.currency,
          plainAmount(item.originalMinor, debt.currency),
          plainAmount(item.openMinor, debt.currency),
        ]),
      ),
    ]),
    ...debts.flatMap(({ proof, currency }) =>
      proof ? [csv(`csv/interest-${currency}.csv`, [PROOF_HEADINGS, ...proofTable(proof)])] : [],
    ),
  ];
}

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
function csv(name: string, rows: readonly (readonly string[])[]): CsvFile {
  return { name, text: `\uFEFF${rows.map((row) => `${csvRow(row)}\r\n`).join("")}` };
}
