import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { type JournalScan, scanJournal } from "./scan-journal.ts";
import { closeSegment, type SegmentWriter } from "./segment-writer.ts";
import { writeVerified } from "./verified-segments.ts";

export type JournalOptions = {
  readonly fs: FileSystem;
  /** The profile's folder; the journal lies in `journal` inside it. */
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly runtime: string;
  /** For the name of a journal that is taken out of the way. */
  readonly now: () => Date;
  /** Bytes after which a new segment is begun. */
  readonly segmentBytes?: number;
};

/** The open journal: what was found, brought up to date by every line. */
export type JournalState = {
  scan: JournalScan;
  writer: SegmentWriter | null;
};

const JOURNAL_FOLDER = "journal";
/** A new journal is built here and takes the old one's place by two renames. */
export const NEW_JOURNAL_FOLDER = "journal-new";

export function journalFolder(options: JournalOptions): string {
  return join(options.dataFolder, JOURNAL_FOLDER);
}

/** Opens the journal and checks it. Throws file errors. */
export async function openJournal(options: JournalOptions): Promise<JournalState> {
  const { fs } = options;
  const folder = journalFolder(options);
  await finishRestart(options);
  await fs.makeFolder(folder);
  // Not only when the folder is new: the start that made it may have failed here.
  await fs.syncFolder(options.dataFolder);
  const scan = await scanJournal(fs, folder);
  await writeVerified(fs, folder, scan.verified).catch(() => undefined);
  return { scan, writer: continueSegment(scan) };
}

/** After anything but an orderly end a new segment is begun, so that nothing is ever written behind a torn line. */
function continueSegment(scan: JournalScan): SegmentWriter | null {
  const last = scan.segments.at(-1);
  if (!last || !scan.isClosed) return null;
  return { number: last.number, file: null, goodBytes: last.bytes, isTorn: false };
}

/** A restart that was cut off between its two renames is brought to its end. */
async function finishRestart({ fs, dataFolder }: JournalOptions): Promise<void> {
  const names = await fs.list(dataFolder);
  if (!names?.includes(NEW_JOURNAL_FOLDER) || names.includes(JOURNAL_FOLDER)) return;
  await fs.rename(join(dataFolder, NEW_JOURNAL_FOLDER), join(dataFolder, JOURNAL_FOLDER));
  await fs.syncFolder(dataFolder);
}

export async function closeWriter(state: JournalState): Promise<void> {
  if (state.writer) await closeSegment(state.writer);
}
