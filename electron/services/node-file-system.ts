import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { FileSystem, OpenFile } from "./file-system.ts";

const RENAME_ATTEMPTS = 12;

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: openFile,
  read: async (path) => new Uint8Array(await readFile(path)),
  list: async (folder) => (await orNull(readdir(folder)))?.sort() ?? null,
  size: async (path) => (await orNull(stat(path)))?.size ?? null,
  makeFolder: async (path) => {
    // For the user alone: other accounts of this computer have no business in the books.
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  rename: process.platform === "win32" ? renameWithPatience : rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT);
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

/** On Windows a virus scanner may hold a file open for a moment, and renaming it is refused meanwhile. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (attempt === RENAME_ATTEMPTS || !["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
      await setTimeout(attempt * 10);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder that could be flushed; NTFS keeps names in its own log.
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orNull<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw error;
  }
}
