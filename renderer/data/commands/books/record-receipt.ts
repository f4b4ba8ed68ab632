import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addReceipt, type ReceiptInput } from "#shared/ledger/add-receipt.ts";
import { formatMoney } from "#shared/money/format-money.ts";

export const recordReceipt = command<{ readonly customerId: string; readonly receipt: ReceiptInput }, string>({
  name: "record-receipt",
  decide: (context, { customerId, receipt }) =>
    ledgerDecision(context, customerId, addReceipt(context.book.ledger(customerId), receipt, context), (rows) => ({
      summary: `Payment of ${formatMoney(rows.credit.amountMinor, rows.credit.currency, {
        locale: localeOf(context.book),
      })} from ${nameOf(context.book, customerId)}`,
      output: rows.credit.id,
    })),
});
