import type { ExecutionProblem } from "#renderer/data/recovery/execution-problem.ts";
import type { JournalDamage } from "#shared/host/host.ts";
import type { StartProblem } from "#shared/journal/decide-start.ts";

export type ProblemWords = {
  readonly title: string;
  /** What happened and what it means. */
  readonly happened: string;
  /** What to do now. */
  readonly advice: string;
  /** For whoever helps the user. */
  readonly detail: string;
};

/** What stopped the start, in words for the user. */
export function problemWords(problem: StartProblem | ExecutionProblem): ProblemWords {
  switch (problem.kind) {
    case "disk-low":
      return {
        title: "There is too little free space on this disk",
        happened: `Duebook needs ${megabytes(problem.neededBytes)} to open your books safely; ${megabytes(problem.freeBytes)} are free. Nothing was opened and nothing was changed.`,
        advice: "Free some space (empty the bin, move large files away), then choose Try again.",
        detail: "",
      };
    case "newer-schema":
      return {
        title: "These books were last used by a newer Duebook",
        happened: "This version cannot read everything in them, so it has not opened them. Nothing was changed.",
        advice: "Install the newer version, then open it.",
        detail: `Schema ${problem.schema}`,
      };
    case "journal-unreachable":
      return {
        title: "The part of Duebook that keeps your data does not answer",
        happened: "Your books were not opened and nothing was changed.",
        advice: "Close Duebook and start it again.",
        detail: "",
      };
    case "journal-damaged":
      return damageWords(problem);
    case "journal-behind":
      return {
        title: "Part of your history is missing",
        happened: `The books on this computer hold ${problem.storeSeq} entries; the journal beside them ends at entry ${problem.journalSeq}. Its files may have been removed or replaced by older ones. Nothing was changed.`,
        advice:
          "If you can put the newer journal files back, do that and choose Try again. Otherwise go on with the books as they are: nothing in them is lost, and the history will name the gap.",
        detail: "",
      };
    case "diverged":
      return {
        title: "The books and their history do not belong together",
        happened: `The books stand at entry ${problem.storeSeq}, the journal at entry ${problem.journalSeq}, and they tell different stories: perhaps a folder was copied from another computer. Nothing was changed.${unsavedWords(problem.unsaved)}`,
        advice: "Save a backup first. Then choose which of the two is right.",
        detail: "",
      };
    case "store-failed":
      return {
        title: "The store of your books cannot be opened",
        happened: "Everything that said Saved is in the journal beside it. Nothing was lost and nothing was changed.",
        advice:
          "Choose Try again. If that does not help, the store itself is broken: start again with an empty one. Your books are then rebuilt from the journal.",
        detail: problem.detail,
      };
    case "host-failed":
      return {
        title: "Your books could not be opened",
        happened: hostWords(problem),
        advice: "Check that the disk is connected and has free space, then choose Try again.",
        detail: problem.cause.detail,
      };
    case "rebuild-incomplete":
      return {
        title: "Not everything could be brought back",
        happened: `The store was lost, and its snapshots and journal give the books back only up to entry ${problem.afterSeq} of ${problem.journalSeq}. Nothing was changed.`,
        advice:
          "Save a backup of what there is. If you have a later backup file, restore it; otherwise go on with this.",
        detail: problem.why,
      };
  }
}

function damageWords({ damage, storeSeq }: Extract<StartProblem, { readonly kind: "journal-damaged" }>): ProblemWords {
  const gaps = damage.map(gapWords).join(" ");
  const isComplete = storeSeq !== null && storeSeq > 0;
  const books = isComplete
    ? `The books themselves are there, up to entry ${storeSeq}.`
    : "The books have to be brought back from snapshots and what is left of the history.";
  return {
    title: "A file of your history is damaged",
    happened: `${gaps} ${books} Nothing was changed.`,
    advice: isComplete
      ? "Go on with the books: nothing in them is lost. The damaged files are kept, and the history will name the gap."
      : "Bring the books back. The damaged files are kept, and the history will name the gap.",
    detail: damage.map(({ kind, segment, line }) => `${kind} in ${segment}, line ${line}`).join("; "),
  };
}

function gapWords({ lastGoodSeq, nextGoodSeq }: JournalDamage): string {
  if (nextGoodSeq === null) return `The history can be read up to entry ${lastGoodSeq}.`;
  if (nextGoodSeq - lastGoodSeq <= 2) return `Entry ${lastGoodSeq + 1} of the history cannot be read.`;
  return `Entries ${lastGoodSeq + 1} to ${nextGoodSeq - 1} of the history cannot be read.`;
}

function unsavedWords(count: number): string {
  if (count === 0) return "";
  const what = count === 1 ? "One change" : `${count} changes`;
  return ` ${what} in the books never said Saved.`;
}

function hostWords({ doing, cause }: Extract<ExecutionProblem, { readonly kind: "host-failed" }>): string {
  const full = cause.kind === "disk-full" ? " The disk is full." : "";
  if (doing === "sending")
    return `A last change could not be written to the journal.${full} It is kept and will be written later.`;
  if (doing === "snapshot")
    return `The copy that is made before an upgrade could not be written.${full} Nothing was changed.`;
  return `The journal could not be read.${full} Nothing was changed.`;
}

function megabytes(bytes: number): string {
  return `${Math.max(0, Math.ceil(bytes / (1024 * 1024)))} MB`;
}
