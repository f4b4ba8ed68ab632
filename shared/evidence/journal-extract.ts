import type { Change } from "../journal/change.ts";
import type { JournalEntry } from "../journal/entry.ts";
import { eraseBody } from "../journal/erase.ts";
import { lineOf } from "../journal/parse-line.ts";

/**
 * The line of one journal entry as a bundle about a customer shows it; null when it does not concern the customer. An
 * entry that also touches other customers, something withheld, or many rows at once keeps its place, hash and commitment
 * without its body: the whole journal can still prove it. So does one about other rows than `shownIds`, where given.
 */
export function journalExtractLine(
  entry: JournalEntry,
  customerId: string,
  heldIds: ReadonlySet<string>,
  shownIds: ReadonlySet<string> | null = null,
): string | null {
  const { body } = entry;
  if (body === null) return null;
  if (body.kind !== "changes") return lineOf(eraseBody(entry));
  const owners = new Set(body.changes.map(ownerOf));
  if (!owners.has(customerId)) return null;
  const isOnlyTheirs = owners.size === 1 && !body.changes.some((change) => heldIds.has(change.key));
  const isShown = shownIds === null || body.changes.every((change) => idsOf(change).every((id) => shownIds.has(id)));
  return lineOf(isOnlyTheirs && isShown ? entry : eraseBody(entry));
}

function idsOf(change: Change): readonly string[] {
  if (change.op === "row") return [change.key];
  const { before, after } = change;
  return [...before.entries, ...before.allocations, ...after.entries, ...after.allocations].map(({ id }) => id);
}

/** The customer a change belongs to; empty for what belongs to the company. */
function ownerOf(change: Change): string {
  if (change.op === "ledger" || change.table === "customers") return change.key;
  const row = (change.after ?? change.before) as { readonly customerId?: string } | null;
  return row?.customerId ?? "";
}
