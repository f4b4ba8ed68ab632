import { journalEntries, withJournal } from "#renderer/data/recovery/journal-lines.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { readAttachment } from "#shared/journal/attachment.ts";
import type { Checkpoint } from "#shared/journal/checkpoint.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { type HistoryLine, historyLine } from "#shared/journal/history-line.ts";
import { type ChainFault, type ChainReport, chainCheck } from "#shared/journal/verify-chain.ts";
import { fail, type Result } from "#shared/result/result.ts";

/** The whole history from the journal, latest first. */
export async function readHistory(host: Host): Promise<Result<readonly HistoryLine[], HostFailure>> {
  return withJournal(async () => {
    const lines: HistoryLine[] = [];
    for await (const entry of journalEntries(host, 1)) lines.push(historyLine(entry));
    return lines.reverse();
  });
}

/** Checks the chain from its first entry, and against checkpoints that were typed off letters. */
export async function checkHistory(
  host: Host,
  checkpoints: readonly Checkpoint[],
): Promise<Result<Result<ChainReport, ChainFault>, HostFailure>> {
  return withJournal(async () => {
    const check = chainCheck(checkpoints);
    for await (const entry of journalEntries(host, 1)) {
      const fault = check.next(entry);
      if (fault) return fail(fault);
    }
    return check.finish();
  });
}

/** The changes of one entry, from the journal or from its attachment; null when there are none any more. */
export async function changesAt(host: Host, seq: number): Promise<HistoryLine["changes"]> {
  const found = await withJournal(async () => {
    for await (const entry of journalEntries(host, seq)) return entry.seq === seq ? entry : null;
    return null;
  });
  return found.ok && found.value ? changesOf(host, found.value) : null;
}

async function changesOf(host: Host, { body }: JournalEntry): Promise<HistoryLine["changes"]> {
  if (body?.kind === "changes") return body.changes;
  if (body?.kind !== "attached") return null;
  const file = await host.files.get({ sha256: body.sha256 });
  if (!file.ok) return null;
  const read = readAttachment(body, file.value.bytes);
  return read.ok ? read.value : null;
}
