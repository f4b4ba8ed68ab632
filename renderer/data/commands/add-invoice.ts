import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addInvoice, type InvoiceInput } from "#shared/ledger/add-invoice.ts";
import { formatMoney } from "#shared/money/format-money.ts";

export const addInvoiceCommand = command<{ readonly customerId: string; readonly invoice: InvoiceInput }, string>({
  name: "add-invoice",
  decide: (context, { customerId, invoice }) =>
    ledgerDecision(context, customerId, addInvoice(context.book.ledger(customerId), invoice, context), (rows) => ({
      summary: `Invoice ${rows.invoice.number} of ${formatMoney(rows.invoice.amountMinor, rows.invoice.currency, {
        locale: localeOf(context.book),
      })} to ${nameOf(context.book, customerId)}`,
      output: rows.invoice.id,
    })),
});
