import { create } from "zustand";
import type { Letter } from "#shared/letters/rows.ts";

/**
 * Letters whose copy was saved, or put into an e-mail draft, since the program was started. The books know of prints
 * only; what is forgotten here is asked about again.
 */
export const useHandedOut = create<{ readonly letterIds: ReadonlySet<string> }>(() => ({ letterIds: new Set() }));

export function markHandedOut(letters: readonly Pick<Letter, "id">[]): void {
  useHandedOut.setState(({ letterIds }) => ({ letterIds: new Set([...letterIds, ...letters.map(({ id }) => id)]) }));
}
