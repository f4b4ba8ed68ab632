import { restoreBackup } from "#renderer/data/commands/records/restore-backup.ts";
import { makeSalt } from "#renderer/data/make-salt.ts";
import type { RecoveryChoice } from "#renderer/data/recovery/choices.ts";
import { recoveryChoices } from "#renderer/data/recovery/choices.ts";
import { emptyStore, tryJournal } from "#renderer/data/recovery/empty-store.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { readTables } from "#renderer/data/recovery/read-store-state.ts";
import { keepStore, rebuildAndContinue } from "#renderer/data/recovery/recover.ts";
import { type Started, startUp } from "#renderer/data/recovery/start-up.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { createDatabase, SCHEMA_VERSION } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import { createWriteLock } from "#renderer/data/write-lock.ts";
import { chooseHost } from "#renderer/host/choose-host.ts";
import { readClock } from "#renderer/state/clock.ts";
import { readBackup } from "#shared/backup/read-backup.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import { canonicalJson } from "#shared/journal/canonical.ts";
import { sha256Hex } from "#shared/journal/seal.ts";
import { asRecord, perform } from "#tests/support/acts.ts";
import type { Act } from "#tests/support/change-history.ts";
import { writeHistory } from "#tests/support/change-history.ts";
import { randomActs } from "./random-acts.ts";
import { entryHashes, problemsOf } from "./verify.ts";

/**
 * The data layer of the program without its screens, driven by the reliability tests: the same start, commands, recovery
 * and host. Built into a folder of its own; the shipped program exposes nothing of this.
 */
const host = chooseHost();
const lock = createWriteLock(navigator.locks);
let started: Started | null = null;

export type Outcome =
  | { readonly kind: "ready"; readonly notices: readonly string[]; readonly seq: number }
  | {
      readonly kind: "stopped";
      readonly problem: string;
      readonly choices: readonly RecoveryChoice[];
      readonly text: string;
    };

const duebook = {
  start: async (): Promise<Outcome> => {
    const info = await host.info();
    if (!info.ok) throw new Error(info.error.detail);
    const api = { indexedDB, IDBKeyRange };
    const options = { host, info: info.value, api, createDatabase: () => createDatabase(api), onProgress: noProgress };
    started = await lock(() => startUp(options));
    return outcomeOf(started);
  },
  choose: async (choice: RecoveryChoice): Promise<string> => {
    if (started?.kind !== "stopped") throw new Error("nothing to choose");
    const stopped = started;
    const result =
      choice === "keep-store"
        ? await keepStore(stopped, host, moment())
        : await rebuildAndContinue(stopped, host, moment(), noProgress);
    return result.ok ? "done" : JSON.stringify(result.error);
  },
  /** The way out when the browser cannot open its own store: answers what the journal gave back in the trial. */
  emptyStore: async (): Promise<string> => {
    if (started?.kind !== "stopped") throw new Error("nothing to choose");
    const trial = await tryJournal(host, noProgress);
    if (!trial.ok) return JSON.stringify(trial.error);
    const emptied = await emptyStore(started, host, trial.value, false);
    return emptied.ok ? trial.value.kind : JSON.stringify(emptied.error);
  },
  /** Writes until the window is killed; each line on the console is one change that may be called saved. */
  write: async (seed: number, count: number): Promise<Readonly<Record<string, number>>> => {
    const outcomes: Record<string, number> = {};
    for (const [index, act] of randomActs(seed, count).entries()) {
      const outcome = await write(act, `${seed}-${index}`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    return outcomes;
  },
  problems: () => problemsOf(store(), host),
  hashes: (seqs: readonly number[]) => entryHashes(host, seqs),
  snapshot: async (): Promise<boolean> => (await takeSnapshot(store(), workerPacking(), "by-hand")).ok,
  /** What host and format say about damaged snapshots and about the sentinel. */
  faults: async (): Promise<readonly string[]> => {
    const [listed, head] = await Promise.all([host.snapshots.list(), host.journal.head()]);
    if (!listed.ok || !head.ok) return ["unreadable"];
    const faults: string[] = head.value.damage.map(({ kind }) => kind);
    for (const { name, place, state } of listed.value) {
      const file = state === "present" ? await host.snapshots.read({ name, place }) : null;
      const isSound = file?.ok && readBackup(file.value.bytes, { schema: SCHEMA_VERSION }).ok;
      if (!isSound) faults.push(`snapshot ${state}`);
    }
    return faults;
  },
  head: () => store().book.reader().head,
  notes: () => store().book.reader().all("notes").length,
  /** Restores a company of so many notes; the number tells old from new. */
  restoreNotes: async (notes: number): Promise<string> => {
    const backup = await workerPacking().read(backupOfNotes(notes));
    if (!backup.ok) throw new Error(backup.error.kind);
    const restored = await restoreBackup(store(), workerPacking(), backup.value, moment(), noProgress);
    return restored.ok ? "restored" : restored.error.kind;
  },
  /** SHA-256 over everything the store holds. */
  digest: async (): Promise<string> => {
    const { tables } = await readTables(store().database);
    return sha256Hex(canonicalJson(asRecord(tables)));
  },
  rows: async (): Promise<number> => {
    const { tables } = await readTables(store().database);
    return Object.values(tables).reduce((sum, rows) => sum + rows.size, 0);
  },
};

export type DuebookPage = typeof duebook;
(globalThis as unknown as { duebook: DuebookPage }).duebook = duebook;

async function write(act: Act, id: string): Promise<string> {
  const before = store().book.reader().head.seq;
  const outcome = await perform(store(), act, id);
  const { seq, hash } = store().book.reader().head;
  // An act that finds nothing to change writes nothing.
  if (outcome === "saved" && seq > before) console.log(`saved ${seq} ${hash}`);
  return outcome;
}

function store(): Store {
  if (started?.kind !== "ready") throw new Error("not started");
  return started.store;
}

function moment() {
  return { ...readClock(), user: "user-1", salt: makeSalt(), appVersion: "test" };
}

function backupOfNotes(count: number): Uint8Array {
  const acts = Array.from({ length: count }, (_, index): Act => ({ kind: "note", who: 1, text: `restored ${index}` }));
  const { tables, entries } = writeHistory(acts);
  const { seq, hash } = entries.at(-1) ?? { seq: 0, hash: "0".repeat(64) };
  const label = { createdAt: "2026-01-05T12:00:00.000Z", reason: "test", appVersion: "test", company: "" };
  return writeBackup({ kind: "backup", ...label, schema: SCHEMA_VERSION, seq, hash }, { tables });
}

function outcomeOf(outcome: Started): Outcome {
  if (outcome.kind === "ready") {
    const notices = outcome.notices.map((notice) => notice.kind);
    return { kind: "ready", notices, seq: outcome.store.book.reader().head.seq };
  }
  const { problem } = outcome;
  return { kind: "stopped", problem: problem.kind, choices: recoveryChoices(problem), text: JSON.stringify(problem) };
}
