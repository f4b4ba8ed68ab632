import { putInLedger } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { nameOf } from "#renderer/data/ledger-decision.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Confirms an entry that Duebook worked out from an import: from now on it counts as told by the user. */
export const confirmEntry = command<{ readonly customerId: string; readonly entryId: string }>({
  name: "confirm-entry",
  decide: ({ book }, { customerId, entryId }) => {
    const entry = book.ledger(customerId).entries.find((row) => row.id === entryId);
    if (!entry) return fail({ kind: "unknown-entry", message: "This entry is not in the ledger any more." });
    return succeed({
      changes: [putInLedger(book, customerId, { entries: [{ ...entry, inferred: false }] })],
      subject: { table: "ledgers", key: customerId },
      summary: `Confirmed ${entry.number || entry.kind} at ${nameOf(book, customerId)}`,
      output: null,
    });
  },
});
