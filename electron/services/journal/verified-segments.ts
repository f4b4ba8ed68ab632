import { join } from "node:path";
import * as z from "zod";
import type { FileSystem } from "../file-system.ts";
import { readSealedJson, sealJson } from "../sealed-json.ts";
import { writeBeside } from "../write-file.ts";

/** A segment that was checked line by line, and the digest by which it is known again without reading its lines. */
export type VerifiedSegment = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** `prev` of its first entry. */
  readonly prev: string;
  readonly lastHash: string;
};

const NAME = "verified.json";

const schema = z.array(
  z.strictObject({
    name: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    firstSeq: z.int(),
    lastSeq: z.int(),
    prev: z.string(),
    lastHash: z.string(),
  }),
);

/**
 * What earlier starts have verified. Only a saving of time: when it is missing or damaged every line is checked, and
 * whoever can rewrite it could as well rewrite the whole chain, which only a printed checkpoint would show.
 */
export async function readVerified(fs: FileSystem, folder: string): Promise<ReadonlyMap<string, VerifiedSegment>> {
  const parsed = schema.safeParse(await readSealedJson(fs, join(folder, NAME)));
  return new Map(parsed.success ? parsed.data.map((segment) => [segment.name, segment]) : []);
}

export async function writeVerified(
  fs: FileSystem,
  folder: string,
  verified: ReadonlyMap<string, VerifiedSegment>,
): Promise<void> {
  await writeBeside(fs, join(folder, NAME), sealJson([...verified.values()]));
}
