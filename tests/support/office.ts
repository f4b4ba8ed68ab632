import type { Dexie } from "dexie";
import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from "fake-indexeddb";
import { createEmptyStore } from "#electron/services/empty-store.ts";
import { createServices, type Services } from "#electron/services/host-handlers.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { type Started, startUp } from "#renderer/data/recovery/start-up.ts";
import { createDatabase } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import { createWriteLock } from "#renderer/data/write-lock.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { MemoryDisk } from "#tests/main/support/memory-disk.ts";

export const DATA_FOLDER = "/data";

/** Who recovers or restores, and when. */
export const MOMENT = {
  at: "2026-01-05T11:00:00.000Z",
  offset: 0,
  user: "user-1",
  salt: "fedcba9876543210fedcba9876543210",
  appVersion: "0.1.0",
};

const info: AppInfo = {
  kind: "loopback",
  version: "0.1.0",
  sample: false,
  platform: "test",
  runtime: "test",
  dataFolder: DATA_FOLDER,
};

/**
 * One computer in memory: the real services over a disk that can fail, and an IndexedDB that can be wiped. `restart`
 * ends every process and starts Duebook again on what is left.
 */
export type Office = {
  readonly disk: MemoryDisk;
  factory: IDBFactory;
  services: Services;
  host: Host;
  readonly saved: { name: string; bytes: Uint8Array }[];
  /** Notices that were shown by the system. */
  readonly notices: { readonly title: string; readonly body: string }[];
  /** A window that starts as the program does. */
  readonly start: () => Promise<Started>;
  /** A window that is expected to start. */
  readonly open: () => Promise<Store>;
  /** Kills the program: open files and connections are gone, the disk and the store stay. */
  readonly kill: () => void;
  readonly wipeStore: () => void;
};

export function createOffice(): Office {
  const disk = new MemoryDisk(DATA_FOLDER);
  const saved: Office["saved"] = [];
  const notices: Office["notices"] = [];
  let connections: Dexie[] = [];
  let lock = createWriteLock(undefined);
  const makeServices = () => createServices({ fs: disk.fs, info, now: () => new Date("2026-01-05T10:00:00.000Z") });
  const services = makeServices();
  const wipeStore = () => {
    office.factory = new FakeFactory();
  };
  const office: Office = {
    disk,
    factory: new FakeFactory(),
    services,
    host: hostOver(services, saved, notices, wipeStore),
    saved,
    notices,
    start: () =>
      lock(async () => {
        const api = { indexedDB: office.factory, IDBKeyRange: FakeKeyRange };
        const started = await startUp({
          host: office.host,
          info,
          api,
          onProgress: noProgress,
          createDatabase: () => {
            const database = createDatabase(api);
            connections.push(database);
            return database;
          },
        });
        return started.kind === "ready" ? { ...started, store: { ...started.store, lock } } : started;
      }),
    open: async () => {
      const started = await office.start();
      if (started.kind === "stopped") throw new Error(JSON.stringify(started.problem));
      return started.store;
    },
    kill: () => {
      for (const database of connections) database.close();
      connections = [];
      lock = createWriteLock(undefined);
      office.services = makeServices();
      office.host = hostOver(office.services, saved, notices, wipeStore);
    },
    wipeStore,
  };
  return office;
}

function hostOver(
  { handlers, journal }: Services,
  saved: Office["saved"],
  notices: Office["notices"],
  wipeStore: () => void,
): Host {
  const cancelled = async () => fail({ kind: "cancelled" as const, detail: "" });
  return {
    info: () => handlers.info(null),
    journal: {
      append: (input) => handlers["journal.append"](input),
      read: (input) => handlers["journal.read"](input),
      head: () => handlers["journal.head"](null),
      restart: (input) => handlers["journal.restart"](input),
      erase: (input) => handlers["journal.erase"](input),
    },
    files: {
      put: (input) => handlers["files.put"](input),
      get: (input) => handlers["files.get"](input),
      remove: (input) => handlers["files.remove"](input),
    },
    snapshots: {
      list: () => handlers["snapshots.list"](null),
      write: (input) => handlers["snapshots.write"](input),
      read: (input) => handlers["snapshots.read"](input),
      chooseSecondPlace: cancelled,
    },
    saveFile: async ({ suggestedName, bytes }) => {
      saved.push({ name: suggestedName, bytes });
      return succeed({ name: suggestedName });
    },
    openFile: cancelled,
    print: cancelled,
    mailDraft: cancelled,
    notify: async ({ title, body }) => {
      notices.push({ title, body });
      return succeed(null);
    },
    smtp: {
      status: () => handlers["smtp.status"](null),
      configure: (input) => handlers["smtp.configure"](input),
      send: (input) => handlers["smtp.send"](input),
    },
    reveal: cancelled,
    emptyStore: createEmptyStore({ journal, clear: async () => wipeStore() }),
    clock: () => handlers.clock(null),
    diskSpace: () => handlers.diskSpace(null),
    openSample: cancelled,
    quitReady: cancelled,
    onEvent: () => () => undefined,
  };
}
