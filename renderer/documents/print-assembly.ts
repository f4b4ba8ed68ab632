import type { PlannedPage } from "#shared/letters/print-plan.ts";

/** A print made of kept pages: the order, and the bytes of every file it takes pages from, by file id. Plain data. */
export type PrintAssembly = {
  readonly pages: readonly PlannedPage[];
  readonly files: Readonly<Record<string, Uint8Array>>;
};
