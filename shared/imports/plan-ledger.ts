import { laterDay } from "../dates/calendar-date.ts";
import type { LedgerChange } from "../journal/change.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CreditEntry, CustomerLedger, DebitEntry } from "../ledger/ledger.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { DocumentDraft } from "./drafts.ts";
import { EntryFinder } from "./find-entry.ts";
import { LedgerEdit } from "./ledger-edit.ts";
import { creditFor, dueOnOf, newCredit, newInvoice } from "./new-entries.ts";
import type { Outcome, PlanContext, PlanDetail, PlanOptions, PlanRow } from "./plan.ts";
import { Settler } from "./settler.ts";

export type PlannedLedger = { readonly change: LedgerChange | null; readonly rows: readonly PlanRow[] };

/**
 * Compares one customer's documents of a file with their ledger. What the books say of payments is inferred and marked
 * so; money recorded by a person here is never taken back. `mentioned` are numbers that stand in rejected rows.
 */
export function planLedger(
  customer: Customer,
  ledger: CustomerLedger,
  drafts: readonly DocumentDraft[],
  mentioned: ReadonlySet<string>,
  options: PlanOptions,
  context: PlanContext,
): PlannedLedger {
  const plan = new LedgerPlan(customer, ledger, context);
  for (const draft of drafts) if (draft.kind !== "invoice") plan.addCredit(draft);
  for (const draft of drafts) if (draft.kind === "invoice") plan.addInvoice(draft);
  plan.setCreditsAgainstInvoices();
  if (options.listsAllOpen) plan.addVanished(mentioned);
  return plan.result();
}

class LedgerPlan {
  private readonly edit: LedgerEdit;
  private readonly finder: EntryFinder;
  private readonly settler: Settler;
  private readonly rows: PlanRow[] = [];
  private readonly listed = new Set<string>();
  private readonly invoices = new Map<string, DebitEntry>();
  private readonly newCredits: { readonly credit: CreditEntry; readonly details: PlanDetail[] }[] = [];
  private readonly amendments: ReadonlyMap<string, number>;
  private readonly customer: Customer;
  private readonly context: PlanContext;

  constructor(customer: Customer, ledger: CustomerLedger, context: PlanContext) {
    this.customer = customer;
    this.edit = new LedgerEdit(ledger);
    this.finder = new EntryFinder(ledger);
    this.settler = new Settler(this.edit, context);
    this.amendments = amendmentsOf(this.edit.credits());
    this.context = context;
  }

  result(): PlannedLedger {
    return { change: this.edit.change(), rows: this.rows };
  }

  addCredit(draft: DocumentDraft): void {
    const known = this.finder.credit(draft);
    if (known) {
      if (draft.openMinor !== null) this.settler.listUnused(known, draft.openMinor);
      this.addRow(draft, "unchanged", [], this.edit.openOf(known));
      return;
    }
    const left = draft.openMinor ?? draft.amountMinor;
    const usedMinor = minor(draft.amountMinor - left);
    const details: PlanDetail[] =
      usedMinor > 0 ? [{ kind: "part-used-credit", totalMinor: draft.amountMinor, usedMinor }] : [];
    if (left > 0) this.putCredit(newCredit(draft, left, usedMinor > 0 ? PART_USED : "", this.context), details);
    this.addRow(draft, left > 0 ? "new" : "unchanged", details, left);
  }

  private putCredit(credit: CreditEntry, details: PlanDetail[]): void {
    this.edit.put(credit);
    this.newCredits.push({ credit, details });
  }

  /** A receipt or credit note that names an invoice pays it, unless the file says itself what of it is open. */
  setCreditsAgainstInvoices(): void {
    for (const { credit, details } of this.newCredits) {
      const invoice = this.invoices.get(credit.reference) ?? this.finder.invoiceNumbered(credit.reference);
      if (!invoice || invoice.currency !== credit.currency) continue;
      const amountMinor = minMinor(this.edit.openOf(credit), this.edit.openOf(invoice));
      if (amountMinor === 0) continue;
      const isNote = credit.kind === "credit-note";
      if (isNote) this.edit.put({ ...credit, linkedId: invoice.id });
      this.settler.allocate(credit, invoice, amountMinor, isNote ? "credit-note-link" : "by-reference");
      details.push({ kind: "set-against", number: invoice.number, amountMinor });
    }
  }

  addInvoice(draft: DocumentDraft): void {
    const known = this.finder.invoice(draft);
    if (!known && draft.openMinor === 0 && !draft.settledOn && !draft.lastPaidOn) {
      this.addRow(draft, "unchanged", [{ kind: "paid-before" }], draft.openMinor);
      return;
    }
    const details: PlanDetail[] = [];
    const entry = known ?? newInvoice(draft, this.customer.terms, this.context);
    this.listed.add(entry.id);
    if (known) this.amend(draft, known, details);
    else this.edit.put(entry);
    const current = this.edit.entry(entry.id) as DebitEntry;
    const fileOpen = draft.settledOn ? minor(0) : draft.openMinor;
    if (fileOpen !== null) this.settler.balance(draft, current, fileOpen, details);
    else this.invoices.set(draft.number, current);
    const changed = details.some((detail) => CHANGES.has(detail.kind)) ? "changed" : "unchanged";
    this.addRow(draft, known ? changed : "new", details, this.edit.openOf(current));
  }

  addVanished(mentioned: ReadonlySet<string>): void {
    for (const entry of this.edit.debits()) {
      const isFromBooks = entry.kind === "invoice" && entry.importId !== "" && entry.on <= this.context.asAt;
      if (!isFromBooks || this.listed.has(entry.id) || mentioned.has(entry.number)) continue;
      const openMinor = this.edit.openOf(entry);
      if (openMinor === 0) continue;
      const details: PlanDetail[] = [];
      this.settler.payVanished(entry, details);
      const { number, currency } = entry;
      const row = { line: 0, what: "invoice", outcome: "vanished", customer: this.customer.name } as const;
      this.rows.push({ ...row, number, currency, amountMinor: openMinor, openMinor: minor(0), details });
    }
  }

  /** Takes over what the file says of the invoice itself. A lower total becomes a linked credit, as books do it. */
  private amend(draft: DocumentDraft, known: DebitEntry, details: PlanDetail[]): void {
    const isPaid = this.edit.paying(known.id).length > 0;
    const fresh = amended(isPaid ? { ...draft, issuedOn: known.on } : draft, known, this.customer, details);
    const effective = known.amountMinor - (this.amendments.get(known.id) ?? 0);
    const change = draft.isOpenOnly ? 0 : draft.amountMinor - effective;
    const amountMinor = minor(known.amountMinor + Math.max(0, change));
    if (change > 0) details.push(fieldChange("amount", String(known.amountMinor), String(amountMinor)));
    const instalments = change > 0 ? draft.instalments : known.instalments;
    if (details.some((detail) => detail.kind === "field")) this.edit.put({ ...fresh, amountMinor, instalments });
    if (change < 0) this.lower(known, minor(-change), details);
  }

  private lower(known: DebitEntry, amountMinor: Minor, details: PlanDetail[]): void {
    const on = laterDay(this.context.asAt, known.on);
    const description = `Invoice ${known.number} is lower in the books`;
    const { currency, id: linkedId } = known;
    const input = { kind: "credit-note", on, currency, amountMinor, linkedId, inferred: true, description } as const;
    const credit = creditFor(input, this.context);
    this.edit.put(credit);
    this.settler.allocate(credit, known, minMinor(amountMinor, this.edit.openOf(known)), "inferred");
    details.push({ kind: "inferred-credit", on, amountMinor });
  }

  private addRow(draft: DocumentDraft, outcome: Outcome, details: readonly PlanDetail[], openMinor: Minor): void {
    const { line, kind: what, number, currency, amountMinor } = draft;
    this.rows.push({
      line,
      what,
      outcome,
      customer: this.customer.name,
      number,
      currency,
      amountMinor,
      openMinor,
      details,
    });
  }
}

const PART_USED = "Part of it was used before this import.";
const CHANGES: ReadonlySet<PlanDetail["kind"]> = new Set([
  "field",
  "settled",
  "inferred-receipt",
  "inferred-credit",
  "used-credit",
  "reopened",
]);

function amended(draft: DocumentDraft, known: DebitEntry, customer: Customer, details: PlanDetail[]): DebitEntry {
  if (draft.number !== known.number) details.push({ kind: "leading-zeros", inFile: draft.number });
  const fresh = {
    on: draft.issuedOn,
    // A due day moved by agreement here is not moved back by the books.
    dueOn: draft.dueOn === null || known.dueChanges ? known.dueOn : dueOnOf(draft, customer.terms),
    reference: draft.reference || known.reference,
    description: draft.description || known.description,
  };
  for (const field of ["on", "dueOn", "reference", "description"] as const)
    if (fresh[field] !== known[field]) details.push(fieldChange(field, known[field], fresh[field]));
  return { ...known, ...fresh };
}

function fieldChange(field: string, from: string, to: string): PlanDetail {
  return { kind: "field", field, from, to };
}

/** What earlier imports credited because an invoice had become lower, by invoice. */
function amendmentsOf(credits: readonly CreditEntry[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const credit of credits) {
    if (credit.kind !== "credit-note" || credit.linkedId === "" || credit.importId === "" || credit.number !== "")
      continue;
    totals.set(credit.linkedId, (totals.get(credit.linkedId) ?? 0) + credit.amountMinor);
  }
  return totals;
}
