import type { Letter } from "./rows.ts";

/** `L-0219` for 219. Numbers grow past four digits without a break. */
export function letterNumber(sequence: number): string {
  return `L-${String(sequence).padStart(4, "0")}`;
}

/** The sequence behind a number, or null for one that was not made by `letterNumber`. */
export function letterSequence(number: string): number | null {
  const match = /^L-(\d{4,})$/.exec(number);
  return match ? Number(match[1]) : null;
}

/**
 * The first free number (chasing rule 30): above every number ever used, void letters included, and not below the
 * company's own starting point.
 */
export function nextLetterSequence(letters: Iterable<Pick<Letter, "number">>, startAt: number): number {
  let next = Math.max(1, startAt);
  for (const letter of letters) {
    const sequence = letterSequence(letter.number);
    if (sequence !== null && sequence >= next) next = sequence + 1;
  }
  return next;
}
