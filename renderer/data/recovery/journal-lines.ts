import type { Host } from "#shared/host/host.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { parseLine } from "#shared/journal/parse-line.ts";

/** The host stopped answering while the journal was read. */
export class JournalReadError extends Error {}

/** Every readable line of the journal from `fromSeq` on, oldest first. Throws a JournalReadError. */
export async function* journalLines(host: Host, fromSeq: number): AsyncGenerator<string> {
  for (let next: number | null = fromSeq; next !== null; ) {
    const read: Awaited<ReturnType<Host["journal"]["read"]>> = await host.journal.read({ fromSeq: next });
    if (!read.ok) throw new JournalReadError(read.error.detail);
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

/** Hash of the entry with this number; null when the journal has none. Throws a JournalReadError. */
export async function journalHashAt(host: Host, seq: number): Promise<string | null> {
  for await (const entry of journalEntries(host, seq)) return entry.seq === seq ? entry.hash : null;
  return null;
}
