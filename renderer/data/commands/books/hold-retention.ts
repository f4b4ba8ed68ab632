import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { holdRetention, type RetentionInput } from "#shared/ledger/retention.ts";

/** Keeps a part of an invoice back until its own due day. */
export const holdRetentionCommand = command<{ readonly customerId: string; readonly input: RetentionInput }>({
  name: "hold-retention",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, holdRetention(context.book.ledger(customerId), input, context), () => ({
      summary: `Retention held at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
