import type { StartNotice } from "#renderer/data/recovery/start-up.ts";

/** What was put right at the start, in words. */
export function noticeWords(notice: StartNotice): string {
  switch (notice.kind) {
    case "rebuilt":
      return `Your books were rebuilt from their journal (${notice.entries.toLocaleString("en-GB")} entries). Nothing that was saved is lost.`;
    case "resent":
      return `${notice.lines} ${notice.lines === 1 ? "change" : "changes"} from last time ${notice.lines === 1 ? "was" : "were"} written into the journal. Nothing is lost.`;
    case "upgraded":
      return "Your books were brought to this version of Duebook. A snapshot of how they were before is kept.";
  }
}
