import type { Recorded } from "../ledger/ledger.ts";
import type { BankLine } from "./rows.ts";
import type { ReadStatements, Statement, StatementLine } from "./statement.ts";

export type BankLinesInput = Recorded & { readonly importId: string; readonly newId: () => string };

export type NewBankLines = {
  readonly lines: readonly BankLine[];
  /** Lines that are in the books already: the same file again, or a statement that overlaps an earlier one. */
  readonly known: number;
};

/** The lines of a statement that the books do not have yet. */
export function newBankLines(
  read: ReadStatements,
  existing: Iterable<Pick<BankLine, "fingerprint">>,
  input: BankLinesInput,
): NewBankLines {
  const seen = new Set([...existing].map((line) => line.fingerprint));
  const lines: BankLine[] = [];
  let known = 0;
  for (const statement of read.statements) {
    const prints = fingerprintsOf(statement);
    for (const [index, line] of statement.lines.entries()) {
      const fingerprint = prints[index]!;
      if (seen.has(fingerprint)) known += 1;
      else lines.push(bankLine(statement, line, fingerprint, input));
      seen.add(fingerprint);
    }
  }
  return { lines, known };
}

/**
 * One identity for each line of a statement: the bank's own where it gives one, else content and place among its equals of
 * that day, so that two equal payments stay two and an overlapping statement finds both again.
 */
export function fingerprintsOf(statement: Statement): readonly string[] {
  const counts = new Map<string, number>();
  return statement.lines.map((line) => {
    const content = contentOf(statement.account, line);
    const ordinal = (counts.get(content) ?? 0) + 1;
    counts.set(content, ordinal);
    return `${content}|${ordinal}`;
  });
}

function contentOf(account: string, line: StatementLine): string {
  const identity = line.bankReference || [line.payer, line.reference, line.text].map(plain).join("~");
  return [plain(account), line.on, line.currency, line.amountMinor, identity].join("|");
}

/** Without what banks change between two exports of one line: spaces and letter case. */
function plain(text: string): string {
  return text.replace(/\s+/g, "").toUpperCase();
}

function bankLine(statement: Statement, line: StatementLine, fingerprint: string, input: BankLinesInput): BankLine {
  const { on, currency, amountMinor, payer, payerAccount, text, reference, chargesMinor } = line;
  return {
    id: input.newId(),
    fingerprint,
    account: statement.account,
    on,
    currency,
    amountMinor,
    payer,
    payerAccount,
    text,
    reference,
    chargesMinor,
    importId: input.importId,
    state: "open",
    customerId: "",
    entryId: "",
    why: "",
    recordedAt: input.recordedAt,
    recordedBy: input.recordedBy,
  };
}
