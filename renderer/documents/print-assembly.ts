import type { PlannedPage } from "#shared/letters/print-plan.ts";
import type { PaperOffset } from "#shared/letters/rows.ts";

/** A print made of kept pages: the order, and the bytes of every file it takes pages from, by file id. Plain data. */
export type PrintAssembly = {
  readonly pages: readonly PlannedPage[];
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** How far the pages of letters move as a whole, for a printer they were not drawn for. */
  readonly moved?: PaperOffset | null;
};
