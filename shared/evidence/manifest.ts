import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export type BundleFile = { readonly name: string; readonly bytes: Uint8Array };
export type Fingerprint = { readonly name: string; readonly sha256: string };

/** SHA-256 of each file, in the order of names. */
export function fingerprints(files: readonly BundleFile[]): readonly Fingerprint[] {
  return files
    .map(({ name, bytes }) => ({ name, sha256: fingerprint(bytes) }))
    .sort((first, second) => (first.name < second.name ? -1 : 1));
}

export function fingerprint(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The list as `sha256sum -c` reads it (GNU coreutils): digest, two spaces, name, line feed. */
export function manifestText(list: readonly Fingerprint[]): string {
  return list.map(({ name, sha256: digest }) => `${digest}  ${name}\n`).join("");
}
