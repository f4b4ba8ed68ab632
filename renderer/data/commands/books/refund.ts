import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { addRefund, type RefundInput } from "#shared/ledger/add-refund.ts";

/** Money on account paid back to the customer. */
export const addRefundCommand = command<{ readonly customerId: string; readonly input: RefundInput }>({
  name: "refund",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, addRefund(context.book.ledger(customerId), input, context), () => ({
      summary: `Refund to ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
