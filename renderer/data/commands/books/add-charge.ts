import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addCharge, type ChargeInput } from "#shared/ledger/add-charge.ts";
import { formatMoney } from "#shared/money/format-money.ts";

/** A charge that became part of the debt: a line of its own beside the invoice it is about. */
export const addChargeCommand = command<{ readonly customerId: string; readonly input: ChargeInput }>({
  name: "add-charge",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, addCharge(context.book.ledger(customerId), input, context), () => ({
      summary: `Charge of ${formatMoney(input.amountMinor, input.currency, {
        locale: localeOf(context.book),
      })} to ${nameOf(context.book, customerId)}: ${input.description}`,
      output: null,
    })),
});
