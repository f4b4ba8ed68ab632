import { type Minor, minor } from "../money/minor.ts";
import type { Statement, StatementProblem } from "./statement.ts";

/**
 * Checks a column of balances against its amounts, in whichever order the bank lists them; the first line that does not
 * follow is told. Lines without a balance are skipped over.
 */
export function checkRunningBalance(
  statement: Statement,
  balances: readonly (Minor | null)[],
): readonly StatementProblem[] {
  const down = firstBreak(statement, balances, false);
  const up = firstBreak(statement, balances, true);
  if (down === null || up === null) return [];
  const worst = down.after >= up.after ? down : up;
  const { account, currency } = statement;
  return [
    {
      kind: "balance-differs",
      account,
      currency,
      line: worst.line,
      countedMinor: worst.countedMinor,
      statedMinor: worst.statedMinor,
    },
  ];
}

type Break = {
  readonly after: number;
  readonly line: number;
  readonly countedMinor: Minor;
  readonly statedMinor: Minor;
};

/** `isNewestFirst`: the line below came before. */
function firstBreak({ lines }: Statement, balances: readonly (Minor | null)[], isNewestFirst: boolean): Break | null {
  const order = lines.map((_, index) => (isNewestFirst ? lines.length - 1 - index : index));
  let counted: number | null = null;
  for (const [after, index] of order.entries()) {
    const line = lines[index]!;
    const stated = balances[index] ?? null;
    if (counted !== null) counted += line.amountMinor;
    if (stated === null) continue;
    if (counted !== null && counted !== stated)
      return { after, line: line.line, countedMinor: minor(counted), statedMinor: stated };
    counted = stated;
  }
  return null;
}
