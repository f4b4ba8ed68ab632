import { putInLedger } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import type { ReversalInput } from "#shared/ledger/reverse-entry.ts";
import { reverseTransfer, transferPartner } from "#shared/ledger/reverse-transfer.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Takes a transfer between two customers back, in both ledgers; either half may be named. */
export const reverseTransferCommand = command<{ readonly customerId: string; readonly input: ReversalInput }>({
  name: "reverse-transfer",
  decide: (context, { customerId, input }) => {
    const { book } = context;
    const here = book.ledger(customerId);
    const half = here.entries.find((entry) => entry.id === input.entryId);
    const partner = half ? transferPartner(half, book.all("ledgers")) : null;
    if (!half || !partner)
      return fail({ kind: "no-partner", message: "The other half of this transfer is not in the books." });
    const isOut = partner.entry.linkedId === half.id;
    const [out, into] = isOut ? [{ ledger: here, entry: half }, partner] : [partner, { ledger: here, entry: half }];
    const { on, reason, note } = input;
    const texts = note === undefined ? {} : { note };
    const decided = reverseTransfer(
      out.ledger,
      into.ledger,
      { outId: out.entry.id, intoId: into.entry.id, on, reason, ...texts },
      context,
    );
    if (!decided.ok) return fail(ledgerRefusal(decided.error, localeOf(book)));
    return succeed({
      changes: [
        putInLedger(book, out.ledger.customerId, decided.value.from),
        putInLedger(book, into.ledger.customerId, decided.value.to),
      ],
      subject: { table: "ledgers", key: customerId },
      summary: `Transfer from ${nameOf(book, out.ledger.customerId)} to ${nameOf(book, into.ledger.customerId)} taken back`,
      output: null,
    });
  },
});
