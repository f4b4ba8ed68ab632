import { cellText, type ExportSheet, type SheetCell } from "../exports/sheet.ts";
import { plainAmount } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";
import { sumMinor } from "../money/minor.ts";
import type { ProofItem, ProofLine, ProofSheet } from "./proof-sheet.ts";
import { describeMethod, NOT_LEGAL_ADVICE, PROOF_NOTES } from "./proof-words.ts";

/** Heads of the columns of `proofTable`. */
export const PROOF_HEADINGS = [
  "Invoice",
  "Description",
  "Due",
  "From",
  "To",
  "Days",
  "Balance",
  "Rate % a year",
  "Days in year",
  "Interest",
  "Running total",
  "Note",
] as const;

type Cells = Partial<Record<(typeof PROOF_HEADINGS)[number], SheetCell>>;

/**
 * The proof sheet as a file for a spreadsheet (RFC 4180, ISO days, plain decimals): one line for each row, notes
 * between them, totals at the end. Text that a spreadsheet would take for a formula is made harmless.
 */
export function proofCsv(sheet: ProofSheet): string {
  return [PROOF_HEADINGS.join(","), ...proofTable(sheet).map((cells) => cells.map(csvCell).join(",")), ""].join("\r\n");
}

/** The same, tab-separated: what Copy puts on the clipboard. */
export function proofText(sheet: ProofSheet): string {
  const lines = proofTable(sheet).map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"));
  return [PROOF_HEADINGS.join("\t"), ...lines, ""].join("\n");
}

/** Every line of the sheet as text in the order of the headings. */
export function proofTable(sheet: ProofSheet): readonly (readonly string[])[] {
  return proofCells(sheet).map((cells) => cells.map(cellText));
}

/** The same for a workbook: amounts, days and percentages are numbers there. */
export function proofExport(sheet: ProofSheet, name: string): ExportSheet {
  const percents = [PROOF_HEADINGS.indexOf("Rate % a year"), PROOF_HEADINGS.indexOf("Interest")];
  const typed = (cell: SheetCell, at: number) =>
    typeof cell === "string" && cell !== "" && percents.includes(at) ? Number(cell) : cell;
  return { name, head: PROOF_HEADINGS, rows: proofCells(sheet).map((cells) => cells.map(typed)) };
}

function proofCells(sheet: ProofSheet): readonly (readonly SheetCell[])[] {
  const amount = (minor: Minor) => ({ minor, currency: sheet.currency });
  const { totals } = sheet;
  const disputedMinor = sumMinor(sheet.items, (item) => item.disputedMinor);
  const lines: Cells[] = sheet.items.flatMap((item) => item.lines.map((line) => lineCells(item, line, sheet)));
  lines.push(
    {
      Invoice: `Interest to ${sheet.toOn}`,
      Interest: amount(totals.interestMinor),
      "Running total": amount(totals.interestMinor),
    },
    { Invoice: "Fixed sums", "Running total": amount(totals.fixedSumMinor) },
    { Invoice: "Invoices still owed", "Running total": amount(totals.openMinor) },
    ...(disputedMinor > 0 ? [{ Invoice: "In dispute, not in the total", Balance: amount(disputedMinor) }] : []),
    { Invoice: "Total", "Running total": amount(totals.totalMinor) },
    { Invoice: "Each further day", Interest: totals.perDay },
    ...sheet.rates.map((rate) => ({
      Invoice: "Rate",
      From: rate.periodFromOn && { on: rate.periodFromOn },
      To: rate.periodToOn && { on: rate.periodToOn },
      "Rate % a year": rate.percent,
      Note: `${rate.basePercent} + ${rate.marginPercent}, ${rate.source}${rate.byHand ? " (entered by hand)" : ""}`,
    })),
    { Invoice: "Currency", Note: sheet.currency },
    { Invoice: "Law or contract", Note: sheet.method.basis },
    { Invoice: "How", Note: describeMethod(sheet.method) },
    { Invoice: "Please note", Note: NOT_LEGAL_ADVICE },
  );
  return lines.map((cells) => PROOF_HEADINGS.map((heading) => cells[heading] ?? null));
}

function lineCells(item: ProofItem, line: ProofLine, sheet: ProofSheet): Cells {
  const number = item.instalment === null ? item.number : `${item.number} instalment ${item.instalment}`;
  const amount = (minor: Minor) => ({ minor, currency: sheet.currency });
  const head = { Invoice: number, Description: item.description, Due: { on: item.dueOn } };
  if (line.kind === "note") {
    const sum = line.amountMinor === 0 ? "" : `${plainAmount(line.amountMinor, sheet.currency)} `;
    return { ...head, From: { on: line.on }, Note: `${sum}${PROOF_NOTES[line.what]}` };
  }
  return {
    ...head,
    From: { on: line.fromOn },
    To: { on: line.toOn },
    Days: line.days,
    Balance: amount(line.balanceMinor),
    "Rate % a year": line.percent,
    "Days in year": line.yearDays,
    Interest: amount(line.amountMinor),
    "Running total": amount(line.runningMinor),
    Note: line.byHand ? "rate entered by hand" : "",
  };
}

function csvCell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
