import { createHash } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { FileSystem } from "./file-system.ts";
import { readSealedJson, sealJson } from "./sealed-json.ts";
import { writeBeside } from "./write-file.ts";

/** Who has a profile open: told to a second one that wants it. */
export type LockHolder = {
  readonly kind: "desktop" | "loopback";
  readonly pid: number;
  /** ISO 8601 UTC. */
  readonly since: string;
};

export type LockFailure = { readonly kind: "held"; readonly by: LockHolder | null };
export type ProfileLock = { readonly release: () => Promise<void> };

const NAME = "duebook.lock";
const holderSchema = z.object({ kind: z.enum(["desktop", "loopback"]), pid: z.int(), since: z.string() });

/**
 * Takes a profile for this process, so that two never write one journal. What decides is a local socket named after the
 * folder: the system lets it go when its process ends, however it ends, so a crash never locks anyone out. The lock file
 * beside the data only tells who holds it.
 */
export async function lockProfile(
  fs: FileSystem,
  dataFolder: string,
  holder: LockHolder,
): Promise<Result<ProfileLock, LockFailure>> {
  const server = await listenAlone(await endpoint(dataFolder));
  const path = join(dataFolder, NAME);
  if (!server) {
    const parsed = holderSchema.safeParse(await readSealedJson(fs, path).catch(() => null));
    return fail({ kind: "held", by: parsed.success ? parsed.data : null });
  }
  // Without room for the file the lock holds all the same.
  await writeBeside(fs, path, sealJson(holder)).catch(() => undefined);
  return succeed({
    release: async () => {
      await fs.remove(path).catch(() => undefined);
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** The folder's real place decides, so that two ways to write its path meet. */
async function endpoint(dataFolder: string): Promise<string> {
  const digest = createHash("sha256")
    .update(await realpath(dataFolder))
    .digest("hex")
    .slice(0, 24);
  if (process.platform === "win32") return `\\\\.\\pipe\\duebook-${digest}`;
  // Linux has sockets without a file, which cannot be left over.
  if (process.platform === "linux") return `\0duebook-${digest}`;
  return join(tmpdir(), `duebook-${digest}.sock`);
}

async function listenAlone(address: string): Promise<Server | null> {
  const server = await listen(address);
  if (server || address.startsWith("\0") || process.platform === "win32") return server;
  if (await answers(address)) return null;
  await rm(address, { force: true });
  return listen(address);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      // The lock must not keep a program alive that has nothing else to do.
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
