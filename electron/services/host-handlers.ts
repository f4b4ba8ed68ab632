import type { ChannelHandlers } from "#shared/host/channels.ts";
import type { AppInfo } from "#shared/host/host.ts";
import { succeed } from "#shared/result/result.ts";
import { readClock } from "./clock.ts";
import { createContentFiles } from "./content-files.ts";
import { diskSpace } from "./disk-space.ts";
import type { FileSystem } from "./file-system.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import { createSmtp, type PasswordSafe } from "./smtp/smtp.ts";
import { createSnapshots, type Snapshots } from "./snapshots/snapshots.ts";

/** What both front doors do in the same way; each adds what is its own (dialogs, print, quitting). */
export type SharedChannel =
  | "info"
  | "journal.append"
  | "journal.read"
  | "journal.head"
  | "journal.restart"
  | "journal.erase"
  | "files.put"
  | "files.get"
  | "files.remove"
  | "snapshots.list"
  | "snapshots.write"
  | "snapshots.read"
  | "smtp.status"
  | "smtp.configure"
  | "smtp.send"
  | "clock"
  | "diskSpace";

export type Services = {
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly handlers: ChannelHandlers<SharedChannel>;
  /** The orderly end of the journal; nothing is written after it. */
  readonly close: () => Promise<void>;
};

export type ServicesOptions = {
  readonly fs: FileSystem;
  readonly info: AppInfo;
  readonly now: () => Date;
  /** The system's key store; absent where there is none. */
  readonly passwordSafe?: PasswordSafe | null;
};

/** The services of one profile, over the folder named in `info`. */
export function createServices({ fs, info, now, passwordSafe = null }: ServicesOptions): Services {
  const { dataFolder, version: appVersion, runtime } = info;
  const journal = createJournal({ fs, dataFolder, appVersion, runtime, now });
  const files = createContentFiles(fs, dataFolder);
  const smtp = createSmtp({ fs, dataFolder, passwordSafe });
  const snapshots = createSnapshots(fs, dataFolder, now);
  return {
    journal,
    snapshots,
    close: journal.close,
    handlers: {
      info: async () => succeed(info),
      "journal.append": journal.append,
      "journal.read": journal.read,
      "journal.head": journal.head,
      "journal.restart": journal.restart,
      "journal.erase": journal.erase,
      "files.put": files.put,
      "files.get": files.get,
      "files.remove": files.remove,
      "snapshots.list": snapshots.list,
      "snapshots.write": snapshots.write,
      "snapshots.read": snapshots.read,
      "smtp.status": smtp.status,
      "smtp.configure": smtp.configure,
      "smtp.send": smtp.send,
      clock: async () => succeed(readClock(now())),
      diskSpace: () => diskSpace(fs, dataFolder, snapshots),
    },
  };
}
