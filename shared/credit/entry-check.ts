import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { recordedBy, type Writer } from "#shared/ledger/writer.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { CreditSettings } from "./credit-settings.ts";
import type { CreditRecord } from "./rows.ts";
import { type SupplyDecision, supplyDecision } from "./supply-decision.ts";

/** An invoice dated longer ago was supplied long ago: there is nothing left to warn of. */
const RECENT_DAYS = 31;

export type EnteredInvoice = {
  readonly on: CalendarDate;
  readonly currency: Currency;
  /** Minor units of `currency`. */
  readonly amountMinor: Minor;
};

/**
 * What is to be said before an invoice is entered: null when nothing is. `needsApproval` when supply is blocked and the
 * company wants somebody to answer for it.
 */
export function checkAtEntry(
  file: CustomerFile,
  invoice: EnteredInvoice,
  today: CalendarDate,
  settings: CreditSettings,
): (SupplyDecision & { readonly needsApproval: boolean }) | null {
  if (invoice.on < addDays(today, -RECENT_DAYS)) return null;
  const decision = supplyDecision(file, invoice, today, settings);
  const reasons = [...decision.blocks, ...decision.warnings].filter(({ kind }) => kind !== "no-limit");
  if (reasons.length === 0) return null;
  return { ...decision, needsApproval: decision.verdict === "block" && settings.atEntry !== "warn" };
}

/** The record of a supply that was approved although it was blocked. */
export function overrideRecord(
  file: CustomerFile,
  invoice: EnteredInvoice,
  approval: { readonly approvedBy: string; readonly text: string },
  writer: Writer,
): CreditRecord {
  return {
    ...recordedBy(writer),
    id: writer.newId(),
    customerId: file.customer.id,
    on: writer.today,
    kind: "override",
    source: "",
    score: "",
    currency: invoice.currency,
    amountMinor: invoice.amountMinor,
    expiresOn: null,
    nextReviewOn: null,
    approvedBy: approval.approvedBy.trim(),
    text: approval.text,
    facts: {},
    fileIds: [],
  };
}
