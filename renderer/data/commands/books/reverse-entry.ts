import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { type ReversalInput, reverseEntry } from "#shared/ledger/reverse-entry.ts";

/** Takes a movement back from a day on: bounced, recalled, or entered by mistake. */
export const reverseEntryCommand = command<{ readonly customerId: string; readonly input: ReversalInput }>({
  name: "reverse-entry",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, reverseEntry(context.book.ledger(customerId), input, context), () => ({
      summary: `Entry reversed at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
