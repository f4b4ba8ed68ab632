import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { type RecoveryInput, recoverWriteOff } from "#shared/ledger/write-off.ts";
import { formatMoney } from "#shared/money/format-money.ts";

/** Brings a debt back that was written off, with the money that came in for it. */
export const recoverWriteOffCommand = command<{ readonly customerId: string; readonly input: RecoveryInput }>({
  name: "recover-write-off",
  decide: (context, { customerId, input }) =>
    ledgerDecision(context, customerId, recoverWriteOff(context.book.ledger(customerId), input, context), (rows) => ({
      summary: `Write-off recovered: ${formatMoney(rows.recovery.amountMinor, rows.recovery.currency, {
        locale: localeOf(context.book),
      })} from ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
