import { type CalendarDate, earlierDay, laterDay } from "../dates/calendar-date.ts";
import type { Allocation, CreditEntry, DebitEntry } from "../ledger/ledger.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { DocumentDraft } from "./drafts.ts";
import type { LedgerEdit } from "./ledger-edit.ts";
import { allocationOf, creditFor, reversalOf } from "./new-entries.ts";
import type { PlanContext, PlanDetail } from "./plan.ts";

/** Brings what is open of an invoice to what a file says; every step it takes is told in `details`. */
export class Settler {
  private readonly edit: LedgerEdit;
  private readonly context: PlanContext;
  /** Money on account in the book before this import. */
  private readonly onAccount: readonly CreditEntry[];
  /** What the file still lists as unused, by credit. */
  private readonly stillUnused = new Map<string, Minor>();

  constructor(edit: LedgerEdit, context: PlanContext) {
    this.edit = edit;
    this.context = context;
    this.onAccount = edit.credits().filter((credit) => edit.openOf(credit) > 0 && credit.on <= context.asAt);
  }

  listUnused(credit: CreditEntry, left: Minor): void {
    this.stillUnused.set(credit.id, left);
  }

  /** Sets the balance to `fileOpen`, except where that would undo money recorded here by a person. */
  balance(draft: DocumentDraft, entry: DebitEntry, fileOpen: Minor, details: PlanDetail[]): void {
    const difference = this.edit.openOf(entry) - fileOpen;
    if (difference < 0) this.reopen(entry, minor(-difference), details);
    else if (difference > 0 && draft.settledOn) this.settle(entry, minor(difference), draft.settledOn, details);
    else if (difference > 0) {
      const paidOn = draft.lastPaidOn ?? this.context.asAt;
      const description = `Paid in the books: invoice ${entry.number}`;
      this.inferPayment(entry, minor(difference), paidOn, description, details);
    }
  }

  /** Rule 36: an open invoice that a newer list no longer has is inferred paid, to be confirmed. */
  payVanished(entry: DebitEntry, details: PlanDetail[]): void {
    const description = `No longer in the list of open invoices: invoice ${entry.number}`;
    this.inferPayment(entry, this.edit.openOf(entry), this.context.asAt, description, details);
  }

  allocate(credit: CreditEntry, debit: DebitEntry, amountMinor: Minor, reason: Allocation["reason"]): void {
    if (amountMinor > 0) this.edit.putAllocation(allocationOf(credit, debit, amountMinor, reason, this.context));
  }

  /** A settlement date means the whole of it came on that day. */
  private settle(entry: DebitEntry, amountMinor: Minor, on: CalendarDate, details: PlanDetail[]): void {
    this.receive(entry, amountMinor, on, "", false);
    details.push({ kind: "settled", on, amountMinor });
  }

  private inferPayment(
    entry: DebitEntry,
    amountMinor: Minor,
    paidOn: CalendarDate,
    description: string,
    details: PlanDetail[],
  ): void {
    const left = this.spendOnAccount(entry, amountMinor, details);
    if (left === 0) return;
    const on = laterDay(earlierDay(paidOn, this.context.today), entry.on);
    this.receive(entry, left, on, description, true);
    details.push({ kind: "inferred-receipt", on, amountMinor: left });
  }

  private receive(
    entry: DebitEntry,
    amountMinor: Minor,
    on: CalendarDate,
    description: string,
    inferred: boolean,
  ): void {
    const input = {
      kind: "receipt",
      on,
      currency: entry.currency,
      amountMinor,
      linkedId: "",
      inferred,
      description,
    } as const;
    const credit = creditFor(input, this.context);
    this.edit.put(credit);
    this.allocate(credit, entry, amountMinor, inferred ? "inferred" : "settled-date");
  }

  /** Money on account here that the file no longer shows as unused was set against this invoice in the books. */
  private spendOnAccount(entry: DebitEntry, amountMinor: Minor, details: PlanDetail[]): Minor {
    let left = amountMinor;
    for (const credit of this.onAccount) {
      if (left === 0) break;
      if (credit.currency !== entry.currency) continue;
      const spare = this.edit.openOf(credit) - (this.stillUnused.get(credit.id) ?? 0);
      const part = minMinor(left, minor(Math.max(0, spare)));
      if (part === 0) continue;
      this.allocate(credit, entry, part, "inferred");
      details.push({ kind: "used-credit", amountMinor: part });
      left = minor(left - part);
    }
    return left;
  }

  /** Takes back inferred receipts only: what a person recorded, confirmed or moved stays. */
  private reopen(entry: DebitEntry, amountMinor: Minor, details: PlanDetail[]): void {
    let left: number = amountMinor;
    for (const allocation of this.edit.paying(entry.id)) {
      const credit = this.edit.entry(allocation.creditId);
      if (left === 0 || credit?.side !== "credit" || !credit.inferred || credit.kind !== "receipt") continue;
      if (credit.amountMinor !== allocation.amountMinor) continue;
      const part = Math.min(left, allocation.amountMinor);
      this.takeBack(allocation, credit, entry, minor(allocation.amountMinor - part));
      left -= part;
    }
    if (left < amountMinor) details.push({ kind: "reopened", amountMinor: minor(amountMinor - left) });
    if (left > 0) details.push({ kind: "paid-here-already", amountMinor: minor(left) });
  }

  /** A reversal takes an entry back whole; what of it still holds is inferred anew. */
  private takeBack(allocation: Allocation, credit: CreditEntry, entry: DebitEntry, rest: Minor): void {
    const on = laterDay(this.context.asAt, allocation.on);
    this.edit.putAllocation({ ...allocation, undoneOn: on });
    const reversal = reversalOf(credit, on, credit.amountMinor, this.context);
    this.edit.put(reversal);
    this.allocate(credit, reversal, credit.amountMinor, "reversal");
    if (rest > 0) this.receive(entry, rest, on, credit.description, true);
  }
}
