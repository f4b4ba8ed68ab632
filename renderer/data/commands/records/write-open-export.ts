import { backupFileName } from "#renderer/data/recovery/backup-file-name.ts";
import { gatherBackup } from "#renderer/data/recovery/gather-backup.ts";
import { withJournal } from "#renderer/data/recovery/journal-lines.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import type { Store } from "#renderer/data/store.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { WriteBackupError, WrittenBackup } from "./write-backup.ts";

/** Somebody who writes all the time must not keep an export from ever being made. */
const TRIES = 5;

/** Writes everything in open formats into one zip of the user's choice, read back completely before it is handed over. */
export async function writeOpenExport(
  store: Store,
  packing: Packing,
  onProgress: OnProgress,
): Promise<Result<WrittenBackup, WriteBackupError>> {
  const clock = await store.host.clock();
  if (!clock.ok) return clock;
  const label = { createdAt: clock.value.at, reason: "open-export", appVersion: store.appVersion };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const journalHead = store.book.reader().head;
    const named = store.book.reader().all("files");
    const gathered = await withJournal(() => gatherBackup(store.host, named, journalHead.seq, onProgress));
    if (!gathered.ok) return gathered;
    onProgress({ stage: "packing", done: 0, total: 0 });
    const { journal, files, missing } = gathered.value;
    const packed = await packing.openExport({ label, journal, journalHead, files });
    if (!packed.ok && packed.error.kind === "moved-on") continue;
    if (!packed.ok) return fail({ kind: "not-verified" });
    const { header, bytes } = packed.value;
    const suggestedName = backupFileName(header.about.company, label.createdAt).replace(/\.duebook$/, ".zip");
    const saved = await store.host.saveFile({ suggestedName, bytes });
    if (!saved.ok) return saved;
    return succeed({ name: saved.value.name, header, bytes: bytes.length, isEncrypted: false, missing });
  }
  return fail({ kind: "busy" });
}
