import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addOpeningBalance, type OpeningBalanceInput } from "#shared/ledger/add-opening-balance.ts";
import { formatMoney } from "#shared/money/format-money.ts";

/** What stood on the account when these books were opened. */
export const addOpeningBalanceCommand = command<{ readonly customerId: string; readonly input: OpeningBalanceInput }>({
  name: "add-opening-balance",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, addOpeningBalance(context.book.ledger(customerId), input, context), () => ({
      summary: `Opening ${input.side === "debit" ? "balance" : "credit"} of ${formatMoney(
        input.amountMinor,
        input.currency,
        { locale: localeOf(context.book) },
      )} for ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
