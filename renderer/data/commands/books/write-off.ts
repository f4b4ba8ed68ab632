import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import type { SettlementInput } from "#shared/ledger/settle-debits.ts";
import { writeOff } from "#shared/ledger/write-off.ts";

/** Gives a debt up as bad, whole or in part, with the reason. */
export const writeOffCommand = command<{ readonly customerId: string; readonly input: SettlementInput }>({
  name: "write-off",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, writeOff(context.book.ledger(customerId), input, context), () => ({
      summary: `Written off at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
