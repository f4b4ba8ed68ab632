import { putInLedger } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import type { AllocationChoice } from "#shared/ledger/allocate-payment.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { type TransferInput, transferCredit, transferDebt } from "#shared/ledger/transfer.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type TransferEntryInput = {
  readonly customerId: string;
  readonly toCustomerId: string;
  readonly input: TransferInput;
  /** How money is set off where it goes; a debt has no use for it. */
  readonly allocate: AllocationChoice;
};

/** Moves a debt or money to another customer: both ledgers are written together. */
export const transferEntry = command<TransferEntryInput>({
  name: "transfer-entry",
  decide: (context, { customerId, toCustomerId, input, allocate }) => {
    const { book } = context;
    if (!book.get("customers", toCustomerId))
      return fail({ kind: "no-customer", field: "toCustomerId", message: "Choose the customer it belongs to." });
    const [from, to] = [book.ledger(customerId), book.ledger(toCustomerId)];
    const entry = from.entries.find((row) => row.id === input.entryId);
    const moved =
      entry?.side === "credit"
        ? transferCredit(from, to, { ...input, allocate }, context)
        : transferDebt(from, to, input, context);
    if (!moved.ok) return fail(ledgerRefusal(moved.error, localeOf(book)));
    return succeed({
      changes: [putInLedger(book, customerId, moved.value.from), putInLedger(book, toCustomerId, moved.value.to)],
      subject: { table: "ledgers", key: customerId },
      summary: `${entry?.number || (entry?.side === "credit" ? "Money on account" : "Debt")} moved from ${nameOf(book, customerId)} to ${nameOf(book, toCustomerId)}`,
      output: null,
    });
  },
});
