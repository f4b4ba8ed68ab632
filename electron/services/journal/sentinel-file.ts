import { join } from "node:path";
import * as z from "zod";
import type { JournalDamage, Sentinel } from "#shared/host/host.ts";
import type { FileSystem } from "../file-system.ts";
import { readSealedJson, sealJson } from "../sealed-json.ts";
import { writeBeside } from "../write-file.ts";

/** `closed` is true after an orderly end: only then does the next start go on in the same segment. */
export type SentinelFile = { readonly sentinel: Sentinel; readonly closed: boolean };

const NAME = "sentinel.json";

const schema = z.strictObject({
  closed: z.boolean(),
  sentinel: z.strictObject({
    seq: z.int().nonnegative(),
    hash: z.string(),
    counts: z.record(z.string(), z.number()),
    schema: z.int(),
    appVersion: z.string(),
    runtime: z.string(),
  }),
});

/** The sentinel; null when it is missing or damaged. */
export async function readSentinel(fs: FileSystem, folder: string): Promise<SentinelFile | null> {
  const parsed = schema.safeParse(await readSealedJson(fs, join(folder, NAME)));
  return parsed.success ? parsed.data : null;
}

/**
 * Written beside, flushed and renamed. The folder is not flushed: after a power loss the one before may come back, which
 * is one line older and still true.
 */
export async function writeSentinel(fs: FileSystem, folder: string, file: SentinelFile): Promise<void> {
  await writeBeside(fs, join(folder, NAME), sealJson(file));
}

/** What the sentinel says against the journal that was found. It is written after each line, so it may be one behind. */
export function compareSentinel(
  sentinel: Sentinel | null,
  head: { readonly seq: number; readonly hash: string },
  recent: ReadonlyMap<number, string>,
): Pick<JournalDamage, "kind" | "lastGoodSeq"> | null {
  if (!sentinel) return head.seq > 1 ? { kind: "sentinel-lost", lastGoodSeq: head.seq } : null;
  if (sentinel.seq > head.seq) return { kind: "behind-sentinel", lastGoodSeq: head.seq };
  const known = sentinel.seq === head.seq ? head.hash : recent.get(sentinel.seq);
  if (known !== undefined && known !== sentinel.hash) {
    return { kind: "chain-broken", lastGoodSeq: Math.max(0, sentinel.seq - 1) };
  }
  return sentinel.seq < head.seq - 1 ? { kind: "sentinel-lost", lastGoodSeq: head.seq } : null;
}
