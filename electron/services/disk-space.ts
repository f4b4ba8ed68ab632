import type { Host, HostFailure } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "./file-system.ts";

/** Below this the browser's own store may be lost when it is opened, so it is not opened. */
const LEAST_BYTES = 50 * 1024 * 1024;

/**
 * Bytes free where the data lies, and bytes needed to open and go on safely: a fixed least, and twice the latest
 * snapshot, which is written beside its predecessor.
 */
export async function diskSpace(
  fs: FileSystem,
  dataFolder: string,
  snapshots: Pick<Host["snapshots"], "list">,
): Promise<Result<{ readonly freeBytes: number; readonly neededBytes: number }, HostFailure>> {
  try {
    const freeBytes = await fs.freeBytes(dataFolder);
    const listed = await snapshots.list();
    const latest = listed.ok ? listed.value.find(({ place }) => place === "own") : undefined;
    return succeed({ freeBytes, neededBytes: LEAST_BYTES + 2 * (latest?.bytes ?? 0) });
  } catch (error) {
    return fail(hostFailure(error));
  }
}
