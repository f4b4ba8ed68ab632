import type { HostFailure } from "#shared/host/host.ts";

/** One open file, written at a position: a torn piece is overwritten or cut off, never appended after. */
export type OpenFile = {
  /** Bytes really written; may be fewer than given. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** Returns when everything written is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly size: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * The few things the services do to a disk, so that a test can fail every one of them. Errors are thrown with Node's
 * `code` (ENOSPC, EIO, ENOENT) and become values with `hostFailure` at the edge of each service.
 */
export type FileSystem = {
  /** For reading and writing; made empty when it is not there. */
  readonly open: (path: string) => Promise<OpenFile>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Names in a folder in code-unit order; null when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[] | null>;
  /** Bytes of a file; null when there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** With the folders above it. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** No error when there is no such file. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes names created, renamed or removed in a folder last through a power loss. */
  readonly syncFolder: (folder: string) => Promise<void>;
  readonly freeBytes: (folder: string) => Promise<number>;
};

/** What a thrown file error means to the host's callers. */
export function hostFailure(error: unknown): HostFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const detail = error instanceof Error ? error.message : String(error);
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return { kind: "disk-full", detail };
  if (code === "ENOENT") return { kind: "missing", detail };
  return { kind: "io", detail };
}
