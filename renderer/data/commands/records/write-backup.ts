import { backupFileName } from "#renderer/data/recovery/backup-file-name.ts";
import { type Gathered, gatherBackup } from "#renderer/data/recovery/gather-backup.ts";
import { withJournal } from "#renderer/data/recovery/journal-lines.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import type { Store } from "#renderer/data/store.ts";
import { type EncryptionOptions, PASSWORD_ROUNDS, SALT_BYTES } from "#shared/backup/encrypt-backup.ts";
import type { BackupHeader } from "#shared/backup/format.ts";
import type { HostFailure } from "#shared/host/host.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

export type WrittenBackup = {
  readonly name: string;
  readonly header: BackupHeader;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  /** Kept files that are named in the books but could not be read, by SHA-256. */
  readonly missing: readonly string[];
};

export type WriteBackupError = HostFailure | { readonly kind: "busy" } | { readonly kind: "not-verified" };

export type WriteBackupInput = {
  /** Empty: not encrypted. */
  readonly password: string;
  readonly reason: string;
  /** Fewer rounds of key derivation than a password needs: for tests. */
  readonly rounds?: number;
  readonly onProgress: OnProgress;
};

/** Somebody who writes all the time must not keep a backup from ever being made. */
const TRIES = 5;

/**
 * Writes everything into one file of the user's choice: rows, journal and kept files. The file is read back completely
 * before it is handed over.
 */
export async function writeBackupFile(
  store: Store,
  packing: Packing,
  input: WriteBackupInput,
): Promise<Result<WrittenBackup, WriteBackupError>> {
  const clock = await store.host.clock();
  if (!clock.ok) return clock;
  const label = { createdAt: clock.value.at, reason: input.reason, appVersion: store.appVersion };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const journalHead = store.book.reader().head;
    const gathered = await gather(store, journalHead, input.onProgress);
    if (!gathered.ok) return gathered;
    input.onProgress({ stage: "packing", done: 0, total: 0 });
    const { journal, files, missing } = gathered.value;
    const encryption = encryptionFor(input);
    const packed = await packing.backup({ label, journal, journalHead, files, encryption });
    if (!packed.ok && packed.error.kind === "moved-on") continue;
    if (!packed.ok) return fail({ kind: "not-verified" });
    const { header, bytes } = packed.value;
    const suggestedName = backupFileName(header.about.company, label.createdAt);
    const saved = await store.host.saveFile({ suggestedName, bytes });
    if (!saved.ok) return saved;
    const isEncrypted = encryption !== null;
    return succeed({ name: saved.value.name, header, bytes: bytes.length, isEncrypted, missing });
  }
  return fail({ kind: "busy" });
}

function gather(store: Store, head: ChainHead, onProgress: OnProgress): Promise<Result<Gathered, HostFailure>> {
  const named = store.book.reader().all("files");
  return withJournal(() => gatherBackup(store.host, named, head.seq, onProgress));
}

/** Salt, and with it the key, belongs to one file. */
function encryptionFor({ password, rounds = PASSWORD_ROUNDS }: WriteBackupInput): EncryptionOptions | null {
  return password === "" ? null : { password, rounds, salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) };
}
