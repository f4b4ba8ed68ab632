import type { Progress } from "#renderer/data/recovery/progress.ts";

const STAGES: Readonly<Record<Progress["stage"], string>> = {
  checking: "Comparing your books with their journal",
  reading: "Reading your books",
  replaying: "Rebuilding your books from the journal",
  writing: "Writing your books",
  packing: "Packing",
};

/** What long work is doing, with its count where one is known. */
export function progressWords({ stage, done, total }: Progress): string {
  return total > 0 && stage !== "checking" ? `${STAGES[stage]}: ${done} of ${total}` : STAGES[stage];
}
