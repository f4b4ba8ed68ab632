import type { StartProblem } from "#shared/journal/decide-start.ts";
import type { ExecutionProblem } from "./execution-problem.ts";

/** What the user can do when the start has stopped. The first choice of a list is the one to recommend. */
export type RecoveryChoice =
  | "try-again"
  /** The books go on as the store holds them; what the journal has lost stays named in the history. */
  | "keep-store"
  /** The books go on as snapshots and journal give them back. */
  | "rebuild"
  /** The browser's own store is deleted, when the journal gives everything back or a copy was saved. */
  | "empty-store"
  | "restore-file"
  | "save-backup"
  | "show-data";

/** The choices that fit a problem, best first. */
export function recoveryChoices(problem: StartProblem | ExecutionProblem): readonly RecoveryChoice[] {
  switch (problem.kind) {
    case "disk-low":
      return ["try-again", "save-backup", "show-data"];
    case "newer-schema":
      return ["show-data", "try-again"];
    case "journal-unreachable":
      return ["try-again"];
    case "journal-damaged":
      return afterDamage(problem);
    case "journal-behind":
    case "diverged":
      return ["keep-store", "rebuild", "save-backup", "restore-file", "show-data"];
    case "rebuild-incomplete":
      return ["save-backup", "rebuild", "restore-file", "try-again", "show-data"];
    case "store-failed":
      return ["try-again", "empty-store", "save-backup", "show-data"];
    case "host-failed":
      return ["try-again", "save-backup", "show-data"];
  }
}

/** The store is worth more than the journal while it holds everything the journal ever confirmed. */
function afterDamage(problem: Extract<StartProblem, { readonly kind: "journal-damaged" }>): readonly RecoveryChoice[] {
  const lastKnown = Math.max(...problem.damage.map((found) => Math.max(found.lastGoodSeq, found.nextGoodSeq ?? 0)));
  const others = ["save-backup", "restore-file", "show-data"] as const;
  if (problem.storeSeq === null || problem.storeSeq === 0) return ["rebuild", ...others];
  return problem.storeSeq >= lastKnown ? ["keep-store", "rebuild", ...others] : ["rebuild", "keep-store", ...others];
}
