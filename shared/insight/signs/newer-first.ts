import { isDisputeOpen } from "#shared/chasing/dispute-state.ts";
import { daysBetween } from "#shared/dates/calendar-date.ts";
import type { AllocationReason } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

/** How the customer's own choice reaches the ledger; oldest-first is ours. */
const CHOSEN: ReadonlySet<AllocationReason> = new Set<AllocationReason>(["by-hand", "by-reference", "settled-date"]);
const OLDER_BY_DAYS = 14;

/** Paid a newer invoice while an older one, overdue and not disputed, was left open. */
export const newerFirst: SignRule = {
  kind: "newer-first",
  weight: 1,
  lastsDays: 60,
  mode: "event",
  days: ({ ledger }) => ledger.allocations.filter(({ reason }) => CHOSEN.has(reason)).map(({ on }) => on),
  look: ({ ledger, disputes }, on) => {
    const byId = new Map(ledger.entries.map((entry) => [entry.id, entry]));
    const paid = ledger.allocations
      .filter((row) => row.on === on && row.undoneOn === null && CHOSEN.has(row.reason))
      .filter((row) => byId.get(row.creditId)?.kind === "receipt")
      .map((row) => byId.get(row.debitId));
    const oldest = openItems(ledger, on)
      .filter(({ daysLate, entry }) => daysLate > 0 && entry.kind === "invoice" && !entry.retention)
      .filter(({ entry }) => !disputes.some((row) => row.invoiceId === entry.id && isDisputeOpen(row, on)))
      .reduce<ReturnType<typeof openItems>[number] | null>(
        (so, item) => (so && so.dueOn <= item.dueOn ? so : item),
        null,
      );
    if (!oldest) return null;
    for (const newer of paid) {
      if (newer?.side !== "debit" || newer.id === oldest.entry.id || newer.currency !== oldest.currency) continue;
      if (daysBetween(oldest.dueOn, newer.dueOn) < OLDER_BY_DAYS) continue;
      return {
        facts: {
          kind: "newer-first",
          paidNumber: newer.number,
          olderNumber: oldest.entry.number,
          olderDays: oldest.daysLate,
        },
        evidence: [entryEvidence(newer), entryEvidence(oldest.entry)],
      };
    }
    return null;
  },
};
