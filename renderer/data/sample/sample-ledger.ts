import { addInvoice } from "#shared/ledger/add-invoice.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import { type CustomerLedger, emptyLedger, type LedgerRows } from "#shared/ledger/ledger.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import type { Result } from "#shared/result/result.ts";
import { dayAgo, pence, SAMPLE_CURRENCY, type SampleContext, writerOn } from "./sample-context.ts";
import type { SampleCustomer } from "./sample-file.ts";

/** The ledger of one sample customer, made by the same decisions a user's entries go through. */
export function sampleLedger(customerId: string, sample: SampleCustomer, context: SampleContext): CustomerLedger {
  let ledger = emptyLedger(customerId);
  for (const invoice of sample.invoices) {
    const issued = invoice.dueDaysAgo + invoice.terms;
    const { number, description, reference, retention } = invoice;
    const input = {
      number,
      description,
      reference,
      retention,
      on: dayAgo(context, issued),
      dueOn: dayAgo(context, invoice.dueDaysAgo),
      amountMinor: pence(invoice.amount),
      currency: SAMPLE_CURRENCY,
      terms: { kind: "days", days: invoice.terms } as const,
    };
    ledger = withRows(ledger, must(addInvoice(ledger, input, writerOn(context, issued, "len"))));
  }
  for (const receipt of sample.receipts.toSorted((first, second) => second.daysAgo - first.daysAgo)) {
    const debit = ledger.entries.find((entry) => entry.number === receipt.against);
    const amountMinor = pence(receipt.amount);
    const input = {
      on: dayAgo(context, receipt.daysAgo),
      amountMinor,
      currency: SAMPLE_CURRENCY,
      method: receipt.method,
      reference: receipt.reference,
      allocate: {
        how: "by-hand",
        parts: [{ debitId: debit?.id ?? "", amountMinor }],
        reason: "by-reference",
      } as const,
    };
    ledger = withRows(ledger, must(addReceipt(ledger, input, writerOn(context, receipt.daysAgo, "len"))));
  }
  return ledger;
}

function must<Rows extends LedgerRows>(decided: Result<Rows, LedgerError>): Rows {
  if (!decided.ok) throw new TypeError(`The sample company does not add up: ${decided.error.kind}`);
  return decided.value;
}
