import type { Host, HostFailure, JournalHead } from "#shared/host/host.ts";
import { blockingDamage } from "#shared/journal/decide-start.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { journalEntries, withJournal } from "./journal-lines.ts";
import type { OnProgress } from "./progress.ts";
import { hasCounts, rebuildTables } from "./rebuild-tables.ts";
import type { Stopped } from "./start-up.ts";

/** What the books would be rebuilt from if their own store were deleted, found out by rebuilding them in memory. */
export type JournalTrial =
  | { readonly kind: "whole"; readonly head: ChainHead; readonly customers: number }
  /** Snapshots and journal give everything up to this entry, and there was more. */
  | { readonly kind: "incomplete"; readonly head: ChainHead; readonly afterSeq: number }
  /** Nothing to rebuild from: perhaps another folder is in its place. */
  | { readonly kind: "empty" };

/** Reads every line that would be needed and replays it; changes nothing. */
export async function tryJournal(host: Host, onProgress: OnProgress): Promise<Result<JournalTrial, HostFailure>> {
  const found = await host.journal.head();
  if (!found.ok) return found;
  const journal = found.value;
  if (journal.seq === 0) return succeed({ kind: "empty" });
  const head = { seq: journal.seq, hash: journal.hash };
  return withJournal(async (): Promise<JournalTrial> => {
    const rebuilt = await rebuildTables(host, journal, onProgress);
    const isWhole = !rebuilt.stopped && blockingDamage(journal).length === 0 && hasCounts(rebuilt, journal);
    if (!isWhole || (await isOlderThanSnapshots(host, journal))) {
      return { kind: "incomplete", head, afterSeq: rebuilt.head.seq };
    }
    return { kind: "whole", head, customers: rebuilt.state.tables.customers.size };
  });
}

/**
 * Deletes the store; the next start finds none and rebuilds it. An incomplete journal needs a saved copy of what can be
 * read, and the host asks for it once more.
 */
export async function emptyStore(
  stopped: Pick<Stopped, "database">,
  host: Host,
  trial: JournalTrial,
  copySaved: boolean,
): Promise<Result<null, HostFailure>> {
  if (trial.kind === "empty" || (trial.kind === "incomplete" && !copySaved)) {
    return fail({ kind: "refused", detail: "The journal does not give everything back" });
  }
  stopped.database?.close();
  return host.emptyStore({ ...trial.head, copySaved });
}

/** A snapshot of a later entry that is no older than the journal's last: somebody has put older files in its place. */
async function isOlderThanSnapshots(host: Host, { seq }: JournalHead): Promise<boolean> {
  const listed = await host.snapshots.list();
  if (!listed.ok) return false;
  let lastAt = "";
  for await (const { at } of journalEntries(host, seq)) lastAt = at;
  return listed.value.some((info) => info.seq > seq && info.at >= lastAt);
}
