import { basename, join } from "node:path";
import type { Host, HostFailure, SnapshotInfo } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "../file-system.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { sha256 } from "../sha-256.ts";
import { readSecondPlace, type SecondPlace, writeSecondPlace } from "./second-place.ts";
import { addSnapshot, listSnapshots, readSnapshot, type SnapshotLine } from "./snapshot-folder.ts";
import { snapshotName } from "./snapshot-name.ts";

/** Snapshots of one profile. `setSecondPlace` is not in the contract: only the host itself may name a folder. */
export type Snapshots = Omit<Host["snapshots"], "chooseSecondPlace"> & {
  readonly setSecondPlace: (folder: string) => Promise<Result<{ readonly label: string }, HostFailure>>;
  readonly folder: string;
};

type WriteInput = Parameters<Host["snapshots"]["write"]>[0];

export function createSnapshots(fs: FileSystem, dataFolder: string, now: () => Date): Snapshots {
  const inTurn = oneAtATime();
  const own = join(dataFolder, "snapshots");
  const call = <Value>(task: () => Promise<Result<Value, HostFailure>>) =>
    inTurn(() => task().catch((error: unknown) => fail(hostFailure(error))));
  const second = () => readSecondPlace(fs, dataFolder);

  return {
    folder: own,
    list: () => call(async () => succeed(await listBoth(fs, own, await second()))),
    write: (input) => call(async () => succeed(await writeBoth(fs, own, second, lineOf(input, now()), input.bytes))),
    read: ({ name, place }) =>
      call(async () => {
        const folder = place === "own" ? own : (await second())?.folder;
        return folder ? readSnapshot(fs, folder, name) : fail({ kind: "missing", detail: "There is no second place" });
      }),
    setSecondPlace: (chosen) =>
      call(async () => {
        await writeSecondPlace(fs, dataFolder, chosen);
        return succeed({ label: basename(chosen) || chosen });
      }),
  };
}

/** A second place that cannot be reached (a stick that is not in) has nothing to list. */
async function listBoth(fs: FileSystem, own: string, second: SecondPlace | null): Promise<readonly SnapshotInfo[]> {
  const there = second ? await listSnapshots(fs, second.folder, "second").catch(() => []) : [];
  // The sort is stable: of two copies of one snapshot our own comes first.
  return [...(await listSnapshots(fs, own, "own")), ...there].sort((one, other) => other.at.localeCompare(one.at));
}

/** The second place may fail without failing the snapshot; the answer says so. */
async function writeBoth(
  fs: FileSystem,
  own: string,
  second: () => Promise<SecondPlace | null>,
  line: SnapshotLine,
  bytes: Uint8Array,
): Promise<SnapshotInfo> {
  await addSnapshot(fs, own, line, bytes);
  const { sha256: _digest, ...info } = line;
  const written: SnapshotInfo = { ...info, place: "own", state: "present" };
  try {
    const place = await second();
    if (!place) return written;
    // A folder that is gone is not made anew: the stick is not in, and a folder in its place would be on this disk.
    if ((await fs.list(place.chosen)) === null) return { ...written, secondPlace: "failed" };
    await addSnapshot(fs, place.folder, line, bytes);
    return { ...written, secondPlace: "written" };
  } catch {
    return { ...written, secondPlace: "failed" };
  }
}

function lineOf({ bytes, reason, seq, hash, records }: WriteInput, now: Date): SnapshotLine {
  const at = now.toISOString();
  const name = snapshotName(at, seq, reason);
  return { name, at, reason, seq, hash, records, bytes: bytes.byteLength, sha256: sha256(bytes) };
}
