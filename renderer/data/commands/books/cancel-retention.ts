import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { cancelRetention } from "#shared/ledger/retention.ts";

export type CancelRetentionInput = {
  readonly customerId: string;
  readonly retentionId: string;
  readonly on: CalendarDate;
};

/** Takes a retention back into its invoice. */
export const cancelRetentionCommand = command<CancelRetentionInput>({
  name: "cancel-retention",
  decide: (context, { customerId, retentionId, on }) =>
    ledgerDecision(
      context,
      customerId,
      cancelRetention(context.book.ledger(customerId), { retentionId, on }, context),
      () => ({ summary: `Retention taken back at ${nameOf(context.book, customerId)}`, output: null }),
    ),
});
