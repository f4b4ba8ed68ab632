import { command } from "#renderer/data/command.ts";
import { ledgerDecision, localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { addCreditNote, type CreditNoteInput } from "#shared/ledger/add-credit-note.ts";
import { formatMoney } from "#shared/money/format-money.ts";

export const addCreditNoteCommand = command<
  { readonly customerId: string; readonly creditNote: CreditNoteInput },
  string
>({
  name: "add-credit-note",
  decide: (context, { customerId, creditNote }) =>
    ledgerDecision(
      context,
      customerId,
      addCreditNote(context.book.ledger(customerId), creditNote, context),
      (rows) => ({
        summary: `Credit note ${rows.credit.number} of ${formatMoney(rows.credit.amountMinor, rows.credit.currency, {
          locale: localeOf(context.book),
        })} to ${nameOf(context.book, customerId)}`,
        output: rows.credit.id,
      }),
    ),
});
