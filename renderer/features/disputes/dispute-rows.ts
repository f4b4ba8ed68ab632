import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { type DisputeStatus, disputeState } from "#shared/chasing/dispute-state.ts";
import { disputedNow } from "#shared/chasing/open-dispute.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";

export type DisputeRow = DisputeStatus & {
  readonly id: string;
  readonly customerName: string;
  readonly invoiceNumber: string;
  readonly currency: Currency;
  /** Held back now; for a settled one what was credited. */
  readonly amountMinor: Minor;
  readonly about: string;
  readonly ownerName: string;
};

/** Disputes raised by a day, newest number first; of one customer when asked. */
export function disputeRows(book: BookReader, asAt: CalendarDate, customerId = ""): readonly DisputeRow[] {
  const reasons = new Map(book.setting("disputeReasons").map((reason) => [reason.id, reason.label]));
  const nameOf = userNameOf(book);
  const disputes = customerId === "" ? book.all("disputes") : book.forCustomer("disputes", customerId);
  const rows: DisputeRow[] = [];
  for (const dispute of disputes) {
    const status = disputeState(dispute, asAt);
    const file = status && customerFile(book, dispute.customerId);
    if (!status || !file) continue;
    const entry = file.ledger.entries.find((row) => row.id === dispute.invoiceId);
    rows.push({
      ...status,
      id: dispute.id,
      customerName: file.customer.name,
      invoiceNumber: entry?.number ?? "",
      currency: entry?.currency ?? file.customer.currency,
      amountMinor: status.isOpen ? disputedNow(file, dispute, asAt) : (dispute.resolution?.creditedMinor ?? ZERO),
      about: reasons.get(dispute.reasonId) ?? "",
      ownerName: nameOf(dispute.ownerId),
    });
  }
  return rows.sort((first, second) => (first.dispute.on < second.dispute.on ? 1 : -1));
}
