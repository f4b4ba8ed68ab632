import type { JournalTrial } from "#renderer/data/recovery/empty-store.ts";

/** What the journal would give back, in words, and whether the broken store may be deleted. */
export function trialWords(
  trial: JournalTrial,
  copySaved: boolean,
): { readonly words: string; readonly mayDelete: boolean } {
  if (trial.kind === "empty") {
    const words =
      "The journal beside the store is empty, so there is nothing to rebuild your books from. Nothing is deleted. Look whether this is the folder your data lies in.";
    return { words, mayDelete: false };
  }
  if (trial.kind === "whole") {
    const customers = trial.customers === 1 ? "1 customer" : `${count(trial.customers)} customers`;
    const words = `The journal is whole: ${trial.head.seq === 1 ? "1 entry" : `${count(trial.head.seq)} entries`}, ${customers}. The broken store is deleted and your books are rebuilt from it. Letters, other kept files and snapshots stay. Only a change that never said Saved would be lost.`;
    return { words, mayDelete: true };
  }
  const upTo = `Snapshots and journal give your books back up to entry ${count(trial.afterSeq)}, and there is more that cannot be read.`;
  const words = copySaved
    ? `${upTo} The copy of what can be read is saved. If you delete the broken store, your books go on from entry ${count(trial.afterSeq)}; nobody can look into the store for the rest any more.`
    : `${upTo} Nothing is deleted. First save a backup of what can be read, then choose this again.`;
  return { words, mayDelete: copySaved };
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}
