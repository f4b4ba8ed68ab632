import { dirname } from "node:path";
import type { FileSystem, OpenFile } from "./file-system.ts";

/** What is being written has this at the end of its name until it is whole; leftovers may be removed at any time. */
export const PART_SUFFIX = ".part";

/**
 * Writes a file beside its place, flushes it and renames it, so that the place holds the old content or the new,
 * never a mixture. `check` may look at the written file before it counts. Throws file errors; leaves no part behind
 * where that can be helped.
 */
export async function writeBeside(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  check?: (part: string) => Promise<void>,
): Promise<void> {
  const part = `${path}${PART_SUFFIX}`;
  try {
    await writeWhole(fs, part, bytes);
    await check?.(part);
    await fs.rename(part, path);
  } catch (error) {
    await fs.remove(part).catch(() => undefined);
    throw error;
  }
}

/** `writeBeside`, and the new name too lasts through a power loss. */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  check?: (part: string) => Promise<void>,
): Promise<void> {
  await writeBeside(fs, path, bytes, check);
  await fs.syncFolder(dirname(path));
}

/** Writes all of `bytes` at a position, over as many writes as the disk needs. Throws when it makes no headway. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const written = await file.write(done === 0 ? bytes : bytes.subarray(done), position + done);
    if (written <= 0) throw Object.assign(new Error("The disk took no more bytes"), { code: "EIO" });
    done += written;
  }
}

async function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path);
  try {
    await file.truncate(0);
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
