import type { LedgerChange } from "../journal/change.ts";
import type { Allocation, CreditEntry, CustomerLedger, DebitEntry, LedgerEntry } from "../ledger/ledger.ts";
import { type Minor, minor } from "../money/minor.ts";

/** A ledger being planned: knows what is open after every step and gives the whole as one change. */
export class LedgerEdit {
  private readonly customerId: string;
  private readonly entries = new Map<string, LedgerEntry>();
  private readonly allocations = new Map<string, Allocation>();
  private readonly oldEntries: ReadonlyMap<string, LedgerEntry>;
  private readonly oldAllocations: ReadonlyMap<string, Allocation>;
  private readonly touched = new Set<string>();
  private readonly allocated = new Map<string, number>();
  private readonly payingIds = new Map<string, string[]>();

  constructor(ledger: CustomerLedger) {
    this.customerId = ledger.customerId;
    for (const entry of ledger.entries) this.entries.set(entry.id, entry);
    for (const allocation of ledger.allocations) {
      this.insert(allocation);
    }
    this.oldEntries = new Map(this.entries);
    this.oldAllocations = new Map(this.allocations);
  }

  allEntries(): readonly LedgerEntry[] {
    return [...this.entries.values()];
  }

  debits(): readonly DebitEntry[] {
    return this.allEntries().filter((entry) => entry.side === "debit");
  }

  credits(): readonly CreditEntry[] {
    return this.allEntries().filter((entry) => entry.side === "credit");
  }

  /** Allocations in force that pay this debit. */
  paying(debitId: string): readonly Allocation[] {
    const ids = this.payingIds.get(debitId) ?? [];
    return ids.map((id) => this.allocations.get(id)!).filter((row) => row.undoneOn === null);
  }

  entry(id: string): LedgerEntry | undefined {
    return this.entries.get(id);
  }

  /** What of a debit is open, or of a credit left, in minor units. */
  openOf(entry: LedgerEntry): Minor {
    return minor((this.entries.get(entry.id) ?? entry).amountMinor - (this.allocated.get(entry.id) ?? 0));
  }

  put(entry: LedgerEntry): void {
    this.entries.set(entry.id, entry);
    this.touched.add(entry.id);
  }

  putAllocation(allocation: Allocation): void {
    const before = this.allocations.get(allocation.id);
    if (before && before.undoneOn === null) this.count(before, -1);
    this.insert(allocation);
    this.touched.add(allocation.id);
  }

  /** `null` where nothing was touched. */
  change(): LedgerChange | null {
    if (this.touched.size === 0) return null;
    const touched = [...this.touched];
    return {
      op: "ledger",
      key: this.customerId,
      before: { entries: pick(this.oldEntries, touched), allocations: pick(this.oldAllocations, touched) },
      after: { entries: pick(this.entries, touched), allocations: pick(this.allocations, touched) },
    };
  }

  private insert(allocation: Allocation): void {
    if (!this.allocations.has(allocation.id)) {
      const ids = this.payingIds.get(allocation.debitId);
      if (ids) ids.push(allocation.id);
      else this.payingIds.set(allocation.debitId, [allocation.id]);
    }
    this.allocations.set(allocation.id, allocation);
    if (allocation.undoneOn === null) this.count(allocation, 1);
  }

  private count(allocation: Allocation, sign: 1 | -1): void {
    for (const id of [allocation.debitId, allocation.creditId])
      this.allocated.set(id, (this.allocated.get(id) ?? 0) + sign * allocation.amountMinor);
  }
}

function pick<Row>(rows: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}
