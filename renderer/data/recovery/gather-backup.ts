import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { Host } from "#shared/host/host.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { journalLines } from "./journal-lines.ts";
import { breathe, type OnProgress } from "./progress.ts";

export type Gathered = {
  readonly journal: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Kept files that are named but could not be read, by SHA-256. */
  readonly missing: readonly string[];
};

/**
 * Collects what a backup holds beside the tables: the journal's lines up to `throughSeq` and every kept file they and
 * the rows name. Runs inside `withJournal`.
 */
export async function gatherBackup(
  host: Host,
  rows: Iterable<StoredFile>,
  throughSeq: number,
  onProgress: OnProgress,
): Promise<Gathered> {
  const journal: string[] = [];
  const named = new Set([...rows].map((file) => file.sha256));
  for await (const line of journalLines(host, 1)) {
    const entry = parseLine(line);
    if (!entry.ok || entry.value.seq > throughSeq) continue;
    journal.push(line);
    const { body } = entry.value;
    if (body && body.kind !== "changes") named.add(body.sha256);
  }
  return { journal, ...(await gatherFiles(host, named, onProgress)) };
}

async function gatherFiles(host: Host, named: ReadonlySet<string>, onProgress: OnProgress) {
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const sha256 of named) {
    onProgress({ stage: "reading", done: files.size + missing.length, total: named.size });
    const file = await host.files.get({ sha256 });
    if (file.ok) files.set(sha256, file.value.bytes);
    else missing.push(sha256);
    await breathe();
  }
  return { files, missing };
}
