import type { BackupContents } from "#shared/backup/write-backup.ts";
import type { Host } from "#shared/host/host.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import type { TableSet } from "#shared/journal/table-set.ts";
import { journalLines } from "./journal-lines.ts";
import { breathe, type OnProgress } from "./progress.ts";

export type Gathered = Required<BackupContents> & {
  /** Kept files the rows or the journal name but the host cannot give. */
  readonly missing: readonly string[];
};

/** Collects what a backup holds beside the tables: the journal's lines and every kept file they and the rows name. */
export async function gatherBackup(host: Host, tables: TableSet, onProgress: OnProgress): Promise<Gathered> {
  const journal: string[] = [];
  const named = new Set([...tables.files.values()].map((file) => file.sha256));
  for await (const line of journalLines(host, 1)) {
    journal.push(line);
    const entry = parseLine(line);
    if (entry.ok && entry.value.body && entry.value.body.kind !== "changes") named.add(entry.value.body.sha256);
  }
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  let done = 0;
  for (const sha256 of named) {
    onProgress({ stage: "reading", done, total: named.size });
    const file = await host.files.get({ sha256 });
    if (file.ok) files.set(sha256, file.value.bytes);
    else missing.push(sha256);
    done += 1;
    await breathe();
  }
  return { tables, journal, files, missing };
}
