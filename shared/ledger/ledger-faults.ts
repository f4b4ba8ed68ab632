import type { CalendarDate } from "../dates/calendar-date.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { Allocation, CustomerLedger, Instalment, LedgerEntry } from "./ledger.ts";

/** Something in a ledger that no decision could have written. `id` is the entry or allocation at fault. */
export type LedgerFault = {
  readonly kind:
    | "same-id-twice"
    | "not-above-zero"
    | "instalments-differ"
    | "entry-missing"
    | "wrong-side"
    | "two-currencies"
    | "before-entry"
    | "undone-before-it-began"
    | "over-allocated";
  readonly id: string;
};

/**
 * Checks a stored or imported ledger: with no fault, balance = debits - credits = open items - open credits on every day.
 */
export function ledgerFaults(ledger: CustomerLedger): readonly LedgerFault[] {
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const faults = [
    ...repeatedIds([...ledger.entries, ...ledger.allocations]),
    ...ledger.entries.flatMap(entryFaults),
    ...ledger.allocations.flatMap((allocation) => allocationFaults(allocation, entries)),
  ];
  // Sums can only be checked where every amount is one.
  return faults.some((fault) => fault.kind === "not-above-zero") ? faults : [...faults, ...overAllocated(ledger)];
}

function repeatedIds(rows: readonly { readonly id: string }[]): readonly LedgerFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    if (seen.has(id)) return [{ kind: "same-id-twice" as const, id }];
    seen.add(id);
    return [];
  });
}

function entryFaults(entry: LedgerEntry): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  const { id, amountMinor } = entry;
  if (!(Number.isSafeInteger(amountMinor) && amountMinor > 0)) faults.push({ kind: "not-above-zero", id });
  if (entry.side === "debit") {
    const plans = [entry.instalments, ...(entry.dueChanges ?? []).map((change) => change.wasInstalments)];
    const isWrong = plans.some((plan) => plan.length > 0 && total(plan) !== amountMinor);
    if (isWrong) faults.push({ kind: "instalments-differ", id });
  }
  return faults;
}

function total(plan: readonly Instalment[]): number {
  return plan.reduce((sum, part) => sum + part.amountMinor, 0);
}

function allocationFaults(
  { id, amountMinor, debitId, creditId, on, undoneOn }: Allocation,
  entries: ReadonlyMap<string, LedgerEntry>,
): readonly LedgerFault[] {
  const debit = entries.get(debitId);
  const credit = entries.get(creditId);
  if (!debit || !credit) return [{ kind: "entry-missing", id }];
  const faults: LedgerFault[] = [];
  const note = (kind: LedgerFault["kind"], isFault: boolean) => {
    if (isFault) faults.push({ kind, id });
  };
  note("not-above-zero", !(Number.isSafeInteger(amountMinor) && amountMinor > 0));
  note("wrong-side", debit.side !== "debit" || credit.side !== "credit");
  note("two-currencies", debit.currency !== credit.currency);
  note("before-entry", on < debit.on || on < credit.on);
  note("undone-before-it-began", undoneOn !== null && undoneOn < on);
  return faults;
}

const FIRST_DAY = "0000-01-01" as CalendarDate;

function overAllocated(ledger: CustomerLedger): readonly LedgerFault[] {
  const freeOf = freeAmounts(ledger);
  return ledger.entries
    .filter((entry) => freeOf(entry, FIRST_DAY) < 0)
    .map((entry) => ({ kind: "over-allocated" as const, id: entry.id }));
}
