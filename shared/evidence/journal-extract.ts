import type { Change } from "../journal/change.ts";
import type { JournalEntry } from "../journal/entry.ts";
import { eraseBody } from "../journal/erase.ts";
import { lineOf } from "../journal/parse-line.ts";

/**
 * The line of one journal entry as a bundle about a customer shows it; null when it does not concern the customer. An
 * entry that also touches other customers, something withheld, or many rows at once keeps its place, hash and commitment
 * without its body: the whole journal can still prove it.
 */
export function journalExtractLine(
  entry: JournalEntry,
  customerId: string,
  heldIds: ReadonlySet<string>,
): string | null {
  const { body } = entry;
  if (body === null) return null;
  if (body.kind !== "changes") return lineOf(eraseBody(entry));
  const owners = new Set(body.changes.map(ownerOf));
  if (!owners.has(customerId)) return null;
  const isOnlyTheirs = owners.size === 1 && !body.changes.some((change) => heldIds.has(change.key));
  return lineOf(isOnlyTheirs ? entry : eraseBody(entry));
}

/** The customer a change belongs to; empty for what belongs to the company. */
function ownerOf(change: Change): string {
  if (change.op === "ledger" || change.table === "customers") return change.key;
  const row = (change.after ?? change.before) as { readonly customerId?: string } | null;
  return row?.customerId ?? "";
}
