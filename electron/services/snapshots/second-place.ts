import { basename, join } from "node:path";
import * as z from "zod";
import type { FileSystem } from "../file-system.ts";
import { readSealedJson, sealJson } from "../sealed-json.ts";
import { writeDurably } from "../write-file.ts";

/** `chosen` is the user's folder; the snapshots lie in one inside it that is named like the profile. */
export type SecondPlace = { readonly chosen: string; readonly folder: string };

const schema = z.strictObject({ folder: z.string().min(1) });
const NAME = "second-place.json";

/** Throws file errors; null when none was chosen. */
export async function readSecondPlace(fs: FileSystem, dataFolder: string): Promise<SecondPlace | null> {
  const parsed = schema.safeParse(await readSealedJson(fs, join(dataFolder, NAME)));
  if (!parsed.success) return null;
  const chosen = parsed.data.folder;
  return { chosen, folder: join(chosen, basename(dataFolder)) };
}

export async function writeSecondPlace(fs: FileSystem, dataFolder: string, chosen: string): Promise<void> {
  await writeDurably(fs, join(dataFolder, NAME), sealJson({ folder: chosen }));
}
