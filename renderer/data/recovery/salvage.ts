import type { DuebookDatabase } from "#renderer/data/schema.ts";
import { SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import type { Host, HostFailure, JournalHead } from "#shared/host/host.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { type ChainHead, GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { type Result, succeed } from "#shared/result/result.ts";
import { backupFileName } from "./backup-file-name.ts";
import { companyOf } from "./company-of.ts";
import { gatherBackup } from "./gather-backup.ts";
import { withJournal } from "./journal-lines.ts";
import type { OnProgress } from "./progress.ts";
import { readTables } from "./read-store-state.ts";
import { rebuildTables } from "./rebuild-tables.ts";
import type { Stopped } from "./start-up.ts";

type Found = { readonly tables: TableSet; readonly head: ChainHead };

/** Saves a backup of whatever can still be read, without writing to the store or the journal. */
export async function salvage(
  { database, journal }: Pick<Stopped, "database" | "journal">,
  host: Host,
  moment: { readonly at: string; readonly appVersion: string },
  onProgress: OnProgress,
): Promise<Result<{ readonly name: string }, HostFailure>> {
  const found = (await fromStore(database)) ?? (await fromJournal(host, journal, onProgress)) ?? nothing();
  const { tables, head } = found;
  const gathered = await gathering(host, tables, onProgress);
  const { at: createdAt, appVersion } = moment;
  const company = companyOf(tables);
  const about = { createdAt, reason: "recovery", appVersion, schema: SCHEMA_VERSION, ...head, company };
  onProgress({ stage: "packing", done: 0, total: 0 });
  const bytes = writeBackup({ kind: "backup", ...about }, { tables, ...gathered });
  const saved = await host.saveFile({ suggestedName: backupFileName(company, createdAt), bytes });
  return saved.ok ? succeed({ name: saved.value.name }) : saved;
}

async function fromStore(database: DuebookDatabase | null): Promise<Found | null> {
  if (!database) return null;
  try {
    const found = await readTables(database);
    return found.head.seq > 0 ? found : null;
  } catch {
    return null;
  }
}

async function fromJournal(host: Host, journal: JournalHead | null, onProgress: OnProgress): Promise<Found | null> {
  if (!journal) return null;
  const rebuilt = await withJournal(() => rebuildTables(host, journal, onProgress));
  return rebuilt.ok ? { tables: rebuilt.value.state.tables, head: rebuilt.value.head } : null;
}

function nothing(): Found {
  return { tables: emptyTableSet(), head: GENESIS_HEAD };
}

async function gathering(host: Host, tables: TableSet, onProgress: OnProgress) {
  const rows = tables.files.values();
  const gathered = await withJournal(() => gatherBackup(host, rows, Number.POSITIVE_INFINITY, onProgress));
  return gathered.ok ? gathered.value : {};
}
