import { Dexie } from "dexie";
import type { HostFailure } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/** Runs a task on the store; what IndexedDB refuses comes back as a value. Everything else is a bug and stays one. */
export async function attemptWrite<Value>(task: () => PromiseLike<Value>): Promise<Result<Value, HostFailure>> {
  try {
    return succeed(await task());
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return fail({ kind: isFull(error) ? "disk-full" : "io", detail: `${error.name}: ${error.message}` });
  }
}

/** Dexie wraps what IndexedDB reports; a transaction that was never opened reports it bare. */
function isStoreError(error: unknown): error is Error {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}

function isFull(error: Error): boolean {
  const inner = (error as { readonly inner?: { readonly name?: string } | null }).inner;
  return error.name === "QuotaExceededError" || inner?.name === "QuotaExceededError";
}
