import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { type EntryEdit, editEntry } from "#shared/ledger/edit-entry.ts";

/** Changes what moves no figure: number, texts, a due day typed wrongly. */
export const editEntryCommand = command<{ readonly customerId: string; readonly edit: EntryEdit }>({
  name: "edit-entry",
  decide: (context, { customerId, edit }) =>
    ledgerDecision(context, customerId, editEntry(context.book.ledger(customerId), edit), (rows) => ({
      summary: `Details of ${rows.entries[0]?.number || "an entry"} changed at ${nameOf(context.book, customerId)}`,
      output: null,
    })),
});
