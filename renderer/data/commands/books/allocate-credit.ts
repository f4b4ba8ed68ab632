import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { type AllocateCreditInput, allocateCredit } from "#shared/ledger/allocate-credit.ts";

/** Sets money on account against invoices. */
export const allocateCreditCommand = command<{ readonly customerId: string; readonly input: AllocateCreditInput }>({
  name: "allocate-credit",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, allocateCredit(context.book.ledger(customerId), input, context), () => ({
      summary: `Money on account matched at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
