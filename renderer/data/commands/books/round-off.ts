import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { type RoundingInput, roundOff } from "#shared/ledger/round-off.ts";

/** Clears the few pence left of an invoice or of a payment. */
export const roundOffCommand = command<{ readonly customerId: string; readonly input: RoundingInput }>({
  name: "round-off",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, roundOff(context.book.ledger(customerId), input, context), () => ({
      summary: `Rounding difference cleared at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
