import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addContra, type ContraInput } from "#shared/ledger/add-contra.ts";
import { formatMoney } from "#shared/money/format-money.ts";

/** Sets what we owe the customer as our supplier against what the customer owes us. */
export const addContraCommand = command<{ readonly customerId: string; readonly input: ContraInput }>({
  name: "add-contra",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, addContra(context.book.ledger(customerId), input, context), () => ({
      summary: `${formatMoney(input.amountMinor, input.currency, {
        locale: localeOf(context.book),
      })} set off against what we owe ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
