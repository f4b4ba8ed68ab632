import { realpath } from "node:fs/promises";
import type { ChannelHandlers } from "#shared/host/channels.ts";
import type { AppInfo, HostResult } from "#shared/host/host.ts";
import type { LoopbackChannel } from "#shared/host/ipc-table.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { APP_VERSION } from "../services/app-version.ts";
import { createEmptyStore } from "../services/empty-store.ts";
import { type FileSystem, hostFailure } from "../services/file-system.ts";
import { createServices, type Services } from "../services/host-handlers.ts";
import { type LockFailure, lockProfile } from "../services/profile-lock.ts";
import { createQuitHandshake, type QuitHandshake } from "../services/quit-handshake.ts";
import { createReveal } from "../services/reveal.ts";
import { type ListenFailure, type LoopbackServer, type ServePage, startServer } from "./http-server.ts";

export type LoopbackOptions = {
  readonly fs: FileSystem;
  readonly port: number;
  readonly dataFolder: string;
  readonly sample: boolean;
  readonly servePage: ServePage;
  readonly now: () => Date;
  /** Shows a folder in the system's own file manager; answers "" or what went wrong. */
  readonly openPath: (path: string) => Promise<string>;
  /** Starts the sample company beside this one and answers its address. */
  readonly openSample: () => HostResult<{ readonly address: string | null }>;
  readonly quitPatienceMs?: number;
  /** Where snapshots go as well: a browser cannot name a folder, so whoever starts the host does. */
  readonly secondPlace?: string;
};

export type Loopback = {
  readonly address: string;
  readonly origin: string;
  /** Lets open windows take a snapshot, then ends in an orderly way. */
  readonly stop: () => Promise<void>;
};

export type LoopbackFailure = ListenFailure | LockFailure | { readonly kind: "no-folder"; readonly detail: string };

/** Opens one profile to a browser on this computer. */
export async function startLoopback(options: LoopbackOptions): Promise<Result<Loopback, LoopbackFailure>> {
  const { fs, now, dataFolder } = options;
  try {
    await fs.makeFolder(dataFolder);
  } catch (error) {
    return fail({ kind: "no-folder", detail: hostFailure(error).detail });
  }
  const lock = await lockProfile(fs, dataFolder, { kind: "loopback", pid: process.pid, since: now().toISOString() });
  if (!lock.ok) return lock;
  const services = createServices({ fs, now, info: await infoOf(options) });
  if (options.secondPlace) await services.snapshots.setSecondPlace(options.secondPlace);
  let server: LoopbackServer | null = null;
  const quit = createQuitHandshake(() => server?.send({ kind: "quit-requested" }), options.quitPatienceMs);
  const started = await startServer({
    port: options.port,
    servePage: options.servePage,
    handlers: loopbackHandlers(options, services, quit),
  });
  if (!started.ok) {
    await lock.value.release();
    return started;
  }
  server = started.value;
  const { address, origin, close, listeners } = started.value;
  const stop = async () => {
    if (listeners() > 0) await quit.ask();
    await close();
    await services.close();
    await lock.value.release();
  };
  return succeed({ address, origin, stop });
}

function loopbackHandlers(
  { fs, dataFolder, openPath, openSample }: LoopbackOptions,
  { handlers, journal, snapshots }: Services,
  quit: QuitHandshake,
): ChannelHandlers<LoopbackChannel> {
  return {
    ...handlers,
    reveal: createReveal({ fs, dataFolder, snapshots, openPath }),
    // The browser deletes it, at the head of the answer.
    emptyStore: createEmptyStore({ journal, clear: async () => undefined }),
    openSample: () => openSample(),
    quitReady: async () => {
      quit.ready();
      return succeed(null);
    },
  };
}

async function infoOf({ sample, dataFolder }: LoopbackOptions): Promise<AppInfo> {
  return {
    kind: "loopback",
    version: APP_VERSION,
    sample,
    platform: process.platform,
    runtime: `Node ${process.versions.node}`,
    dataFolder: await realpath(dataFolder).catch(() => dataFolder),
  };
}
