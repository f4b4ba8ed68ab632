import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type ChasingFault, faultWords } from "#shared/chasing/fault-words.ts";
import { nextNumber } from "#shared/chasing/next-number.ts";
import { type Words, words } from "#shared/chasing/words.ts";
import type { Currency } from "#shared/money/currency.ts";
import { fail, type Result } from "#shared/result/result.ts";
import type { CommandContext, CommandFailure } from "./command.ts";

/** What commands of chasing begin with: the customer's file, the rules, and the words of the history line. */
export type ChasingScene = { readonly file: CustomerFile; readonly rules: ChasingRules; readonly say: Words };

/** The scene of a customer, or the refusal when it is gone. */
export function chasingScene({ book }: CommandContext, customerId: string): Result<ChasingScene, CommandFailure> {
  const file = customerFile(book, customerId);
  if (!file) return gone("This customer is not in the books any more. Go back to the list of customers.");
  const rules = bookRules(book);
  return { ok: true, value: { file, rules, say: words(rules.locale) } };
}

/** A refusal that names what is no longer there. */
export function gone(message: string): Result<never, CommandFailure> {
  return fail({ kind: "gone", message });
}

/** The refusal of a decision of chasing, in words. */
export function refused(fault: ChasingFault, currency: Currency, rules: ChasingRules): Result<never, CommandFailure> {
  return fail(faultWords(fault, currency, rules.locale));
}

/** The next number of a table's series: `D-34`. */
export function numberFor(
  { book }: CommandContext,
  table: "disputes" | "plans" | "offers" | "cases",
  prefix: string,
): string {
  const rows: readonly { readonly number: string }[] = book.all(table);
  return nextNumber(
    prefix,
    rows.map((row) => row.number),
  );
}
