import type { Result } from "../result/result.ts";
import type { AddedCredit } from "./add-receipt.ts";
import type { CustomerLedger } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { type SettlementInput, settleDebits } from "./settle-debits.ts";
import type { Writer } from "./writer.ts";

/** A discount the customer took for paying early, or one we grant to settle. Errors: those of `settleDebits`. */
export function takeDiscount(
  ledger: CustomerLedger,
  input: SettlementInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  return settleDebits(ledger, "discount", input, writer);
}
