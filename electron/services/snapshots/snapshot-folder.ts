import { dirname, join } from "node:path";
import * as z from "zod";
import type { HostFailure, SnapshotInfo } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { FileSystem } from "../file-system.ts";
import { readSealedJson, sealJson } from "../sealed-json.ts";
import { sha256 } from "../sha-256.ts";
import { PART_SUFFIX, writeDurably } from "../write-file.ts";
import { infoFromName } from "./snapshot-name.ts";
import { snapshotsToKeep } from "./snapshots-to-keep.ts";

/** One line of the list that lies beside the snapshots and tells what ought to be there. */
const lineSchema = z.strictObject({
  name: z.string(),
  at: z.string(),
  reason: z.string(),
  seq: z.int(),
  hash: z.string(),
  bytes: z.int(),
  records: z.int(),
  sha256: z.string(),
});

export type SnapshotLine = z.infer<typeof lineSchema>;
type Place = SnapshotInfo["place"];

const LIST = "snapshots.json";

/** The list; empty when it is missing or damaged: the snapshots then count as unlisted. */
async function readList(fs: FileSystem, folder: string): Promise<readonly SnapshotLine[]> {
  const parsed = z.array(lineSchema).safeParse(await readSealedJson(fs, join(folder, LIST)));
  return parsed.success ? parsed.data : [];
}

/** What is in a folder and what ought to be, latest first. Throws file errors. */
export async function listSnapshots(fs: FileSystem, folder: string, place: Place): Promise<readonly SnapshotInfo[]> {
  const names = (await fs.list(folder)) ?? [];
  const lines = await readList(fs, folder);
  const infos: SnapshotInfo[] = [];
  for (const { sha256: _digest, ...line } of lines) {
    const size = names.includes(line.name) ? await fs.size(join(folder, line.name)) : null;
    const state = size === null ? "missing" : size === line.bytes ? "present" : "wrong-size";
    infos.push({ ...line, place, state });
  }
  for (const name of names.filter((each) => lines.every((line) => line.name !== each))) {
    const info = infoFromName(name, (await fs.size(join(folder, name))) ?? 0, place);
    if (info) infos.push(info);
  }
  return infos.sort((one, other) => (one.at < other.at ? 1 : -1));
}

/**
 * Writes one snapshot beside its place, flushes it, reads it back and compares, then takes it into the list and removes
 * what need not be kept. Throws file errors; nothing is removed before the new one counts.
 */
export async function addSnapshot(
  fs: FileSystem,
  folder: string,
  line: SnapshotLine,
  bytes: Uint8Array,
): Promise<void> {
  await fs.makeFolder(folder);
  await fs.syncFolder(dirname(folder));
  await writeDurably(fs, join(folder, line.name), bytes, async (part) => {
    if (sha256(await fs.read(part)) === line.sha256) return;
    throw Object.assign(new Error(`${line.name} reads back differently`), { code: "EIO" });
  });
  const lines = [...(await readList(fs, folder)).filter(({ name }) => name !== line.name), line];
  const keep = snapshotsToKeep(lines);
  await writeDurably(fs, join(folder, LIST), sealJson(lines.filter(({ name }) => keep.has(name))));
  await tidy(fs, folder, lines, keep).catch(() => undefined);
}

/** The bytes, compared with the digest in the list; an unlisted one is given as it is, its own format has digests. */
export async function readSnapshot(
  fs: FileSystem,
  folder: string,
  name: string,
): Promise<Result<{ readonly bytes: Uint8Array }, HostFailure>> {
  const bytes = await fs.read(join(folder, name));
  const line = (await readList(fs, folder)).find((each) => each.name === name);
  if (!line || sha256(bytes) === line.sha256) return succeed({ bytes });
  return fail({ kind: "damaged", detail: `The snapshot ${name} has changed on disk` });
}

async function tidy(fs: FileSystem, folder: string, lines: readonly SnapshotLine[], keep: ReadonlySet<string>) {
  const gone = lines.filter(({ name }) => !keep.has(name)).map(({ name }) => name);
  const parts = ((await fs.list(folder)) ?? []).filter((name) => name.endsWith(PART_SUFFIX));
  for (const name of [...gone, ...parts]) await fs.remove(join(folder, name));
}
