import type { LedgerChange } from "#shared/journal/change.ts";
import type { LedgerRows } from "#shared/ledger/ledger.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import type { Result } from "#shared/result/result.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { putInLedger } from "./changes.ts";
import type { CommandContext, CommandFailure, Decision } from "./command.ts";

/** Turns what the ledger decided into the change of one customer's ledger, or its refusal into words. */
export function ledgerDecision<Rows extends LedgerRows, Output>(
  { book }: CommandContext,
  customerId: string,
  decided: Result<Rows, LedgerError>,
  tell: (rows: Rows) => { readonly summary: string; readonly output: Output },
): Result<Decision<Output>, CommandFailure> {
  if (!decided.ok) return fail(ledgerRefusal(decided.error, localeOf(book)));
  const change: LedgerChange = putInLedger(book, customerId, decided.value);
  return succeed({ changes: [change], subject: { table: "ledgers", key: customerId }, ...tell(decided.value) });
}

export function localeOf(book: CommandContext["book"]): string {
  return book.setting("company").locale;
}

/** The customer's name for the history line; its id where it has none. */
export function nameOf(book: CommandContext["book"], customerId: string): string {
  return book.get("customers", customerId)?.name ?? customerId;
}
