import { usualNext } from "#shared/chasing/call-outcomes.ts";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { callContactOf } from "#shared/chasing/recipient-of.ts";
import type { CallInput } from "#shared/chasing/record-call.ts";
import type { CallOutcome } from "#shared/chasing/rows.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

export type DraftPart = { readonly amountMinor: Minor | null; readonly byOn: CalendarDate | null };

/** What has been typed about a call so far. */
export type CallDraft = {
  readonly outcome: CallOutcome;
  readonly invoiceIds: readonly string[];
  readonly parts: readonly DraftPart[];
  /** Whether the promised amount was typed, so that ticks no longer change it. */
  readonly isAmountTyped: boolean;
  readonly clearingDays: number;
  readonly words: string;
  readonly reasonId: string;
  readonly contactName: string;
  readonly phone: string;
  readonly on: CalendarDate;
  readonly time: string;
  readonly direction: "out" | "in";
  readonly minutes: number | null;
  readonly isPrivate: boolean;
  readonly nextOn: CalendarDate | null;
  readonly nextStep: string;
  /** Whether day or next step were typed, so that the cause no longer changes them. */
  readonly isNextTyped: boolean;
  readonly disputeInvoiceId: string;
  readonly disputeMinor: Minor | null;
  readonly isPartDispute: boolean;
  readonly disputeReasonId: string;
  readonly answerByOn: CalendarDate | null;
  readonly ownerId: string;
};

export type DraftStart = {
  readonly file: CustomerFile;
  readonly rules: ChasingRules;
  readonly positions: readonly ChasePosition[];
  readonly today: CalendarDate;
  readonly userId: string;
  /** Invoices ticked from the start: those the queue row is about. */
  readonly invoiceIds: readonly string[];
  /** Amount expected to be promised; null: what is ticked. */
  readonly amountMinor: Minor | null;
  readonly currency: Currency;
};

/** A call as it usually goes: a promise for what is ticked, three working days on. */
export function startDraft(start: DraftStart): CallDraft {
  const { file, rules, positions, today, userId } = start;
  const contact = callContactOf(file.customer);
  const overdue = overdueIn(positions, start.currency);
  const named = start.invoiceIds.filter((id) => overdue.some(({ item }) => item.entry.id === id));
  const others = overdue.filter(({ item }) => !item.entry.retention);
  const all = (others.length > 0 ? others : overdue).map(({ item }) => item.entry.id);
  const invoiceIds = [...new Set(named.length > 0 ? named : all)];
  return {
    outcome: "promise",
    invoiceIds,
    parts: [
      {
        amountMinor: start.amountMinor ?? askedFor(positions, invoiceIds),
        byOn: workingDayFrom(addDays(today, 3), rules),
      },
    ],
    isAmountTyped: start.amountMinor !== null,
    clearingDays: rules.clearingDays,
    words: "",
    reasonId: "",
    contactName: contact?.name ?? "",
    phone: contact?.phone ?? "",
    on: today,
    time: "",
    direction: "out",
    minutes: null,
    isPrivate: false,
    nextOn: null,
    nextStep: "",
    isNextTyped: false,
    disputeInvoiceId: invoiceIds[0] ?? "",
    disputeMinor: null,
    isPartDispute: false,
    disputeReasonId: "",
    answerByOn: workingDayFrom(addDays(today, rules.chasing.disputeAnswerDays), rules),
    ownerId: userId,
  };
}

/** Chooses an outcome and what usually follows from it. */
export function withOutcome(draft: CallDraft, outcome: CallOutcome, rules: ChasingRules): CallDraft {
  return { ...draft, outcome, isNextTyped: false, ...usualNext(outcome, draft.on, rules, draft.reasonId) };
}

/** Chooses why they are late; the next step follows from it until one has been typed. */
export function withReason(draft: CallDraft, reasonId: string, rules: ChasingRules): CallDraft {
  const next = draft.isNextTyped ? {} : usualNext(draft.outcome, draft.on, rules, reasonId);
  return { ...draft, reasonId, ...next };
}

/** Ticks or unticks an invoice; the promised amount follows until it has been typed. */
export function withTick(draft: CallDraft, invoiceId: string, positions: readonly ChasePosition[]): CallDraft {
  const isTicked = draft.invoiceIds.includes(invoiceId);
  const invoiceIds = isTicked ? draft.invoiceIds.filter((id) => id !== invoiceId) : [...draft.invoiceIds, invoiceId];
  const [first, ...others] = draft.parts;
  const follows = !draft.isAmountTyped && others.length === 0 && first !== undefined;
  const parts = follows ? [{ ...first, amountMinor: askedFor(positions, invoiceIds) }] : draft.parts;
  const disputeInvoiceId = invoiceIds.includes(draft.disputeInvoiceId)
    ? draft.disputeInvoiceId
    : (invoiceIds[0] ?? draft.disputeInvoiceId);
  return { ...draft, invoiceIds, parts, disputeInvoiceId };
}

/** What the command takes; `time` is the local time at which it is saved. */
export function toCallInput(draft: CallDraft, currency: Currency, time: string): CallInput {
  const { outcome, on, direction, contactName, phone, reasonId, words, nextStep, nextOn, minutes, isPrivate } = draft;
  return {
    ...{ outcome, on, direction, contactName, phone, reasonId, words, nextStep, nextOn, minutes, isPrivate },
    time: draft.time === "" ? time : draft.time,
    invoiceIds: draft.invoiceIds,
    promise: outcome === "promise" ? { currency, parts: promisedParts(draft), clearingDays: draft.clearingDays } : null,
    dispute: outcome === "dispute" ? disputeOf(draft) : null,
  };
}

function promisedParts(draft: CallDraft) {
  return draft.parts.flatMap(({ amountMinor, byOn }) =>
    amountMinor === null || byOn === null ? [] : [{ amountMinor, byOn }],
  );
}

function disputeOf(draft: CallDraft): CallInput["dispute"] {
  return {
    invoiceId: draft.disputeInvoiceId,
    amountMinor: draft.isPartDispute ? (draft.disputeMinor ?? minor(0)) : null,
    reasonId: draft.disputeReasonId,
    contactName: draft.contactName,
    theirWords: draft.words,
    ourWords: "",
    answerByOn: draft.answerByOn,
    ownerId: draft.ownerId,
    fileIds: [],
  };
}

/** What may be asked for of the ticked invoices, in minor units of the currency they are in. */
export function askedFor(positions: readonly ChasePosition[], invoiceIds: readonly string[]): Minor {
  const currency = positions.find(({ item }) => invoiceIds.includes(item.entry.id))?.item.currency;
  return minor(
    positions
      .filter(({ item }) => invoiceIds.includes(item.entry.id) && item.currency === currency)
      .reduce((total, { item, disputedMinor }) => total + item.openMinor - disputedMinor, 0),
  );
}

export function overdueIn(positions: readonly ChasePosition[], currency: Currency): readonly ChasePosition[] {
  return positions.filter(({ item }) => item.daysLate > 0 && item.currency === currency);
}
