import type { StatementProblem, StatementRefusal } from "#shared/bank/statement.ts";
import { formatMoney } from "#shared/money/format-money.ts";

/** Why a statement was not read, and what to do; lines and tags as the file has them. */
export function refusalWords(refusal: StatementRefusal): string {
  switch (refusal.kind) {
    case "not-a-statement":
      return "This is no bank statement Duebook knows. Choose CSV, OFX, QFX, QIF, MT940 or CAMT.053.";
    case "broken":
      return `Line ${refusal.line}, ${refusal.tag}: ${refusal.text === "" ? "it" : `“${refusal.text}”`} cannot be read. Nothing was taken over. Save the statement again at your bank.`;
    case "missing":
      return `Line ${refusal.line}: ${refusal.tag} is missing. Nothing was taken over. Save the statement again at your bank.`;
    case "bank-error":
      return `Instead of a statement the bank answered: ${refusal.text}.`;
    case "unsafe-xml":
      return `Line ${refusal.line}: the file declares its own entities, which a statement never needs. It was not opened.`;
    case "needs-date-form":
      return `Dates such as ${refusal.examples[0]} can be read two ways.`;
    case "unknown-columns":
      return `The columns are not known: ${refusal.header.slice(0, 8).join(", ")}. A date and an amount are needed, each with its name in the first row.`;
  }
}

export function problemWords(problem: StatementProblem, locale: string): string {
  switch (problem.kind) {
    case "balance-differs":
      return `The balance does not follow from the lines (line ${problem.line}): ${formatMoney(problem.countedMinor, problem.currency, { locale })} counted, ${formatMoney(problem.statedMinor, problem.currency, { locale })} stated. A line may be missing.`;
    case "pending-left-out":
      return `${problem.count} pending or cancelled lines were left out.`;
    case "no-lines":
      return `Account ${problem.account} has no lines.`;
  }
}
