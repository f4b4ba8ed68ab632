import { attemptWrite } from "#renderer/data/attempt-write.ts";
import type { DuebookDatabase } from "#renderer/data/schema.ts";
import type { Host, JournalHead } from "#shared/host/host.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { ExecutionProblem } from "./execution-problem.ts";
import type { OnProgress } from "./progress.ts";
import { rebuildTables } from "./rebuild-tables.ts";
import { replaceStore } from "./replace-store.ts";

/**
 * Rebuilds the whole store from snapshots and journal, all or nothing. When they do not give everything back, nothing
 * is written: the user decides. Runs inside `withJournal`.
 */
export async function rebuildStore(
  database: DuebookDatabase,
  host: Host,
  journal: JournalHead,
  onProgress: OnProgress,
): Promise<Result<ChainHead, ExecutionProblem>> {
  const { state, head, stopped } = await rebuildTables(host, journal, onProgress);
  if (stopped) return fail({ kind: "rebuild-incomplete", ...stopped, journalSeq: journal.seq });
  onProgress({ stage: "writing", done: 0, total: 0 });
  const written = await attemptWrite(() => replaceStore(database, state.tables, head));
  return written.ok ? succeed(head) : fail({ kind: "store-failed", detail: written.error.detail });
}
