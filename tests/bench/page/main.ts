import { command } from "#renderer/data/command.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { replaceStore } from "#renderer/data/recovery/replace-store.ts";
import { startUp } from "#renderer/data/recovery/start-up.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { createDatabase } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import { createWriteLock } from "#renderer/data/write-lock.ts";
import { chooseHost } from "#renderer/host/choose-host.ts";
import type { Change } from "#shared/journal/change.ts";
import { applyChange, emptyTableSet } from "#shared/journal/table-set.ts";
import { succeed } from "#shared/result/result.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { ACTOR, perform } from "#tests/support/acts.ts";
import { type GeneratedBooks, generateBooks, LARGE } from "#tests/support/generator.ts";
import { ageEverything } from "../age-everything.ts";
import { median, timedOnce } from "../measure.ts";
import { type ImportTimes, importFile } from "./import-file.ts";
import { entryRows, openRowStore } from "./row-store.ts";
import { watchGaps } from "./watch-gaps.ts";

/** What needs a browser to be measured; each function answers milliseconds. */
const host = chooseHost();
const api = { indexedDB, IDBKeyRange };
let store: Store | null = null;
let books: GeneratedBooks | null = null;

const bench = {
  start: async (): Promise<number> => {
    const info = await host.info();
    if (!info.ok) throw new Error(info.error.detail);
    const options = { host, info: info.value, api, createDatabase: () => createDatabase(api), onProgress: noProgress };
    return timedOnce(async () => {
      const started = await createWriteLock(navigator.locks)(() => startUp(options));
      if (started.kind === "stopped") throw new Error(JSON.stringify(started.problem));
      store = started.store;
    });
  },
  generate: (): number => {
    books = generateBooks(LARGE);
    return books.ledgers.length;
  },
  /** The same entries as rows of their own with three indexes, written and read as Dexie offers it. */
  rowStore: async (): Promise<{ readonly write: number; readonly load: number; readonly scan: number }> => {
    const rows = await openRowStore();
    const entries = entryRows(made());
    const write = await timedOnce(() => rows.table("entries").bulkAdd([...entries]));
    const load = await timedOnce(() => rows.table("entries").toArray());
    const scan = await timedOnce(async () => {
      const all = await rows.table("entries").toArray();
      let late = 0;
      for (const entry of all) if (entry.side === "debit" && entry.dueOn < made().asAt) late += entry.amountMinor;
      return late;
    });
    rows.close();
    indexedDB.deleteDatabase(rows.name);
    return { write, load, scan };
  },
  /** Our own store: everything in one transaction, then read back as the start does. */
  ownStore: async (): Promise<{ readonly write: number; readonly load: number }> => {
    const { database } = opened();
    const tables = emptyTableSet();
    for (const change of importChanges(made())) applyChange(tables, change);
    const write = await timedOnce(() => replaceStore(database, tables, { seq: 0, hash: "0".repeat(64) }));
    const load = await timedOnce(() => Promise.all([database.customers.toArray(), database.ledgers.toArray()]));
    await replaceStore(database, emptyTableSet(), { seq: 0, hash: "0".repeat(64) });
    return { write, load };
  },
  ageing: async (): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 6; run += 1) times.push(await timedOnce(() => ageEverything(made())));
    return median(times.slice(1));
  },
  /** The whole import as one command: decided, written, journalled with its attachment, shown. */
  importAll: async (): Promise<{ readonly all: number; readonly longestGap: number }> => {
    const settings = command<null>({
      name: "bench-settings",
      decide: () => succeed({ changes: settingChanges(), subject: null, summary: "company", output: null }),
    });
    await runCommand(opened(), settings, null, ACTOR);
    const everything = command<readonly Change[]>({
      name: "bench-import",
      decide: (_, changes) => succeed({ changes, subject: null, summary: "everything", output: null }),
    });
    const changes = importChanges(made());
    const watch = watchGaps();
    const all = await timedOnce(async () => {
      const written = await runCommand(opened(), everything, changes, ACTOR);
      if (!written.ok) throw new Error(written.error.message);
    });
    return { all, longestGap: watch() };
  },
  importFile: (rows: number): Promise<ImportTimes> => importFile(opened(), rows),
  appends: async (count: number): Promise<number> => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      times.push(
        await timedOnce(async () => {
          const outcome = await perform(
            opened(),
            { kind: "note", who: 1, text: "A note of usual length" },
            `b${index}`,
          );
          if (outcome !== "saved") throw new Error(outcome);
        }),
      );
    }
    return median(times);
  },
  /** Takes the store away, as a damaged file would; the next start rebuilds it. */
  loseStore: async (): Promise<void> => {
    const { database } = opened();
    database.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(database.name).onsuccess = resolve;
    });
  },
};

export type BenchPage = typeof bench;
(globalThis as unknown as { duebook: BenchPage }).duebook = bench;

function opened(): Store {
  if (!store) throw new Error("not started");
  return store;
}

function made(): GeneratedBooks {
  books ??= generateBooks(LARGE);
  return books;
}

function importChanges({ customers, ledgers }: GeneratedBooks): readonly Change[] {
  return [
    ...customers.map((row): Change => ({ op: "row", table: "customers", key: row.id, before: null, after: row })),
    ...ledgers.map(
      ({ customerId, entries, allocations }): Change => ({
        op: "ledger",
        key: customerId,
        before: { entries: [], allocations: [] },
        after: { entries, allocations },
      }),
    ),
  ];
}

/** A company and a person, so that the program opens on its first useful screen. */
function settingChanges(): readonly Change[] {
  const company = { ...defaultSettings.company, name: "Bench & Co" };
  const users = [{ id: "user-1", name: "Anna", initials: "AB", job: "", active: true }];
  return [
    { op: "row", table: "settings", key: "company", before: null, after: { id: "company", value: company } },
    { op: "row", table: "settings", key: "users", before: null, after: { id: "users", value: users } },
  ];
}
