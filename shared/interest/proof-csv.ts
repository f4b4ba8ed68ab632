import { plainAmount } from "../money/format-money.ts";
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

type Cells = Partial<Record<(typeof PROOF_HEADINGS)[number], string | number>>;

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

/** Every line of the sheet as cells in the order of the headings. */
export function proofTable(sheet: ProofSheet): readonly (readonly string[])[] {
  const amount = (minorAmount: Parameters<typeof plainAmount>[0]) => plainAmount(minorAmount, sheet.currency);
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
      From: rate.periodFromOn ?? "",
      To: rate.periodToOn ?? "",
      "Rate % a year": rate.percent,
      Note: `${rate.basePercent} + ${rate.marginPercent}, ${rate.source}${rate.byHand ? " (entered by hand)" : ""}`,
    })),
    { Invoice: "Currency", Note: sheet.currency },
    { Invoice: "Law or contract", Note: sheet.method.basis },
    { Invoice: "How", Note: describeMethod(sheet.method) },
    { Invoice: "Please note", Note: NOT_LEGAL_ADVICE },
  );
  return lines.map((cells) => PROOF_HEADINGS.map((heading) => String(cells[heading] ?? "")));
}

function lineCells(item: ProofItem, line: ProofLine, sheet: ProofSheet): Cells {
  const number = item.instalment === null ? item.number : `${item.number} instalment ${item.instalment}`;
  const head = { Invoice: number, Description: item.description, Due: item.dueOn };
  if (line.kind === "note") {
    const amount = line.amountMinor === 0 ? "" : `${plainAmount(line.amountMinor, sheet.currency)} `;
    return { ...head, From: line.on, Note: `${amount}${PROOF_NOTES[line.what]}` };
  }
  return {
    ...head,
    From: line.fromOn,
    To: line.toOn,
    Days: line.days,
    Balance: plainAmount(line.balanceMinor, sheet.currency),
    "Rate % a year": line.percent,
    "Days in year": line.yearDays,
    Interest: plainAmount(line.amountMinor, sheet.currency),
    "Running total": plainAmount(line.runningMinor, sheet.currency),
    Note: line.byHand ? "rate entered by hand" : "",
  };
}

function csvCell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
