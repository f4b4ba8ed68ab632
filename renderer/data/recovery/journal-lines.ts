import type { Host, HostFailure } from "#shared/host/host.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/** The host stopped answering while the journal was read: leaves the loops and becomes a value in `withJournal`. */
class JournalReadError extends Error {
  readonly failure: HostFailure;
  constructor(failure: HostFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** Runs a task that reads the journal; a host that does not give it comes back as a value. */
export async function withJournal<Value>(task: () => Promise<Value>): Promise<Result<Value, HostFailure>> {
  try {
    return succeed(await task());
  } catch (error) {
    if (error instanceof JournalReadError) return fail(error.failure);
    throw error;
  }
}

/** Every readable line of the journal from `fromSeq` on, oldest first. Runs inside `withJournal`. */
export async function* journalLines(host: Host, fromSeq: number): AsyncGenerator<string> {
  for (let next: number | null = fromSeq; next !== null; ) {
    const read: Awaited<ReturnType<Host["journal"]["read"]>> = await host.journal.read({ fromSeq: next });
    if (!read.ok) throw new JournalReadError(read.error);
    yield* read.value.lines;
    next = read.value.nextSeq;
  }
}

export async function* journalEntries(host: Host, fromSeq: number): AsyncGenerator<JournalEntry> {
  for await (const line of journalLines(host, fromSeq)) {
    const parsed = parseLine(line);
    if (parsed.ok) yield parsed.value;
  }
}

/** Hash of the entry with this number; null when the journal has none. Runs inside `withJournal`. */
export async function journalHashAt(host: Host, seq: number): Promise<string | null> {
  for await (const entry of journalEntries(host, seq)) return entry.seq === seq ? entry.hash : null;
  return null;
}
