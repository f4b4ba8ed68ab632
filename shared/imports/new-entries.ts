import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { dueDay, type PaymentTerms } from "../dates/payment-terms.ts";
import type { Allocation, AllocationReason, CreditEntry, DebitEntry, Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { DocumentDraft } from "./drafts.ts";
import type { PlanContext } from "./plan.ts";

/** The invoice a draft stands for; without a due date the terms decide, and without terms it falls due at once. */
export function newInvoice(draft: DocumentDraft, terms: PaymentTerms, context: PlanContext): DebitEntry {
  return {
    ...baseOf(draft, context),
    side: "debit",
    kind: "invoice",
    dueOn: dueOnOf(draft, terms),
    instalments: draft.instalments,
    retention: false,
  };
}

/** A credit note or receipt of a file; `amountMinor` is what of it was still unused. */
export function newCredit(draft: DocumentDraft, amountMinor: Minor, note: string, context: PlanContext): CreditEntry {
  return {
    ...baseOf(draft, context),
    side: "credit",
    kind: draft.kind === "credit-note" ? "credit-note" : "receipt",
    amountMinor,
    note,
    method: "",
    corrects: "from-its-day",
  };
}

export type CreditInput = {
  readonly kind: "receipt" | "credit-note";
  readonly on: CalendarDate;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly linkedId: string;
  readonly inferred: boolean;
  readonly description: string;
};

/** A credit that the file shows without listing it: a settlement, or one inferred from a balance. */
export function creditFor(input: CreditInput, context: PlanContext): CreditEntry {
  return {
    id: context.newId(),
    ...recordedOf(context),
    side: "credit",
    number: "",
    reference: "",
    note: "",
    importId: context.importId,
    method: "",
    corrects: "from-its-day",
    ...input,
  };
}

/** Takes back part of an inferred receipt that a newer file shows was never made. */
export function reversalOf(
  credit: CreditEntry,
  on: CalendarDate,
  amountMinor: Minor,
  context: PlanContext,
): DebitEntry {
  return {
    id: context.newId(),
    ...recordedOf(context),
    side: "debit",
    kind: "reversal",
    on,
    dueOn: on,
    currency: credit.currency,
    amountMinor,
    number: "",
    description: credit.description,
    reference: "",
    note: "",
    linkedId: credit.id,
    importId: context.importId,
    inferred: true,
    instalments: [],
    retention: false,
  };
}

/** Sets a credit against a debit on the later of both days. */
export function allocationOf(
  credit: CreditEntry,
  debit: DebitEntry,
  amountMinor: Minor,
  reason: AllocationReason,
  context: PlanContext,
): Allocation {
  return {
    id: context.newId(),
    ...recordedOf(context),
    creditId: credit.id,
    debitId: debit.id,
    amountMinor,
    on: laterDay(credit.on, debit.on),
    undoneOn: null,
    reason,
  };
}

export function dueOnOf(draft: DocumentDraft, terms: PaymentTerms): CalendarDate {
  const lastPart = draft.instalments.at(-1)?.dueOn;
  return lastPart ?? draft.dueOn ?? dueDay(terms, draft.issuedOn) ?? draft.issuedOn;
}

function baseOf(draft: DocumentDraft, context: PlanContext) {
  const { number, currency, amountMinor, description, reference } = draft;
  return {
    id: context.newId(),
    ...recordedOf(context),
    on: draft.issuedOn,
    currency,
    amountMinor,
    number,
    description,
    reference,
    note: "",
    linkedId: "",
    importId: context.importId,
    inferred: false,
  };
}

function recordedOf(context: PlanContext): Recorded {
  return { recordedAt: context.recordedAt, recordedBy: context.recordedBy };
}
