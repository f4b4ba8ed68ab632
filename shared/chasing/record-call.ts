import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { recordedBy, type Writer } from "#shared/ledger/writer.ts";
import type { Currency } from "#shared/money/currency.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { CustomerFile } from "./customer-file.ts";
import type { DisputeFault } from "./dispute-steps.ts";
import { type DisputeInput, openDispute } from "./open-dispute.ts";
import { promiseStates } from "./promise-state.ts";
import { closePromise, type PromiseFault, promiseFault } from "./promise-steps.ts";
import type { Call, Dispute, Hold, PaymentPromise, PromisePart } from "./rows.ts";

export type CallFields = Pick<
  Call,
  | "on"
  | "time"
  | "direction"
  | "contactName"
  | "phone"
  | "outcome"
  | "reasonId"
  | "words"
  | "invoiceIds"
  | "nextStep"
  | "nextOn"
  | "minutes"
  | "isPrivate"
>;

export type PromiseInput = {
  readonly currency: Currency;
  readonly parts: readonly PromisePart[];
  readonly clearingDays: number;
};

export type CallInput = CallFields & {
  /** For the outcome `promise`. */
  readonly promise: PromiseInput | null;
  /** For the outcome `dispute`. */
  readonly dispute: DisputeInput | null;
};

export type CallFault =
  | { readonly kind: "in-the-future" }
  | { readonly kind: "next-before-call" }
  | { readonly kind: "promise-missing" }
  | { readonly kind: "dispute-missing" }
  | PromiseFault
  | DisputeFault;

/** The rows one call writes. */
export type RecordedCall = {
  readonly call: Call;
  readonly promise: PaymentPromise | null;
  readonly superseded: readonly PaymentPromise[];
  readonly dispute: Dispute | null;
  readonly holds: readonly Hold[];
};

/**
 * Writes down a call and what follows from its outcome: a promise (which supersedes open ones for the same invoices), a
 * dispute, or, where they say they have paid, a stop of letters until the bank has been checked.
 */
export function recordCall(
  file: CustomerFile,
  input: CallInput,
  disputeNumber: string,
  writer: Writer,
): Result<RecordedCall, CallFault> {
  if (input.on > writer.today) return fail({ kind: "in-the-future" });
  if (input.nextOn !== null && input.nextOn < input.on) return fail({ kind: "next-before-call" });
  const call = makeCall(file.customer.id, input, "", writer);
  const none = { call, promise: null, superseded: [], dispute: null, holds: [] };
  if (input.outcome === "promise") {
    if (input.promise === null) return fail({ kind: "promise-missing" });
    const promised = makePromise(file, { ...input, ...input.promise, callId: call.id }, writer);
    return promised.ok ? succeed({ ...none, ...promised.value }) : promised;
  }
  if (input.outcome === "dispute") {
    if (input.dispute === null) return fail({ kind: "dispute-missing" });
    const opened = openDispute(file, { ...input.dispute, on: input.on }, disputeNumber, writer);
    return opened.ok ? succeed({ ...none, dispute: opened.value }) : opened;
  }
  return succeed({ ...none, holds: input.outcome === "paid-already" ? checkingHolds(file, input, writer) : [] });
}

export function makeCall(customerId: string, fields: CallFields, amendsId: string, writer: Writer): Call {
  const { on, time, direction, contactName, phone, outcome, reasonId, minutes, isPrivate, nextOn } = fields;
  return {
    ...{ on, time, direction, contactName, phone, outcome, reasonId, minutes, isPrivate, nextOn },
    invoiceIds: fields.invoiceIds,
    words: fields.words.trim(),
    nextStep: fields.nextStep.trim(),
    id: writer.newId(),
    customerId,
    amendsId,
    enteredOn: writer.today,
    ...recordedBy(writer),
  };
}

export type NewPromise = PromiseInput & {
  readonly on: CalendarDate;
  readonly contactName: string;
  readonly invoiceIds: readonly string[];
  readonly callId: string;
};

/** Writes down a promise; open ones for the same invoices are superseded by it. */
export function makePromise(
  file: CustomerFile,
  input: NewPromise,
  writer: Writer,
): Result<{ readonly promise: PaymentPromise; readonly superseded: readonly PaymentPromise[] }, PromiseFault> {
  const fault = promiseFault(input.parts, input.on);
  if (fault) return fail(fault);
  const { on, contactName, currency, invoiceIds, callId, clearingDays } = input;
  const parts = [...input.parts].sort((first, second) => (first.byOn < second.byOn ? -1 : 1));
  const promise: PaymentPromise = {
    ...{ on, contactName, currency, parts, invoiceIds, callId, clearingDays },
    id: writer.newId(),
    customerId: file.customer.id,
    closed: null,
    ...recordedBy(writer),
  };
  const superseded = promiseStates(file, on)
    .filter((status) => status.promise.currency === currency && isSameScope(status.promise.invoiceIds, invoiceIds))
    .map((status) => closePromise(status.promise, status.state, { kind: "superseded", on, note: "" }))
    .flatMap((closed) => (closed.ok ? [closed.value] : []));
  return succeed({ promise, superseded });
}

function isSameScope(first: readonly string[], second: readonly string[]): boolean {
  return first.length === 0 || second.length === 0 || first.some((id) => second.includes(id));
}

/** They say it is paid: letters wait until the day the bank is to be checked. */
function checkingHolds(file: CustomerFile, input: CallInput, writer: Writer): readonly Hold[] {
  if (input.nextOn === null || input.nextOn <= input.on) return [];
  const scopes = input.invoiceIds.length > 0 ? input.invoiceIds : [""];
  return scopes.map((invoiceId) => ({
    id: writer.newId(),
    customerId: file.customer.id,
    invoiceId,
    amountMinor: null,
    kind: "other",
    reason: "Says it was paid: check the bank",
    on: input.on,
    until: input.nextOn,
    liftedOn: null,
    liftedNote: "",
    toldCustomer: "",
    ...recordedBy(writer),
  }));
}
