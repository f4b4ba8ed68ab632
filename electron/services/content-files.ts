import { dirname, join } from "node:path";
import type { Host } from "#shared/host/host.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "./file-system.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { sha256 } from "./sha-256.ts";
import { writeDurably } from "./write-file.ts";

/**
 * Attachments and letters as they were sent, each in a file named by the SHA-256 of its content (`files/ab/ab12…`): the
 * same bytes are kept once, and every reading proves that they are unchanged (`damaged` when not, `missing` when gone).
 */
export function createContentFiles(fs: FileSystem, dataFolder: string): Host["files"] {
  const inTurn = oneAtATime();
  const pathOf = (digest: string) => join(dataFolder, "files", digest.slice(0, 2), digest);

  return {
    put: async ({ bytes }) => {
      const digest = sha256(bytes);
      try {
        await inTurn(() => keep(fs, dataFolder, pathOf(digest), bytes));
        return succeed({ sha256: digest });
      } catch (error) {
        return fail(hostFailure(error));
      }
    },
    remove: async ({ sha256: digest }) => {
      try {
        await inTurn(() => removeFile(fs, pathOf(digest)));
        return succeed(null);
      } catch (error) {
        return fail(hostFailure(error));
      }
    },
    get: async ({ sha256: digest }) => {
      try {
        const bytes = await fs.read(pathOf(digest));
        if (sha256(bytes) === digest) return succeed({ bytes });
        return fail({ kind: "damaged", detail: `The file ${digest} has changed on disk` });
      } catch (error) {
        return fail(hostFailure(error));
      }
    },
  };
}

/** No error when it is gone already, so that a removal that was stopped can be done again. */
async function removeFile(fs: FileSystem, path: string): Promise<void> {
  if ((await fs.list(dirname(path))) === null) return;
  await fs.remove(path);
  await fs.syncFolder(dirname(path));
}

async function keep(fs: FileSystem, dataFolder: string, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await fs.makeFolder(folder);
  await fs.syncFolder(dataFolder);
  await fs.syncFolder(dirname(folder));
  // A damaged copy is replaced by the sound one that was just handed in.
  const isThere = (await fs.size(path)) === bytes.byteLength && Buffer.compare(await fs.read(path), bytes) === 0;
  // The writing that put it there may have failed just before its name was made to last.
  if (isThere) await fs.syncFolder(folder);
  else await writeDurably(fs, path, bytes);
}
