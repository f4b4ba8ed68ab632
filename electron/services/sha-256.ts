import { createHash } from "node:crypto";

/** SHA-256 in lower-case hex, by Node's own code: many times faster than the shared one, for bytes in bulk. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
