import { canonicalJson } from "#shared/journal/canonical.ts";
import type { FileSystem } from "./file-system.ts";
import { sha256 } from "./sha-256.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

/** A small JSON file that carries its own digest, so that a flipped bit in it is seen. */
export function sealJson(value: unknown): Uint8Array {
  const text = canonicalJson(value);
  return encoder.encode(`${JSON.stringify({ sha256: sha256(text), value: JSON.parse(text) })}\n`);
}

/** The value of a sealed file; null when it is missing or any byte of it differs. Throws other file errors. */
export async function readSealedJson(fs: FileSystem, path: string): Promise<unknown> {
  if ((await fs.size(path)) === null) return null;
  const bytes = await fs.read(path);
  try {
    const { value } = JSON.parse(decoder.decode(bytes)) as { value: unknown };
    return Buffer.compare(sealJson(value), bytes) === 0 ? value : null;
  } catch {
    return null;
  }
}
