import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { isNumberTaken } from "./add-invoice.ts";
import type { CustomerLedger, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { type EntryTexts, makeCredit, makeDebit } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type OpeningBalanceInput = EntryTexts & {
  /** `debit`: the customer owes it; `credit`: we hold it for the customer. */
  readonly side: "debit" | "credit";
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** Of a debit; it may be before `on`, since the debt is older than these books. */
  readonly dueOn: CalendarDate;
};

/** What stood on the account when these books were opened. Errors: `not-above-zero`, `number-taken`. */
export function addOpeningBalance(
  ledger: CustomerLedger,
  input: OpeningBalanceInput,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  if (input.amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const number = input.number?.trim() ?? "";
  const taken = ledger.entries.some(
    (entry) => entry.number === number && (entry.kind === "opening-balance" || entry.kind === "opening-credit"),
  );
  if (number !== "" && (taken || isNumberTaken(ledger, number, "invoice")))
    return fail({ kind: "number-taken", number });
  const entry =
    input.side === "debit"
      ? makeDebit({ ...input, kind: "opening-balance" }, writer)
      : makeCredit({ ...input, kind: "opening-credit" }, writer);
  return succeed({ entries: [entry], allocations: [] });
}
