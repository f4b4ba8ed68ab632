import { customerFile } from "#renderer/book/customer-file.ts";
import { putRow } from "#renderer/data/changes.ts";
import { type CommandContext, type CommandFailure, command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { checkAtEntry, overrideRecord } from "#shared/credit/entry-check.ts";
import { creditSay, supplyWords } from "#shared/credit/supply-words.ts";
import type { Change } from "#shared/journal/change.ts";
import { addInvoice, type InvoiceInput } from "#shared/ledger/add-invoice.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

export type AddInvoiceInput = {
  readonly customerId: string;
  readonly invoice: InvoiceInput;
  /** Who answers for it where supply is blocked; empty for nobody. */
  readonly approvedBy?: string;
};

/** Enters an invoice. Where supply on credit is blocked somebody must approve it, which is written down with it. */
export const addInvoiceCommand = command<AddInvoiceInput, string>({
  name: "add-invoice",
  decide: (context, { customerId, invoice, approvedBy = "" }) => {
    const decided = ledgerDecision(
      context,
      customerId,
      addInvoice(context.book.ledger(customerId), invoice, context),
      (rows) => ({
        summary: `Invoice ${rows.invoice.number} of ${formatMoney(rows.invoice.amountMinor, rows.invoice.currency, {
          locale: localeOf(context.book),
        })} to ${nameOf(context.book, customerId)}`,
        output: rows.invoice.id,
      }),
    );
    if (!decided.ok) return decided;
    const approval = approvalChange(context, customerId, invoice, approvedBy);
    if (!approval.ok) return approval;
    const { changes, summary, ...rest } = decided.value;
    const said = approval.value.length > 0 ? `${summary}, supply approved by ${approvedBy.trim()}` : summary;
    return succeed({ ...rest, summary: said, changes: [...changes, ...approval.value] });
  },
});

function approvalChange(
  context: CommandContext,
  customerId: string,
  invoice: InvoiceInput,
  approvedBy: string,
): Result<readonly Change[], CommandFailure> {
  const { book, today } = context;
  const file = customerFile(book, customerId);
  const check = file && checkAtEntry(file, invoice, today, book.setting("credit"));
  if (!file || !check?.needsApproval) return succeed([]);
  const say = creditSay(invoice.currency, localeOf(book));
  const why = check.blocks.map((reason) => supplyWords(reason, say)).join("; ");
  if (approvedBy.trim() === "") {
    return fail({
      kind: "supply-blocked",
      field: "approvedBy",
      message: `Supply on credit is blocked: ${why}. Say who approved it.`,
    });
  }
  return succeed([putRow(book, "credit", overrideRecord(file, invoice, { approvedBy, text: why }, context))]);
}
