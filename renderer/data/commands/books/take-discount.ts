import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import type { SettlementInput } from "#shared/ledger/settle-debits.ts";
import { takeDiscount } from "#shared/ledger/take-discount.ts";

/** A discount the customer took or was granted. */
export const takeDiscountCommand = command<{ readonly customerId: string; readonly input: SettlementInput }>({
  name: "take-discount",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, takeDiscount(context.book.ledger(customerId), input, context), () => ({
      summary: `Discount for ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
