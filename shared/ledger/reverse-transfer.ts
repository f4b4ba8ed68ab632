import { fail, type Result, succeed } from "../result/result.ts";
import { findEntry } from "./find-entry.ts";
import type { CustomerLedger, LedgerEntry } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { checkReversal, type ReversalInput, takeBack } from "./reverse-entry.ts";
import type { Transferred } from "./transfer.ts";
import type { Writer } from "./writer.ts";

export type TransferReversal = Omit<ReversalInput, "entryId"> & {
  /** The half in the ledger it was moved out of, and the half in the ledger it was moved to. */
  readonly outId: string;
  readonly intoId: string;
};

/**
 * Takes both halves of a transfer back on one day. Errors: `unknown-entry`, `wrong-kind`, `already-reversed`, `before-entry`,
 * `in-the-future`, `depends-on-it`.
 */
export function reverseTransfer(
  from: CustomerLedger,
  to: CustomerLedger,
  input: TransferReversal,
  writer: Writer,
): Result<Transferred, LedgerError> {
  const out = checkHalf(from, input.outId, input, writer);
  if (!out.ok) return out;
  const into = checkHalf(to, input.intoId, input, writer);
  if (!into.ok) return into;
  const { number } = into.value;
  if (into.value.linkedId !== out.value.id)
    return fail({ kind: "wrong-kind", found: "transfer", wanted: "its other half", number });
  return succeed({
    from: takeBack(from, out.value, input, writer),
    to: takeBack(to, into.value, input, writer),
  });
}

/** The ledger and entry at the other end of a transfer, found through the link of the half that came in. */
export function transferPartner(
  half: LedgerEntry,
  ledgers: Iterable<CustomerLedger>,
): { readonly ledger: CustomerLedger; readonly entry: LedgerEntry } | null {
  for (const ledger of ledgers)
    for (const entry of ledger.entries)
      if (
        entry.kind === "transfer" &&
        entry.side !== half.side &&
        (entry.linkedId === half.id || half.linkedId === entry.id)
      )
        return { ledger, entry };
  return null;
}

function checkHalf(
  ledger: CustomerLedger,
  entryId: string,
  { on }: TransferReversal,
  writer: Writer,
): Result<LedgerEntry, LedgerError> {
  const found = findEntry(ledger, entryId);
  if (!found.ok) return found;
  const { kind, number } = found.value;
  if (kind !== "transfer") return fail({ kind: "wrong-kind", found: kind, wanted: "transfer", number });
  const checked = checkReversal(ledger, found.value, on, writer);
  return checked.ok ? found : checked;
}
