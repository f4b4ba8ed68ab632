import type { JournalEntry } from "../journal/entry.ts";
import { parseLine } from "../journal/parse-line.ts";
import { type ReplaySources, type ReplayState, replayEntry } from "../journal/replay.ts";
import { countRows, emptyTableSet } from "../journal/table-set.ts";
import { verifyChain } from "../journal/verify-chain.ts";
import type { Backup } from "./format.ts";
import { ledgerTotals } from "./ledger-totals.ts";
import { readBackup } from "./read-backup.ts";

/** What a restore of a backup would give, found out without touching anything. */
export type Drill = {
  /** Entries of the history in it, when their chain is whole; why not, otherwise. */
  readonly history:
    | { readonly kind: "whole"; readonly entries: number }
    | { readonly kind: "broken" }
    | { readonly kind: "none" };
  /** Whether the history alone, from its first entry on, gives the very rows and sums of the backup. */
  readonly rebuilt: "same" | "differs" | "not-possible";
  /** Kept files that the rows name and the backup does not have. */
  readonly missingFiles: number;
};

/**
 * Tries a backup that was read and found whole: checks the chain of its history, rebuilds the books from that history
 * alone and compares them with the rows, and looks for every kept file. `migrate` brings rows to the schema of the backup.
 */
export async function drillBackup(backup: Backup, migrate: ReplaySources["migrate"]): Promise<Drill> {
  const entries = entriesOf(backup.journal);
  const missingFiles = [...backup.tables.files.values()].filter(({ sha256 }) => !backup.files.has(sha256)).length;
  if (entries === null) return { history: { kind: "broken" }, rebuilt: "not-possible", missingFiles };
  if (entries.length === 0) return { history: { kind: "none" }, rebuilt: "not-possible", missingFiles };
  const chain = verifyChain(entries);
  const isWhole = chain.ok && chain.value.head.hash === backup.header.about.hash;
  if (!isWhole) return { history: { kind: "broken" }, rebuilt: "not-possible", missingFiles };
  const rebuilt = await rebuild(backup, entries, migrate);
  return { history: { kind: "whole", entries: entries.length }, rebuilt: verdict(backup, rebuilt), missingFiles };
}

function entriesOf(lines: readonly string[]): readonly JournalEntry[] | null {
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const parsed = parseLine(line);
    if (!parsed.ok) return null;
    entries.push(parsed.value);
  }
  return entries;
}

/** Erased entries do no harm where a later one put whole books in place; null when the history does not lead there. */
async function rebuild(backup: Backup, entries: readonly JournalEntry[], migrate: ReplaySources["migrate"]) {
  const { schema } = backup.header.about;
  const sources: ReplaySources = {
    file: async (sha256) => backup.files.get(sha256) ?? null,
    snapshot: (bytes) => {
      const read = readBackup(bytes, { schema });
      return read.ok
        ? { ok: true, value: { tables: read.value.tables, schema: read.value.header.about.schema } }
        : read;
    },
    migrate,
  };
  let state: ReplayState = { tables: emptyTableSet(), schema: 1 };
  let isLost = false;
  for (const entry of entries) {
    if (isLost && entry.body?.kind !== "snapshot") continue;
    const next = await replayEntry(state, entry, sources);
    isLost = !next.ok;
    if (next.ok) state = next.value;
  }
  return isLost ? null : migrate(state, schema);
}

function verdict({ header }: Backup, rebuilt: ReplayState | null): Drill["rebuilt"] {
  if (!rebuilt) return "not-possible";
  const counts: Readonly<Record<string, number>> = countRows(rebuilt.tables);
  const sameCounts = Object.entries(counts).every(([table, count]) => count === (header.counts[table as never] ?? 0));
  const totals = JSON.stringify(ledgerTotals(rebuilt.tables.ledgers.values()));
  return sameCounts && totals === JSON.stringify(header.totals) ? "same" : "differs";
}
