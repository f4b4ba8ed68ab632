import type { Change } from "./change.ts";
import type { TableName } from "./tables.ts";

/** What a line carries; `schema` is that of the rows in it, so that every later program can read them. */
export type JournalBody = { readonly schema: number; readonly summary: string } & (
  | { readonly kind: "changes"; readonly changes: readonly Change[] }
  /** A large change lies in a compressed attachment with this digest. */
  | { readonly kind: "attached"; readonly sha256: string; readonly count: number }
  /** The whole store was replaced by the snapshot with this digest (restore); replay begins again from it. */
  | { readonly kind: "snapshot"; readonly sha256: string; readonly count: number }
);

/**
 * One line of the journal. `hash` covers everything but `salt` and `body`; the body enters by `commitment`, so that a
 * person's data can be erased (`body` null) without breaking the chain.
 */
export type JournalEntry = {
  readonly v: 1;
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Minutes east of UTC where it was written. */
  readonly offset: number;
  readonly user: string;
  readonly command: string;
  readonly subject: { readonly table: TableName; readonly key: string } | null;
  /** SHA-256 (hex) of salt and canonical body. */
  readonly commitment: string;
  readonly prev: string;
  readonly hash: string;
  readonly salt: string;
  readonly body: JournalBody | null;
};

/** `prev` of the first entry. */
export const GENESIS_HASH = "0".repeat(64);
