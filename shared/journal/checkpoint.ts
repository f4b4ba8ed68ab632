/**
 * A point of the chain that someone else holds: printed small on every letter and statement, it fixes everything
 * written before it. Tamper-evident, never tamper-proof.
 */
export type Checkpoint = {
  readonly seq: number;
  /** The first 24 or more hex digits of that entry's hash. */
  readonly digits: string;
};

/** 96 bits: nobody finds a second history that ends in the same digits. */
const DIGITS = 24;
const SHAPE = /^DB\s*(\d{1,15})[\s.:-]+((?:[0-9a-f]\s*){24,64})$/i;

/** As it is printed: `DB 1042 9f3a 77c1 0b2e 55d0 8a11 c3f7`. */
export function formatCheckpoint(head: { readonly seq: number; readonly hash: string }): string {
  const groups = head.hash.slice(0, DIGITS).match(/.{4}/g) ?? [];
  return `DB ${head.seq} ${groups.join(" ")}`;
}

/** Reads a checkpoint as it was typed off a letter; null when it is not one. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const match = SHAPE.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  return { seq: Number(match[1]), digits: match[2].replace(/\s+/g, "").toLowerCase() };
}
