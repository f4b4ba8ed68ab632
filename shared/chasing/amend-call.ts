import type { Writer } from "#shared/ledger/writer.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { CustomerFile } from "./customer-file.ts";
import { promiseStates } from "./promise-state.ts";
import { closePromise } from "./promise-steps.ts";
import { type CallFields, makeCall } from "./record-call.ts";
import type { Call, PaymentPromise } from "./rows.ts";

export type AmendFault =
  | { readonly kind: "unknown-call" }
  | { readonly kind: "amended-already" }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "next-before-call" };

/**
 * Corrects a call by a new row that names it; the first stays readable. A promise made in it is cancelled when the corrected
 * outcome is another.
 */
export function amendCall(
  file: CustomerFile,
  callId: string,
  fields: CallFields,
  writer: Writer,
): Result<{ readonly call: Call; readonly cancelled: readonly PaymentPromise[] }, AmendFault> {
  const original = file.calls.find((call) => call.id === callId);
  if (!original) return fail({ kind: "unknown-call" });
  if (file.calls.some((call) => call.amendsId === callId)) return fail({ kind: "amended-already" });
  if (fields.on > writer.today) return fail({ kind: "in-the-future" });
  if (fields.nextOn !== null && fields.nextOn < fields.on) return fail({ kind: "next-before-call" });
  const call = makeCall(file.customer.id, fields, callId, writer);
  return succeed({ call, cancelled: fields.outcome === "promise" ? [] : promisesOf(file, callId, writer) });
}

function promisesOf(file: CustomerFile, callId: string, writer: Writer): readonly PaymentPromise[] {
  const note = "The call was corrected";
  return promiseStates(file, writer.today)
    .filter(({ promise }) => promise.callId === callId)
    .map(({ promise, state }) => closePromise(promise, state, { kind: "cancelled", on: writer.today, note }))
    .flatMap((closed) => (closed.ok ? [closed.value] : []));
}
