import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { agreeDueDay, type DueAgreement } from "#shared/ledger/agree-due-day.ts";

/** Moves a due day by agreement with the customer, or into parts. */
export const agreeDueDayCommand = command<{ readonly customerId: string; readonly input: DueAgreement }>({
  name: "agree-due-day",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, agreeDueDay(context.book.ledger(customerId), input, context), (rows) => {
      const [entry] = rows.entries;
      const days =
        input.instalments.length > 0
          ? `${input.instalments.length} parts`
          : formatDay(input.dueOn, "far", localeOf(context.book));
      return {
        summary: `New due date agreed with ${nameOf(context.book, customerId)} for ${entry?.number || "an entry"}: ${days}`,
        output: null,
      };
    }),
});
