import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { recordedBy, type Writer } from "#shared/ledger/writer.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { chasePositions } from "./chase-position.ts";
import type { CustomerFile } from "./customer-file.ts";
import { type DisputeFault, disputeFault } from "./dispute-steps.ts";
import type { Dispute } from "./rows.ts";

export type DisputeInput = Pick<
  Dispute,
  | "invoiceId"
  | "amountMinor"
  | "reasonId"
  | "contactName"
  | "theirWords"
  | "ourWords"
  | "answerByOn"
  | "ownerId"
  | "fileIds"
>;

/** Opens a dispute of an invoice or of part of it; it waits on us first. Errors: those of `disputeFault`. */
export function openDispute(
  file: CustomerFile,
  input: DisputeInput & { readonly on: CalendarDate },
  number: string,
  writer: Writer,
): Result<Dispute, DisputeFault> {
  const fault = disputeFault(input, disputable(file, input.invoiceId, input.on), writer.today);
  if (fault) return fail(fault);
  const { invoiceId, amountMinor, reasonId, contactName, answerByOn, ownerId, fileIds, on } = input;
  return succeed({
    ...{ invoiceId, amountMinor, reasonId, contactName, answerByOn, ownerId, fileIds, on, number },
    id: writer.newId(),
    customerId: file.customer.id,
    theirWords: input.theirWords.trim(),
    ourWords: input.ourWords.trim(),
    waitingOn: "us",
    steps: [{ on, kind: "opened", note: "", by: writer.userId, at: writer.nowAt }],
    resolution: null,
    ...recordedBy(writer),
  });
}

/** What of an invoice is not disputed yet, in minor units; null when it is not in the ledger. */
export function disputable(file: CustomerFile, invoiceId: string, on: CalendarDate): Minor | null {
  if (!file.ledger.entries.some((entry) => entry.id === invoiceId && entry.side === "debit")) return null;
  const own = chasePositions(file, on).filter(({ item }) => item.entry.id === invoiceId);
  return minor(own.reduce((total, { item, disputedMinor }) => total + item.openMinor - disputedMinor, 0));
}

/** What a dispute holds back on a day, in minor units. */
export function disputedNow(file: CustomerFile, dispute: Dispute, on: CalendarDate): Minor {
  let total = 0;
  for (const { held } of chasePositions(file, on)) {
    for (const { hold, amountMinor } of held) if (hold.sourceId === dispute.id) total += amountMinor;
  }
  return minor(total);
}

/** What is left of an invoice on a day, in minor units. */
export function leftOf(file: CustomerFile, invoiceId: string, on: CalendarDate): Minor {
  const own = openItems(file.ledger, on).filter((item) => item.entry.id === invoiceId);
  return minor(own.reduce((total, item) => total + item.openMinor, 0));
}
