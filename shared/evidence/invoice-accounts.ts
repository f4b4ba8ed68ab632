import { words } from "../chasing/words.ts";
import type { Allocation, DebitEntry } from "../ledger/ledger.ts";
import { addMinor, type Minor, minor } from "../money/minor.ts";
import { type BundleBlock, type BundlePart, column, numberColumn } from "./bundle-part.ts";
import { entryName } from "./entry-names.ts";
import type { EvidenceSource } from "./evidence-source.ts";

/** Each chosen invoice with what was set against it, and what that left open: the account, as far as they are concerned. */
export function invoiceAccountsPart({ file, company, asAt, invoiceIds = [] }: EvidenceSource): BundlePart {
  const say = words(company.locale);
  const byId = new Map(file.ledger.entries.map((entry) => [entry.id, entry]));
  const chosen = file.ledger.entries.filter(
    (entry): entry is DebitEntry => entry.side === "debit" && invoiceIds.includes(entry.id) && entry.on <= asAt,
  );
  const blocks = chosen.flatMap((debit): readonly BundleBlock[] => {
    let open: Minor = debit.amountMinor;
    const money = (amount: Minor) => say.exact(amount, debit.currency);
    const rows = movementsOf(debit, file.ledger.allocations, asAt).map(({ on, creditId, amountMinor }) => {
      open = addMinor(open, amountMinor);
      const credit = byId.get(creditId);
      const what = credit ? [entryName(credit), credit.reference].filter((text) => text !== "").join(", ") : "";
      return [say.date(on), amountMinor > 0 ? `${what}, taken back` : what, money(amountMinor), money(open)];
    });
    return [
      { kind: "heading", text: `${entryName(debit)}, due ${say.date(debit.dueOn)}` },
      {
        kind: "table",
        columns: [column("Day", 68), column("What", "*"), numberColumn("Amount"), numberColumn("Open")],
        rows: [[say.date(debit.on), entryName(debit), money(debit.amountMinor), money(debit.amountMinor)], ...rows],
        total: [`Open on ${say.date(asAt)}`, "", "", money(open)],
      },
    ];
  });
  return { id: "ledger", title: "Account of the chosen invoices", blocks };
}

/** What was set against an invoice and taken back again, day by day; a credit is below zero. */
function movementsOf(debit: DebitEntry, allocations: readonly Allocation[], asAt: string) {
  return allocations
    .filter(({ debitId }) => debitId === debit.id)
    .flatMap(({ on, undoneOn, creditId, amountMinor }) => [
      { on, creditId, amountMinor: minor(-amountMinor) },
      ...(undoneOn === null ? [] : [{ on: undoneOn, creditId, amountMinor }]),
    ])
    .filter(({ on }) => on <= asAt)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
