import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type OpenSpan, openSpans } from "#shared/insight/prediction/open-spans.ts";
import { historyPacker, type NamedHistory } from "#shared/insight/prediction/payment-history.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { BookReader } from "./book.ts";
import { inSlices } from "./in-slices.ts";

const known = new WeakMap<CustomerLedger, { readonly asAt: CalendarDate; readonly spans: readonly OpenSpan[] }>();

/** The payment history of the books as at a day, gathered with breaks for the window; null when it was stopped. */
export async function gatherHistory(
  book: BookReader,
  asAt: CalendarDate,
  signal: AbortSignal,
): Promise<NamedHistory | null> {
  const packer = historyPacker();
  const invoiceIds: string[] = [];
  const isDone = await inSlices(
    book.all("ledgers"),
    (ledger) => {
      const customer = book.get("customers", ledger.customerId);
      const trait = customer ? `${customer.kind} ${customer.address.country}` : "";
      for (const span of spansOf(ledger, asAt)) {
        packer.add({ customer: ledger.customerId, trait, ...span });
        invoiceIds.push(span.entryId);
      }
    },
    signal,
  );
  return isDone ? { ...packer.pack(), invoiceIds } : null;
}

function spansOf(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenSpan[] {
  const before = known.get(ledger);
  if (before?.asAt === asAt) return before.spans;
  const spans = openSpans(ledger, asAt);
  known.set(ledger, { asAt, spans });
  return spans;
}
