import { journalEntries, withJournal } from "#renderer/data/recovery/journal-lines.ts";
import { readTables } from "#renderer/data/recovery/read-store-state.ts";
import { replaySources } from "#renderer/data/recovery/rebuild-tables.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Host } from "#shared/host/host.ts";
import { canonicalJson } from "#shared/journal/canonical.ts";
import { type ReplayState, replayEntry } from "#shared/journal/replay.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { chainCheck } from "#shared/journal/verify-chain.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { asRecord, tablesOf } from "#tests/support/acts.ts";

/** Everything that is wrong with the books now: store, books in memory, chain and replay must tell one story. */
export async function problemsOf(store: Store, host: Host): Promise<readonly string[]> {
  const problems: string[] = [];
  const stored = await readTables(store.database);
  const { head } = store.book.reader();
  if (stored.head.hash !== head.hash) problems.push(`store at ${stored.head.seq}, books at ${head.seq}`);
  const record = canonicalJson(asRecord(stored.tables));
  if (canonicalJson(asRecord(tablesOf(store.book.reader()))) !== record) problems.push("books differ from store");
  const replayed = await withJournal(() => replayWhole(host));
  if (!replayed.ok) return [...problems, `journal: ${replayed.error.detail}`];
  const { chain, tables } = replayed.value;
  if (chain !== head.hash) problems.push(`journal ends in ${chain}, books in ${head.hash}`);
  if (canonicalJson(asRecord(tables)) !== record) problems.push("replay differs from store");
  for (const ledger of stored.tables.ledgers.values()) problems.push(...overAllocated(ledger));
  if ((await store.database.outbox.count()) > 0) problems.push("the outbox is not empty");
  return problems;
}

/** Hashes of the journal's entries with these numbers, empty where there is none. */
export async function entryHashes(host: Host, seqs: readonly number[]): Promise<readonly string[]> {
  const wanted = new Map<number, string>();
  const read = await withJournal(async () => {
    for await (const entry of journalEntries(host, Math.max(1, Math.min(...seqs)))) wanted.set(entry.seq, entry.hash);
  });
  if (!read.ok) throw new Error(read.error.detail);
  return seqs.map((seq) => wanted.get(seq) ?? "");
}

async function replayWhole(host: Host): Promise<{ readonly chain: string; readonly tables: TableSet }> {
  const sources = replaySources(host);
  const check = chainCheck();
  let state: ReplayState = { tables: emptyTableSet(), schema: 1 };
  let chain = "0".repeat(64);
  for await (const entry of journalEntries(host, 1)) {
    const fault = check.next(entry);
    if (fault) throw new Error(`chain: ${fault.kind} at ${fault.seq}`);
    const next = await replayEntry(state, entry, sources);
    if (!next.ok) throw new Error(`replay: ${next.error.kind}`);
    state = next.value;
    chain = entry.hash;
  }
  return { chain, tables: state.tables };
}

function overAllocated({ customerId, entries, allocations }: CustomerLedger): readonly string[] {
  const used = new Map<string, number>();
  for (const { creditId, debitId, amountMinor } of allocations) {
    for (const id of [creditId, debitId]) used.set(id, (used.get(id) ?? 0) + amountMinor);
  }
  return entries
    .filter((entry) => entry.side === "credit" && (used.get(entry.id) ?? 0) > entry.amountMinor)
    .map((entry) => `${customerId}: ${entry.id} is allocated beyond its amount`);
}
